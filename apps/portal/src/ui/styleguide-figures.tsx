import type { T } from '../messages/translate.ts';
import { ChartFrame, NoNumbersYet } from './chart-frame.tsx';
import { BarList, ShareBar, WeightBar } from './charts.tsx';
import { ColumnChart } from './column-chart.tsx';
import { DataTable } from './data-table.tsx';
import { IntervalAxis, IntervalCell } from './interval.tsx';
import { Columns, Section } from './layout.tsx';
import { StatusTag } from './status-tag.tsx';
import { NOWHERE, type Sample } from './styleguide.words.ts';

interface PartProps {
  readonly t: T;
  readonly w: Sample;
}

export function StyleguideFigures({ t, w }: PartProps) {
  return (
    <Section title={w('Pictures', 'الرسوم')} apart gap={6}>
      <Columns kind="even">
        <Regions t={t} w={w} />
        <Cash t={t} w={w} />
        <Paid t={t} w={w} />
        <ChartFrame
          t={t}
          level={3}
          title={w('How points are shared out', 'كيف توزع النقاط')}
          source={w('Rules of the call, version 11.1', 'قواعد الدعوة، الإصدار 11.1')}
        >
          <WeightBar t={t} weights={[25, 30, 20, 15, 10]} />
          <NoNumbersYet t={t} until={w('The first are expected in June.', 'يُتوقع أولها في حزيران/يونيو.')} />
        </ChartFrame>
      </Columns>
      <Ranking t={t} w={w} />
    </Section>
  );
}

function Regions({ t, w }: PartProps) {
  const bars = [
    { name: w('Africa', 'أفريقيا'), value: 82 },
    { name: w('Asia and the Pacific', 'آسيا والمحيط الهادئ'), value: 61 },
    { name: w('Eastern Europe', 'أوروبا الشرقية'), value: 34 },
    {
      name: w('Western Europe and others', 'أوروبا الغربية ودول أخرى'),
      value: null,
      words: t('frame.word.suppressed', { limit: 11 }),
    },
  ];
  return (
    <ChartFrame
      t={t}
      level={3}
      title={w('Most grants went to Africa', 'معظم المنح ذهبت إلى أفريقيا')}
      reading={w('Grants by region since 2011.', 'المنح حسب المنطقة منذ 2011.')}
      source={w('Ledger, 9 February 2027', 'الدفتر، 9 شباط/فبراير 2027')}
      link={NOWHERE}
      csv={NOWHERE}
      svg={NOWHERE}
    >
      <BarList t={t} bars={bars} />
    </ChartFrame>
  );
}

function Cash({ t, w }: PartProps) {
  const periods = w('Feb Mar Apr May Jun Jul', 'شباط آذار نيسان أيار حزيران تموز').split(' ');
  const cash = [410, 322, 172, 262, 620, 280];
  const due = [88, 150, 60, 95, 340, 70];
  const rows = periods.map((period, index) => ({ period, cash: cash[index] ?? 0, due: due[index] ?? 0 }));
  return (
    <ChartFrame
      t={t}
      level={3}
      title={w('Cash covers every month; April is tight', 'النقد يغطي كل شهر؛ نيسان ضيق')}
      reading={w(
        'Thousand US dollars: cash on the 1st, payments due in the month.',
        'ألف دولار: النقد في أول الشهر والمدفوعات المستحقة.',
      )}
      source={w('Ledger and agreements, 9 February 2027', 'الدفتر والاتفاقات، 9 شباط/فبراير 2027')}
      csv={NOWHERE}
      table={
        <DataTable
          t={t}
          scrolls
          quietCaption
          caption={w('Cash and payments due', 'النقد والمستحق')}
          rows={rows}
          rowKey={(row) => row.period}
          columns={[
            { id: 'period', head: w('Month', 'الشهر'), names: true, cell: (row) => row.period },
            { id: 'cash', head: w('Cash', 'النقد'), end: true, cell: (row) => row.cash },
            { id: 'due', head: w('Due', 'المستحق'), end: true, cell: (row) => row.due },
          ]}
        />
      }
    >
      <ColumnChart
        t={t}
        label={w(
          'Cash is above payments due in every month; least room in April with 112 thousand.',
          'النقد أعلى من المستحق في كل شهر.',
        )}
        periods={periods}
        series={[
          { name: w('cash', 'النقد'), colour: 'mute', values: cash },
          { name: w('due', 'المستحق'), colour: 'c1', values: due },
        ]}
      />
    </ChartFrame>
  );
}

function Paid({ t, w }: PartProps) {
  return (
    <ChartFrame
      t={t}
      level={3}
      title={w('USD 45,000 of 60,000 is paid; 38,400 is accounted for', 'دُفع 45,000 من 60,000 دولار؛ وسُوّي 38,400')}
      source={w('Ledger, 9 February 2027', 'الدفتر، 9 شباط/فبراير 2027')}
      csv={NOWHERE}
    >
      <ShareBar
        t={t}
        label={w(
          'Awarded 60,000, paid 45,000, accounted for 38,400 US dollars.',
          'الممنوح 60,000 والمدفوع 45,000 والمسوّى 38,400 دولار.',
        )}
        whole={{ value: 60000, name: w('Awarded 60,000', 'الممنوح 60,000') }}
        reached={[
          { value: 45000, name: w('Paid 45,000', 'المدفوع 45,000') },
          { value: 38400, name: w('Accounted for 38,400', 'المسوّى 38,400') },
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

function Ranking({ t, w }: PartProps) {
  const scale = { min: 1, max: 40, ticks: [1, 10, 20, 30, 40] };
  return (
    <DataTable
      t={t}
      caption={w('Applications in order', 'الطلبات بالترتيب')}
      rows={RANKED}
      rowKey={(row) => row.code}
      lineBefore={{ key: 'A-0404', words: w('Here the money ends: USD 600,000', 'هنا ينتهي المال: 600,000 دولار') }}
      columns={[
        { id: 'place', head: w('Place', 'المرتبة'), quietHead: true, cell: (_row, place) => place + 1 },
        {
          id: 'code',
          head: w('Application', 'الطلب'),
          names: true,
          cell: (row) => (
            <a href={NOWHERE}>
              <bdi>{row.code}</bdi>
            </a>
          ),
        },
        {
          id: 'rank',
          head: w('Expected rank', 'المرتبة المتوقعة'),
          kind: 'plot',
          axis: <IntervalAxis t={t} scale={scale} />,
          cell: (row) => (
            <IntervalCell
              t={t}
              scale={scale}
              {...row}
              limit={12.5}
              label={w(
                `expected rank ${row.estimate}, 90 percent between ${row.wide[0]} and ${row.wide[1]}`,
                `المرتبة المتوقعة ${row.estimate}`,
              )}
            />
          ),
        },
        { id: 'raw', head: w('Calibrated', 'بعد المعايرة'), end: true, cell: (row) => (90 - row.estimate).toFixed(1) },
        {
          id: 'rule',
          head: w('By the rule', 'بحسب القاعدة'),
          kind: 'bare',
          cell: (row) =>
            row.mark === 'ring' ? (
              <StatusTag tone="open">{w('Reserve', 'احتياط')}</StatusTag>
            ) : (
              <StatusTag tone="full">{w('Fund', 'تمويل')}</StatusTag>
            ),
        },
      ]}
    />
  );
}
