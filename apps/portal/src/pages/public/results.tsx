import type { GrantTotals, GrantView, HistoricalRecordView } from '#contracts/api/transparency';
import type { MessageKey } from '../../messages/catalogue.ts';
import { formatDay } from '../../messages/format.ts';
import { countryIn } from '../../messages/names.ts';
import type { T } from '../../messages/translate.ts';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { instantText } from '../../ui/date-time.tsx';
import { Section, Soft, Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { StatusTag, type Tone } from '../../ui/status-tag.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { Figures } from '../figures.tsx';
import { flowFigures } from '../money-flow.tsx';
import { grantFigures } from './grant-figures.tsx';
import { GrantTotalsFigures } from './grant-totals.tsx';
import { PublicFrame } from './public-frame.tsx';

export interface ResultsProps {
  readonly visitor: Visitor;
  readonly now: Date;
  readonly totals: GrantTotals | null;
  /** Null where the service does not answer just now. */
  readonly grants: readonly GrantView[] | null;
  readonly history: readonly HistoricalRecordView[];
}

type Kind = HistoricalRecordView['kind'];

const KINDS: readonly Kind[] = ['cycle', 'statement', 'contribution', 'grantee'];

/** What the fund has done: what this system proves, and what was published before it, each marked as what it is. */
export function ResultsPage({ visitor, now, totals, grants, history }: ResultsProps) {
  const { t } = visitor;
  return (
    <PublicFrame
      visitor={visitor}
      title={t('public.results.title')}
      current="results"
      source={t('public.source.records', { time: instantText(t, now, 'UTC') })}
    >
      <PageHead t={t} title={t('public.results.headline')} lead={t('public.results.lead')} />
      <Section title={t('public.results.here')}>
        <GrantTotalsFigures t={t} totals={totals} links />
      </Section>
      {totals !== null && totals.received.length > 0 && (
        <div className="section">
          <Figures t={t} figures={flowFigures(t, totals, now)} page="/results" />
        </div>
      )}
      {grants !== null && grants.length > 0 && (
        <div className="section">
          <Figures t={t} figures={grantFigures(t, grants, now)} page="/results" />
        </div>
      )}
      <Section title={t('public.results.history')} apart gap={6}>
        <Notice title={t('public.results.historyNote')}>
          <p>{t('public.results.historyAbout')}</p>
        </Notice>
        <Stack gap={7}>
          {KINDS.map((kind) => (
            <HistoryOfKind key={kind} t={t} kind={kind} records={history.filter((record) => record.kind === kind)} />
          ))}
        </Stack>
      </Section>
    </PublicFrame>
  );
}

interface HistoryProps {
  readonly t: T;
  readonly kind: Kind;
  readonly records: readonly HistoricalRecordView[];
}

function HistoryOfKind({ t, kind, records }: HistoryProps) {
  const title = t(`public.history.${kind}`);
  return (
    <Section title={title} level={3}>
      <DataTable
        t={t}
        caption={title}
        quietCaption
        rows={records}
        rowKey={({ id }) => id}
        columns={columnsOf(t, records)}
        empty={t('public.results.none')}
      />
    </Section>
  );
}

function columnsOf(t: T, records: readonly HistoricalRecordView[]): readonly Column<HistoricalRecordView>[] {
  const hasAmounts = records.some(({ amountText }) => amountText !== null);
  return [
    {
      id: 'title',
      head: t('public.results.what'),
      names: true,
      cell: ({ title, country }) => (
        <>
          {title}
          {country !== null && countryIn('en', country) !== title && (
            <>
              {' '}
              <Soft small>{countryIn(t.locale, country)}</Soft>
            </>
          )}
        </>
      ),
    },
    { id: 'date', head: t('public.results.date'), cell: ({ date }) => publishedDate(t, date) },
    { id: 'detail', head: t('public.results.detail'), cell: ({ detail }) => detail },
    ...(hasAmounts
      ? [
          {
            id: 'amount',
            head: t('public.results.amount'),
            cell: ({ amountText }: HistoricalRecordView) => amountText ?? <Soft>{t('public.results.noAmount')}</Soft>,
          },
        ]
      : []),
    {
      id: 'certainty',
      head: t('public.results.certainty'),
      cell: ({ certainty }) => <Certainty t={t} certainty={certainty} />,
    },
    { id: 'source', head: t('public.results.source'), cell: ({ source }) => <Soft small>{source}</Soft> },
  ];
}

const TONES: Readonly<Record<string, Tone>> = { certain: 'full', probable: 'half', doubtful: 'due' };

function Certainty({ t, certainty }: { readonly t: T; readonly certainty: string }) {
  const key = `public.certainty.${certainty}` as MessageKey;
  const words = t(key);
  return <StatusTag tone={TONES[certainty] ?? 'open'}>{words === key ? certainty : words}</StatusTag>;
}

/** As published: a day, a month or a year; never more exact than the source. */
function publishedDate(t: T, date: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return formatDay(t.locale, date, 'short');
  if (!/^\d{4}-\d{2}$/.test(date)) return date;
  return formatDay(t.locale, `${date}-01`, 'long').replace(/^1(?:er)?\s+(?:de\s+)?/, '');
}
