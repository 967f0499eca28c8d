import type { RankingLine, RecommendationView } from '#contracts/api/review';
import { fromMoneyText, moneyText, type MoneyText } from '#kernel/money';
import { formatAmount, formatMoney, formatNumber } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';
import { BarPicture } from '../../ui/bar-picture.tsx';
import { instantText } from '../../ui/date-time.tsx';
import type { Figure } from '../../ui/figure.tsx';
import { moneyLeft, outcomes } from '../ranking-table.tsx';

/** So many bars can be read; the table has every application. */
const DRAWN = 16;

interface Step {
  readonly line: RankingLine;
  readonly before: bigint;
  readonly after: bigint;
}

/** Each request behind those that the list funds before it, so that one sees where the budget ends. */
function stepsOf(ranking: readonly RankingLine[]): readonly Step[] {
  let funded = 0n;
  return ranking.map((line) => {
    const before = funded;
    const after = before + fromMoneyText(line.requested).minor;
    if (line.outcome === 'award') funded = after;
    return { line, before, after };
  });
}

/** The lists before the board; where none is, the one that it approved last. */
export function budgetFigures(t: T, recommendations: readonly RecommendationView[], now: Date): readonly Figure[] {
  const open = recommendations.filter(({ status }) => status !== 'approved');
  const shown = open.length > 0 ? open : recommendations.slice(0, 1);
  return shown.filter(({ ranking }) => ranking.length > 0).map((one) => budgetFigure(t, one, now));
}

/** Does the list fit into the budget, and what stands at the line? */
function budgetFigure(t: T, recommendation: RecommendationView, now: Date): Figure {
  const { id, ranking, budget, callTitle } = recommendation;
  const { currency } = budget;
  const steps = stepsOf(ranking);
  const sentence = (money: MoneyText): string => formatMoney(t.locale, money, 'sentence');
  const text = (minor: bigint): MoneyText => ({ amount: moneyText({ minor, currency }), currency });
  const cell = (money: MoneyText) => ({ value: money.amount, shown: formatAmount(t.locale, money) });
  const named = ({ place, number }: RankingLine): string => `${formatNumber(t.locale, place)}. \u2066${number}\u2069`;
  const title = t('homes.waterfall.title', {
    funded: outcomes(ranking, 'award'),
    all: ranking.length,
    budget: sentence(budget),
    left: sentence(moneyLeft(recommendation)),
  });
  return {
    id: `budget-${id}`,
    title,
    reading: t('homes.waterfall.reading', { call: callTitle }),
    heads: [
      t('homes.waterfall.place'),
      t('homes.waterfall.asked', { currency }),
      t('homes.waterfall.sum', { currency }),
      t('homes.waterfall.outcome'),
    ],
    rows: steps.map(({ line, after }) => [
      named(line),
      cell(line.requested),
      cell(text(after)),
      t(`board.outcome.${line.outcome}`),
    ]),
    picture: (
      <BarPicture
        t={t}
        label={title}
        limit={{
          at: Number(fromMoneyText(budget).minor),
          words: t('homes.waterfall.line', { budget: sentence(budget) }),
        }}
        bars={steps.slice(0, DRAWN).map(({ line, before, after }) => ({
          name: named(line),
          from: Number(before),
          to: Number(after),
          words: sentence(line.requested),
          colour: line.outcome === 'award' ? 'c1' : 'mute',
        }))}
      />
    ),
    source: t('homes.source', { time: instantText(t, now, 'UTC') }),
  };
}
