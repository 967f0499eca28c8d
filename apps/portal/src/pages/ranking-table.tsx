import type { RankingLine, RecommendationView } from '#contracts/api/review';
import { fromMoneyText, toMoneyText, type MoneyText } from '#kernel/money';
import { formatMoney, formatNumber } from '../messages/format.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import { countryIn } from '../messages/names.ts';
import type { T } from '../messages/translate.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { IntervalAxis, IntervalCell, type Scale } from '../ui/interval.tsx';
import { Soft } from '../ui/layout.tsx';
import { Money } from '../ui/money.tsx';
import { StatusTag, type Tone } from '../ui/status-tag.tsx';

const TONES: Readonly<Record<RankingLine['outcome'], Tone>> = { award: 'full', reserve: 'open', decline: 'shut' };

/** Points from just below the lowest score to 100, so that neighbours can be told apart. */
function scaleOf(ranking: readonly RankingLine[]): Scale {
  const lowest = Math.min(1000, ...ranking.map(({ lowest: tenths }) => tenths));
  const min = Math.min(90, Math.floor(lowest / 100) * 10);
  return { min, max: 100, ticks: [min, (min + 100) / 2, 100] };
}

/** How many lines have an outcome. */
export function outcomes(ranking: readonly RankingLine[], outcome: RankingLine['outcome']): number {
  return ranking.filter((line) => line.outcome === outcome).length;
}

/** The part of the budget that the list does not give out. */
export function moneyLeft({ budget, allocated }: Pick<RecommendationView, 'budget' | 'allocated'>): MoneyText {
  return toMoneyText({
    minor: fromMoneyText(budget).minor - fromMoneyText(allocated).minor,
    currency: budget.currency,
  });
}

/** "3 of 5 can be funded inside USD 60,000"; after approval: "are funded". */
export function rankingTitle(t: T, { status, ranking, budget }: RecommendationView): string {
  return t(status === 'approved' ? 'board.dossier.funded' : 'board.dossier.canFund', {
    funded: outcomes(ranking, 'award'),
    all: ranking.length,
    budget: formatMoney(t.locale, budget, 'sentence'),
  });
}

interface RankingTableProps {
  readonly t: T;
  readonly recommendation: RecommendationView;
  /** Where an application can be read, for readers who may. */
  readonly address?: (applicationId: string) => string;
}

/** The ranked list with scores, requests and what the rule makes of them; a line across it where the money ends. */
export function RankingTable({ t, recommendation, address }: RankingTableProps) {
  const { ranking } = recommendation;
  const atTheLine = ranking.find(({ reason }) => reason === 'at-the-line');
  return (
    <DataTable
      t={t}
      caption={t('board.dossier.ranking')}
      quietCaption
      rows={ranking}
      rowKey={({ applicationId }) => applicationId}
      columns={[nameColumn(t, address), ...scoreColumns(t, scaleOf(ranking)), ...moneyColumns(t)]}
      lineBefore={atTheLine && { key: atTheLine.applicationId, words: lineWords(t, recommendation, atTheLine) }}
    />
  );
}

function lineWords(t: T, recommendation: RecommendationView, { requested }: RankingLine): string {
  return t('board.rank.line', {
    left: formatMoney(t.locale, moneyLeft(recommendation), 'sentence'),
    asked: formatMoney(t.locale, requested, 'sentence'),
  });
}

function nameColumn(t: T, address: RankingTableProps['address']): Column<RankingLine> {
  return {
    id: 'application',
    head: t('board.rank.application'),
    names: true,
    cell: ({ applicationId, place, title, organisationName, country, number }) => (
      <>
        <Named href={address?.(applicationId)}>{t('board.rank.named', { place, title })}</Named>
        <div>
          <Soft small>
            <bdi>{organisationName}</bdi>, {countryIn(t.locale, country)}, <bdi className="num">{number}</bdi>
          </Soft>
        </div>
      </>
    ),
  };
}

function Named({ href, children }: { readonly href: string | undefined; readonly children: string }) {
  return href === undefined ? children : <a href={href}>{children}</a>;
}

const points = (t: T, tenths: number): string => formatNumber(t.locale, tenths / 10, 1);

function scoreColumns(t: T, scale: Scale): readonly Column<RankingLine>[] {
  return [
    { id: 'score', head: t('board.rank.score'), end: true, cell: ({ mean }) => points(t, mean) },
    {
      id: 'range',
      head: t('board.rank.range', { from: scale.min }),
      kind: 'plot',
      axis: <IntervalAxis t={t} scale={scale} />,
      cell: ({ mean, lowest, highest, reviews, outcome }) => (
        <IntervalCell
          t={t}
          scale={scale}
          estimate={mean / 10}
          half={[mean / 10, mean / 10]}
          wide={[lowest / 10, highest / 10]}
          mark={outcome === 'award' ? 'full' : 'ring'}
          label={t('board.rank.rangeLabel', {
            mean: points(t, mean),
            lowest: points(t, lowest),
            highest: points(t, highest),
            reviews,
          })}
        />
      ),
    },
  ];
}

function moneyColumns(t: T): readonly Column<RankingLine>[] {
  return [
    {
      id: 'asked',
      head: t('board.rank.asked'),
      end: true,
      cell: ({ requested }) => <Money t={t} value={requested} />,
    },
    {
      id: 'outcome',
      head: t('board.rank.outcome'),
      label: t('board.rank.result'),
      cell: ({ outcome, reason }) => (
        <>
          <StatusTag tone={TONES[outcome]}>{t(`board.outcome.${outcome}`)}</StatusTag>
          <div>
            <Soft small>{reasonWords(t, reason)}</Soft>
          </div>
        </>
      ),
    },
  ];
}

function reasonWords(t: T, reason: string): string {
  const key = `board.reason.${reason}` as MessageKey;
  const words = t(key);
  return words === key ? reason : words;
}
