import type { FundLifecycle } from '#contracts/lifecycles';
import type { MessageKey } from '../messages/catalogue.ts';
import type { T } from '../messages/translate.ts';
import { StatusTag, type Tone } from './status-tag.tsx';

/** One tone for each state of each lifecycle: a state that is added to the rulebook and forgotten here does not compile. */
type Tones = {
  readonly [L in FundLifecycle as L['name']]: { readonly [State in Exclude<keyof L['table'] & string, 'new'>]: Tone };
};

const TONES: Tones = {
  person: { unconfirmed: 'open', invited: 'half', active: 'full', disabled: 'stop', cancelled: 'open', lapsed: 'open' },
  'erasure-request': { asked: 'half', withdrawn: 'open', refused: 'stop', granted: 'full' },
  delegation: { given: 'full', revoked: 'open' },
  erasure: { ordered: 'half', confirmed: 'full', cancelled: 'open' },
  'factor-reset': {
    asked: 'half',
    vouched: 'half',
    confirmed: 'half',
    done: 'full',
    refused: 'stop',
    stopped: 'open',
  },
  organisation: { registered: 'full' },
  call: { draft: 'open', published: 'half', closed: 'half', concluded: 'full' },
  application: {
    draft: 'half',
    submitted: 'full',
    eligible: 'full',
    ineligible: 'stop',
    awarded: 'full',
    reserve: 'open',
    'not-selected': 'open',
    withdrawn: 'open',
  },
  reviewer: { active: 'full', left: 'open' },
  conflict: { declared: 'stop' },
  assessment: { assigned: 'half', submitted: 'full', conflicted: 'stop' },
  recommendation: { draft: 'open', sent: 'half', approved: 'full' },
  agreement: { drafted: 'open', signed: 'full', active: 'half', closed: 'full', cancelled: 'stop' },
  'account-change': {
    proposed: 'half',
    confirmed: 'half',
    agreed: 'half',
    'in-force': 'full',
    refused: 'stop',
    withdrawn: 'open',
  },
  tranche: {
    planned: 'open',
    requested: 'half',
    certified: 'half',
    approved: 'half',
    released: 'full',
    paid: 'full',
    cancelled: 'stop',
  },
  report: { due: 'due', submitted: 'half', accepted: 'full' },
  'payment-run': { built: 'half', sent: 'half', settled: 'full' },
  contribution: { pledged: 'open', deposited: 'full', cancelled: 'stop' },
  publication: { withheld: 'open', published: 'full' },
  'historical-record': { recorded: 'full' },
};

export type RecordName = keyof Tones;

interface RecordStatusProps {
  readonly t: T;
  readonly record: RecordName;
  /** The record's `status` as the service sends it; a state this portal does not know is shown as it is written. */
  readonly status: string;
}

/** The status of a record in the reader's words, with the shape and tone of its state. */
export function RecordStatus({ t, record, status }: RecordStatusProps) {
  return <StatusTag tone={toneOf(record, status)}>{statusWords(t, record, status)}</StatusTag>;
}

export function toneOf(record: RecordName, status: string): Tone {
  const tones: Readonly<Record<string, Tone>> = TONES[record];
  return tones[status] ?? 'open';
}

export function statusWords(t: T, record: RecordName, status: string): string {
  const key = `state.${record}.${status}`;
  const words = t(key as MessageKey);
  return words === key ? status : words;
}
