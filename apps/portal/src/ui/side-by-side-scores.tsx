import { formatNumber } from '../messages/format.ts';
import type { T } from '../messages/translate.ts';
import { DataTable, type Column } from './data-table.tsx';
import { Details } from './details.tsx';
import { Facts } from './facts.tsx';
import { Stack } from './layout.tsx';
import { StatusTag } from './status-tag.tsx';

export interface Criterion {
  readonly id: string;
  readonly title: string;
  /** In percent; all together make 100. */
  readonly weight: number;
}

export interface Judge {
  readonly id: string;
  readonly name: string;
  /** In tenths of a point of 100. */
  readonly total: number;
  readonly scores: readonly { readonly criterion: string; readonly halfPoints: number; readonly reason: string }[];
  readonly comment: string;
}

interface SideBySideScoresProps {
  readonly t: T;
  readonly criteria: readonly Criterion[];
  /** The own first; before sending, the own alone. */
  readonly judges: readonly Judge[];
}

/** Totals that lie further apart than this, in tenths of a point, are marked. */
const FAR_APART = 300;

/** A row for each criterion, a column for each judge, their reasons below. */
export function SideBySideScores({ t, criteria, judges }: SideBySideScoresProps) {
  const totals = judges.map(({ total }) => total);
  const range = Math.max(...totals) - Math.min(...totals);
  return (
    <>
      {range > FAR_APART && (
        <p>
          <StatusTag tone="due">
            {t('reviewer.sent.apart', { points: formatNumber(t.locale, range / 10, 1) })}
          </StatusTag>
        </p>
      )}
      <DataTable
        t={t}
        caption={t('reviewer.sent.caption')}
        quietCaption
        rows={criteria}
        rowKey={({ id }) => id}
        columns={columns(t, judges)}
        totals={Object.fromEntries(judges.map((judge) => [judge.id, formatNumber(t.locale, judge.total / 10, 1)]))}
      />
      <Stack gap={2}>
        {judges.map((judge) => (
          <Reasons key={judge.id} t={t} judge={judge} criteria={criteria} />
        ))}
      </Stack>
    </>
  );
}

function columns(t: T, judges: readonly Judge[]): readonly Column<Criterion>[] {
  return [
    { id: 'title', head: t('reviewer.sent.criterion'), names: true, cell: ({ title }) => title },
    {
      id: 'weight',
      head: t('secretariat.form.weight'),
      end: true,
      cell: ({ weight }) => t('secretariat.form.percent', { share: weight }),
    },
    ...judges.map(({ id, name, scores }) => ({
      id,
      head: name,
      end: true,
      cell: (criterion: Criterion) => {
        const score = scores.find((one) => one.criterion === criterion.id);
        return score === undefined ? '' : formatNumber(t.locale, score.halfPoints / 2, 1);
      },
    })),
  ];
}

interface ReasonsProps {
  readonly t: T;
  readonly judge: Judge;
  readonly criteria: readonly Criterion[];
}

function Reasons({ t, judge: { name, scores, comment }, criteria }: ReasonsProps) {
  const reasons = scores.map(({ criterion, reason }) => ({
    name: criteria.find(({ id }) => id === criterion)?.title ?? criterion,
    value: <bdi>{reason}</bdi>,
  }));
  return (
    <Details summary={t('reviewer.sent.reasons', { name })}>
      <Facts facts={[...reasons, { name: t('reviewer.sheet.comment'), value: <bdi>{comment}</bdi> }]} />
    </Details>
  );
}
