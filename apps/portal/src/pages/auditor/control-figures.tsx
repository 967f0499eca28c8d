import type { TrancheView } from '#contracts/api/disbursement';
import type { LogState } from '../../log/checker-commands.ts';
import { formatNumber } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';
import { BarPicture } from '../../ui/bar-picture.tsx';
import { instantText } from '../../ui/date-time.tsx';
import type { Figure } from '../../ui/figure.tsx';

/** What the auditor's home looks at. */
export interface Controls {
  readonly now: Date;
  readonly tranches: readonly TrancheView[];
  /** Null when the log does not answer. */
  readonly log: LogState | null;
}

/** Does every payment have its three persons, and has somebody outside seen what is shown here? */
export function controlFigures(t: T, { now, tranches, log }: Controls): readonly Figure[] {
  const source = t('homes.source', { time: instantText(t, now, 'UTC') });
  const released = tranches.filter(({ releasedAt }) => releasedAt !== null);
  return [
    ...(released.length === 0 ? [] : [signatures(t, released, source)]),
    ...(log === null || log.witnesses.length === 0 ? [] : [witnesses(t, log, source)]),
  ];
}

type Check = (payment: TrancheView) => boolean;

const isCertified: Check = ({ certifiedBy }) => typeof certifiedBy === 'string';
const isApproved: Check = ({ certifiedBy, approvedBy }) => typeof approvedBy === 'string' && approvedBy !== certifiedBy;
const isThird: Check = ({ certifiedBy, approvedBy, releasedBy }) =>
  typeof releasedBy === 'string' && releasedBy !== certifiedBy && releasedBy !== approvedBy;
const isWitnessed: Check = ({ decisionWitnessed }) => decisionWitnessed;

function signatures(t: T, released: readonly TrancheView[], source: string): Figure {
  const checks: readonly (readonly [string, Check])[] = [
    [t('homes.signatures.certified'), isCertified],
    [t('homes.signatures.approved'), isApproved],
    [t('homes.signatures.third'), isThird],
    [t('homes.signatures.witnessed'), isWitnessed],
  ];
  const whole = released.filter((payment) => checks.every(([, passes]) => passes(payment))).length;
  const rows: readonly (readonly [string, number])[] = [
    [t('homes.signatures.released'), released.length],
    ...checks.map(([name, passes]) => [name, released.filter(passes).length] as const),
  ];
  const title = t('homes.signatures.title', { whole, all: released.length });
  return {
    id: 'signatures',
    title,
    reading: t('homes.signatures.reading'),
    heads: [t('homes.signatures.check'), t('homes.signatures.payments')],
    rows,
    picture: <CountPicture t={t} label={title} rows={rows} />,
    source,
  };
}

function witnesses(t: T, log: LogState, source: string): Figure {
  const rows: readonly (readonly [string, number])[] = [
    [t('homes.witnesses.log'), log.size],
    ...log.witnesses.map(({ name, size }) => [name, size ?? 0] as const),
  ];
  const newest = log.witnesses.filter(({ size }) => size !== null && size >= log.size).length;
  const title = t('homes.witnesses.title', { newest, all: log.witnesses.length });
  return {
    id: 'witnesses',
    title,
    reading: t('homes.witnesses.reading'),
    heads: [t('homes.witnesses.who'), t('homes.witnesses.acts')],
    rows,
    picture: <CountPicture t={t} label={title} rows={rows} />,
    source,
  };
}

interface CountPictureProps {
  readonly t: T;
  readonly label: string;
  readonly rows: readonly (readonly [string, number])[];
}

/** The first row is the whole, in grey; a row that falls short of it is the exception. */
function CountPicture({ t, label, rows }: CountPictureProps) {
  const whole = rows[0]?.[1] ?? 0;
  const bars = rows.map(([name, count], place) => ({
    name,
    to: count,
    words: formatNumber(t.locale, count),
    colour: place === 0 ? ('mute' as const) : count < whole ? ('c5' as const) : ('c1' as const),
  }));
  return <BarPicture t={t} label={label} bars={bars} />;
}
