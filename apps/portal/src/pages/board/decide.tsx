import type { RecommendationView } from '#contracts/api/review';
import { formatList, formatMoney } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';
import { errorFor, type FieldError } from '../../ui/error-summary.tsx';
import { LongTextQuestion } from '../../ui/question-text.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { ActPage } from '../act-page.tsx';
import { outcomes, rankingTitle } from '../ranking-table.tsx';
import { missingAgreements, type Decision } from './decision.ts';

export interface DecideProps {
  readonly visitor: Visitor;
  readonly recommendation: RecommendationView;
  readonly decision: Decision;
  /** As typed, for `return`. */
  readonly reason?: string;
  readonly errors?: readonly FieldError[];
}

/** One trustee's decision: what it is about, what follows, whether it can be undone. */
export function DecidePage({ visitor, recommendation, decision, reason = '', errors = [] }: DecideProps) {
  const { t } = visitor;
  const { id, version, callTitle } = recommendation;
  return (
    <ActPage
      visitor={visitor}
      audience="board"
      probe="board.home.title"
      current="tasks"
      errors={errors}
      eyebrow={callTitle}
      title={t(`board.${decision}.title`)}
      facts={factsOf(t, recommendation)}
      follows={followsOf(t, recommendation, decision)}
      undo={t(`board.${decision}.undo`)}
      action={`/board/${id}/${decision}`}
      version={version}
      questions={
        decision === 'return' && (
          <LongTextQuestion
            t={t}
            name="reason"
            label={t('board.return.reason')}
            hint={t('board.return.reasonHint')}
            value={reason}
            rows={5}
            error={errorFor(errors, 'reason')}
          />
        )
      }
      act={t(`board.act.${decision}`)}
      danger={decision === 'return'}
      back={`/board/${id}`}
    />
  );
}

function factsOf(t: T, recommendation: RecommendationView) {
  const { callTitle, allocated, budget, agreeing } = recommendation;
  const names = formatList(
    t.locale,
    agreeing.map(({ name }) => name),
  );
  const money = { allocated: formatMoney(t.locale, allocated), budget: formatMoney(t.locale, budget) };
  return [
    { name: t('board.fact.call'), value: callTitle },
    { name: t('board.fact.list'), value: rankingTitle(t, recommendation) },
    { name: t('board.fact.money'), value: t('board.fact.moneyOf', money) },
    { name: t('board.fact.agreed'), value: names === '' ? t('board.fact.nobody') : names },
  ];
}

function followsOf(t: T, recommendation: RecommendationView, decision: Decision): readonly string[] {
  const missing = missingAgreements(recommendation);
  switch (decision) {
    case 'agree':
      return [t('board.agree.follows1'), t('board.agree.follows2', { missing, more: missing - 1 })];
    case 'return':
      return [t('board.return.follows1'), t('board.return.follows2')];
    case 'approve':
      return [
        t('board.approve.follows1', { count: outcomes(recommendation.ranking, 'award') }),
        t('board.approve.follows2'),
        t('board.approve.follows3'),
      ];
  }
}
