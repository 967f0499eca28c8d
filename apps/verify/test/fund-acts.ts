import { createHash } from 'node:crypto';
import { canonicalJson, type JsonValue } from '#kernel/canonical-json';
import { leafHash } from '#tlog/hashing';

/** An act to be written into a log: what its leaf says, and the acts it rests on by their names in the script. */
export interface Scripted {
  readonly name: string;
  readonly type: string;
  readonly record: string;
  readonly actor?: string;
  readonly onBehalfOf?: string;
  readonly on?: readonly string[];
  readonly open?: Readonly<Record<string, JsonValue>>;
  readonly at?: string;
  readonly source?: string;
}

const sixteen = (text: string): string =>
  createHash('sha256').update(text).digest().subarray(0, 16).toString('base64url');

function shown(someone: string): string {
  const [role = '', person] = someone.split(':');
  return person === undefined ? role : `${role}:${sixteen(person)}`;
}

/** Builds leaves as the services do. Records go on from one call to the next, as they do from one log to the next. */
export class FundActs {
  private readonly hashes = new Map<string, string>();
  private readonly streams = new Map<string, { next: number; last: string }>();
  private count = 0;

  /** The leaves of some acts in this order; what they rest on must come before. */
  leavesOf(acts: readonly Scripted[]): Buffer[] {
    return acts.map((act) => this.leafOf(act));
  }

  private leafOf({ name, type, record, actor = 'secretariat:sue', on = [], open = {}, ...rest }: Scripted): Buffer {
    const stream = this.streams.get(record) ?? { next: 0, last: '' };
    const refs = on.map((ground) => this.hashes.get(ground) ?? sixteen(ground).padEnd(43, 'A')).sort();
    const leaf = Buffer.from(
      canonicalJson({
        v: 1,
        type,
        stream: sixteen(record),
        seq: stream.next,
        ...(stream.next > 0 && { prev: stream.last }),
        at: rest.at ?? new Date(Date.UTC(2025, 10, 1, 0, this.count)).toISOString(),
        source: rest.source ?? 'review',
        actor: shown(actor),
        ...(rest.onBehalfOf !== undefined && { onBehalfOf: shown(rest.onBehalfOf) }),
        ...(refs.length > 0 && { refs }),
        sd: [],
        open,
      }),
    );
    const hash = leafHash(leaf).toString('base64url');
    this.hashes.set(name, hash);
    this.streams.set(record, { next: stream.next + 1, last: hash });
    this.count += 1;
    return leaf;
  }
}

/** The leaves of some acts of a fund that has done nothing before. */
export const leavesOf = (acts: readonly Scripted[]): Buffer[] => new FundActs().leavesOf(acts);

const LIST = { rankingHash: 'ab'.repeat(32), ranked: 2 };
const act = (
  name: string,
  type: string,
  record: string,
  rest: Omit<Scripted, 'name' | 'type' | 'record'> = {},
): Scripted => ({
  name,
  type,
  record,
  ...rest,
});

/** One grant from two applications to the payment, each act resting on what the services name. */
export const ONE_GRANT: readonly Scripted[] = [
  act('application 1', 'application.submitted', 'application 1', { actor: 'applicant:ana' }),
  act('application 2', 'application.submitted', 'application 2', { actor: 'applicant:amir' }),
  act('score 1', 'assessment.submitted', 'assessment 1', { actor: 'reviewer:ray', on: ['application 1'] }),
  act('score 2', 'assessment.submitted', 'assessment 2', { actor: 'reviewer:rosa', on: ['application 2'] }),
  act('scores', 'recommendation.scored', 'list', { on: ['score 1', 'score 2'], open: { leaves: 2 } }),
  act('ranked', 'recommendation.drafted', 'list', { on: ['scores'], open: LIST }),
  act('sent', 'recommendation.sent', 'list', { on: ['ranked'], open: LIST }),
  act('ines', 'recommendation.agreed', 'list', { actor: 'trustee:ines', on: ['sent'], open: LIST }),
  act('omar', 'recommendation.agreed', 'list', { actor: 'trustee:omar', on: ['sent'], open: LIST }),
  act('decision', 'recommendation.approved', 'list', {
    actor: 'trustee:omar',
    on: ['sent', 'ines', 'omar'],
    open: { ...LIST, agreeing: 2 },
  }),
  act('agreement', 'agreement.drafted', 'agreement', { actor: 'system:disbursement', on: ['decision'] }),
  act('planned', 'tranche.planned', 'tranche', { actor: 'system:disbursement', on: ['decision', 'agreement'] }),
  act('signed', 'agreement.signed', 'agreement', { actor: 'applicant:ana', on: ['agreement'] }),
  act('active', 'agreement.countersigned', 'agreement', { on: ['signed'] }),
  act('requested', 'tranche.requested', 'tranche', { actor: 'applicant:ana', on: ['active'] }),
  act('certified', 'tranche.certified', 'tranche', { actor: 'certifying-officer:cem', on: ['requested'] }),
  act('approved', 'tranche.approved', 'tranche', { actor: 'approving-officer:abi', on: ['certified'] }),
  act('released', 'tranche.released', 'tranche', {
    actor: 'releasing-officer:rob',
    on: ['certified', 'approved', 'active'],
  }),
  act('built', 'payment-run.built', 'run', { actor: 'releasing-officer:rob', on: ['released'], open: { payments: 1 } }),
  act('run sent', 'payment-run.sent', 'run', { actor: 'releasing-officer:rob', on: ['built'], open: { payments: 1 } }),
  act('settled', 'payment-run.settled', 'run', {
    actor: 'certifying-officer:cem',
    on: ['run sent'],
    open: { payments: 1 },
  }),
  act('paid', 'tranche.paid', 'tranche', { actor: 'certifying-officer:cem', on: ['released', 'settled'] }),
];
