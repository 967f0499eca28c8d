import type { AssessmentView, ScoreView } from '#contracts/api/review';
import { formatNumber } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { Details } from '../../ui/details.tsx';
import { Section, Stack } from '../../ui/layout.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';

interface Judge {
  readonly id: string;
  readonly name: string;
  readonly total: number;
  readonly scores: readonly ScoreView[];
  readonly comment: string;
}

/** Totals that lie further apart than this, in tenths of a point, are marked. */
const FAR_APART = 300;

/** Scores side by side once the own are sent: the others by code, reasons below. */
export function SentScores({ t, assessment }: { readonly t: T; readonly assessment: AssessmentView }) {
  const { rules, scores = [], comment = '', total = null, panel = [], reviewerName } = assessment;
  const own: Judge = { id: 'own', name: reviewerName ?? t('reviewer.sent.you'), total: total ?? 0, scores, comment };
  const others = panel.map((other): Judge => ({
    ...other,
    id: other.code,
    name: t('reviewer.sent.code', { code: other.code }),
  }));
  const judges = total === null ? others : [own, ...others];
  const totals = judges.map((judge) => judge.total);
  const range = Math.max(...totals) - Math.min(...totals);
  return (
    <Section
      title={t('reviewer.sent.title', { total: formatNumber(t.locale, (total ?? 0) / 10, 1), others: others.length })}
    >
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
        rows={rules.criteria}
        rowKey={({ id }) => id}
        columns={columns(t, judges)}
        totals={Object.fromEntries(judges.map((judge) => [judge.id, formatNumber(t.locale, judge.total / 10, 1)]))}
      />
      <Stack gap={2}>
        {judges.map((judge) => (
          <Reasons key={judge.id} t={t} judge={judge} assessment={assessment} />
        ))}
      </Stack>
      {others.length === 0 && <p className="soft">{t('reviewer.sent.alone')}</p>}
    </Section>
  );
}

function columns(t: T, judges: readonly Judge[]): readonly Column<AssessmentView['rules']['criteria'][number]>[] {
  const score = (judge: Judge, criterion: string): string => {
    const found = judge.scores.find((one) => one.criterion === criterion);
    return found === undefined ? '' : formatNumber(t.locale, found.halfPoints / 2, 1);
  };
  return [
    { id: 'title', head: t('reviewer.sent.criterion'), names: true, cell: ({ title }) => title },
    {
      id: 'weight',
      head: t('secretariat.form.weight'),
      end: true,
      cell: ({ weight }) => t('secretariat.form.percent', { share: weight }),
    },
    ...judges.map((judge) => ({
      id: judge.id,
      head: judge.name,
      end: true,
      cell: ({ id }: { readonly id: string }) => score(judge, id),
    })),
  ];
}

interface ReasonsProps {
  readonly t: T;
  readonly judge: Judge;
  readonly assessment: AssessmentView;
}

function Reasons({ t, judge, assessment }: ReasonsProps) {
  const titleOf = (criterion: string): string =>
    assessment.rules.criteria.find(({ id }) => id === criterion)?.title ?? criterion;
  return (
    <Details summary={t('reviewer.sent.reasons', { name: judge.name })}>
      <dl className="facts">
        {judge.scores.map(({ criterion, reason }) => (
          <div key={criterion}>
            <dt>{titleOf(criterion)}</dt>
            <dd>
              <bdi>{reason}</bdi>
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('reviewer.sheet.comment')}</dt>
          <dd>
            <bdi>{judge.comment}</bdi>
          </dd>
        </div>
      </dl>
    </Details>
  );
}
