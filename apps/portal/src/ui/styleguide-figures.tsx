import type { T } from '../messages/translate.ts';
import { ChartFrame, NoNumbersYet } from './chart-frame.tsx';
import { BarList, ShareBar, WeightBar } from './charts.tsx';
import { ColumnChart } from './column-chart.tsx';
import { DataTable } from './data-table.tsx';
import { IntervalAxis, IntervalCell } from './interval.tsx';
import { Columns, Section } from './layout.tsx';
import { StatusTag } from './status-tag.tsx';
import { StyleguideDrawn } from './styleguide-drawn.tsx';
import { NOWHERE, usd } from './styleguide-samples.ts';

interface PartProps {
  readonly t: T;
}

export function StyleguideFigures({ t }: PartProps) {
  return (
    <Section title={t('styleguide.pictures.title')} apart gap={6}>
      <Columns kind="even">
        <Regions t={t} />
        <Cash t={t} />
        <Paid t={t} />
        <ChartFrame t={t} level={3} title={t('styleguide.weights.title')} source={t('styleguide.pictures.rules')}>
          <WeightBar t={t} weights={[25, 30, 20, 15, 10]} />
          <NoNumbersYet t={t} until={t('styleguide.pictures.until')} />
        </ChartFrame>
      </Columns>
      <Ranking t={t} />
      <StyleguideDrawn t={t} />
    </Section>
  );
}

function Regions({ t }: PartProps) {
  const bars = [
    { name: t('styleguide.regions.africa'), value: 82 },
    { name: t('styleguide.regions.asia'), value: 61 },
    { name: t('styleguide.regions.east'), value: 34 },
    {
      name: t('styleguide.regions.west'),
      value: null,
      words: t('frame.word.suppressed', { limit: 11 }),
    },
  ];
  return (
    <ChartFrame
      t={t}
      level={3}
      title={t('styleguide.regions.title')}
      reading={t('styleguide.regions.reading')}
      source={t('styleguide.pictures.ledger')}
      link={NOWHERE}
      csv={NOWHERE}
      svg={NOWHERE}
    >
      <BarList t={t} bars={bars} />
    </ChartFrame>
  );
}

function Cash({ t }: PartProps) {
  const periods = t('styleguide.cash.months').split(' ');
  const cash = [410, 322, 172, 262, 620, 280];
  const due = [88, 150, 60, 95, 340, 70];
  const rows = periods.map((period, index) => ({ period, cash: cash[index] ?? 0, due: due[index] ?? 0 }));
  return (
    <ChartFrame
      t={t}
      level={3}
      title={t('styleguide.cash.title')}
      reading={t('styleguide.cash.reading')}
      source={t('styleguide.pictures.ledger')}
      csv={NOWHERE}
      table={
        <DataTable
          t={t}
          scrolls
          quietCaption
          caption={t('styleguide.cash.caption')}
          rows={rows}
          rowKey={(row) => row.period}
          columns={[
            { id: 'period', head: t('styleguide.cash.month'), names: true, cell: (row) => row.period },
            { id: 'cash', head: t('styleguide.cash.cash'), end: true, cell: (row) => row.cash },
            { id: 'due', head: t('styleguide.cash.due'), end: true, cell: (row) => row.due },
          ]}
        />
      }
    >
      <ColumnChart
        t={t}
        label={t('styleguide.cash.label')}
        periods={periods}
        series={[
          { name: t('styleguide.cash.cash'), colour: 'mute', values: cash },
          { name: t('styleguide.cash.due'), colour: 'c1', values: due },
        ]}
      />
    </ChartFrame>
  );
}

function Paid({ t }: PartProps) {
  const [awarded, paid, accounted] = [usd(t, 60_000), usd(t, 45_000), usd(t, 38_400)];
  const title = t('styleguide.share.title', { awarded, paid, accounted });
  return (
    <ChartFrame t={t} level={3} title={title} source={t('styleguide.pictures.ledger')} csv={NOWHERE}>
      <ShareBar
        t={t}
        label={title}
        whole={{ value: 60_000, name: t('styleguide.share.awarded', { amount: awarded }) }}
        reached={[
          { value: 45_000, name: t('styleguide.share.paid', { amount: paid }) },
          { value: 38_400, name: t('styleguide.share.accounted', { amount: accounted }) },
        ]}
      />
    </ChartFrame>
  );
}

interface RankedRow {
  readonly code: string;
  readonly estimate: number;
  readonly half: readonly [number, number];
  readonly wide: readonly [number, number];
  readonly mark: 'full' | 'ring' | 'diamond';
}

const RANKED: readonly RankedRow[] = [
  { code: 'A-0303', estimate: 1.9, half: [1, 2], wide: [1, 5], mark: 'full' },
  { code: 'A-0419', estimate: 4.4, half: [2, 6], wide: [1, 11], mark: 'full' },
  { code: 'A-0313', estimate: 12.1, half: [9, 15], wide: [4, 22], mark: 'diamond' },
  { code: 'A-0404', estimate: 14.8, half: [11, 18], wide: [6, 27], mark: 'ring' },
];

function Ranking({ t }: PartProps) {
  const scale = { min: 1, max: 40, ticks: [1, 10, 20, 30, 40] };
  return (
    <DataTable
      t={t}
      caption={t('styleguide.ranking.caption')}
      rows={RANKED}
      rowKey={(row) => row.code}
      lineBefore={{ key: 'A-0404', words: t('styleguide.ranking.line', { amount: usd(t, 600_000) }) }}
      columns={[
        { id: 'place', head: t('styleguide.ranking.place'), quietHead: true, cell: (_row, place) => place + 1 },
        {
          id: 'code',
          head: t('styleguide.number'),
          names: true,
          cell: (row) => (
            <a href={NOWHERE}>
              <bdi>{row.code}</bdi>
            </a>
          ),
        },
        {
          id: 'rank',
          head: t('styleguide.ranking.rank'),
          kind: 'plot',
          axis: <IntervalAxis t={t} scale={scale} />,
          cell: (row) => (
            <IntervalCell
              t={t}
              scale={scale}
              {...row}
              limit={12.5}
              label={t('styleguide.ranking.rankLabel', { rank: row.estimate, from: row.wide[0], to: row.wide[1] })}
            />
          ),
        },
        { id: 'raw', head: t('styleguide.ranking.points'), end: true, cell: (row) => (90 - row.estimate).toFixed(1) },
        {
          id: 'rule',
          head: t('styleguide.ranking.rule'),
          kind: 'bare',
          cell: (row) =>
            row.mark === 'ring' ? (
              <StatusTag tone="open">{t('styleguide.ranking.reserve')}</StatusTag>
            ) : (
              <StatusTag tone="full">{t('styleguide.ranking.fund')}</StatusTag>
            ),
        },
      ]}
    />
  );
}
