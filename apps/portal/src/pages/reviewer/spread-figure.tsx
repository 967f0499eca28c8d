import type { AssessmentView } from '#contracts/api/review';
import { formatNumber } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';
import { instantText } from '../../ui/date-time.tsx';
import type { Figure } from '../../ui/figure.tsx';
import { SpreadPicture } from '../../ui/spread-picture.tsx';

/** So many lines can be read; the table has every sheet. */
const DRAWN = 12;

/** How do I score beside the others? Only of sheets that are sent: before that nobody sees another's points. */
export function spreadFigure(t: T, assessments: readonly AssessmentView[], now: Date): Figure | undefined {
  const rows = assessments.flatMap(({ applicationNumber, total = null, panel = [] }) =>
    total === null || panel.length === 0
      ? []
      : [{ name: `\u2066${applicationNumber}\u2069`, own: total / 10, others: panel.map((one) => one.total / 10) }],
  );
  if (rows.length === 0) return undefined;
  const points = (value: number) => ({ value: Number(value.toFixed(1)), shown: formatNumber(t.locale, value, 1) });
  const apart = meanOf(rows.map(({ own, others }) => own - meanOf(others)));
  const rounded = Math.round(apart * 10) / 10;
  const title = t('homes.spread.title', {
    side: rounded > 0 ? 'above' : rounded < 0 ? 'below' : 'same',
    points: formatNumber(t.locale, Math.abs(rounded), 1),
  });
  return {
    id: 'spread',
    title,
    reading: t('homes.spread.reading'),
    heads: [
      t('homes.spread.application'),
      t('homes.spread.own'),
      t('homes.spread.mean'),
      t('homes.spread.lowest'),
      t('homes.spread.highest'),
    ],
    rows: rows.map(({ name, own, others }) => [
      name,
      points(own),
      points(meanOf(others)),
      points(Math.min(...others)),
      points(Math.max(...others)),
    ]),
    picture: rows.length < 2 ? null : <SpreadPicture t={t} label={title} rows={rows.slice(0, DRAWN)} most={100} />,
    source: t('homes.source', { time: instantText(t, now, 'UTC') }),
  };
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;
