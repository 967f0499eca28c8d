import type { ContributionView } from '#contracts/api/disbursement';
import type { GrantTotals, GrantView } from '#contracts/api/transparency';
import type { MoneyText } from '#kernel/money';
import { formatMoney, formatNumber } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Totals } from '../../ui/facts.tsx';
import { Section } from '../../ui/layout.tsx';
import { Money } from '../../ui/money.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { Figures } from '../figures.tsx';
import { FundDay } from '../fund-day.tsx';
import { RoleFrame } from '../role-frame.tsx';
import { flowFigures, flowsOf } from '../money-flow.tsx';

export interface DonorHomeProps {
  readonly visitor: Visitor;
  readonly now: Date;
  readonly totals: GrantTotals;
  /** Deposited ones. */
  readonly contributions: readonly ContributionView[];
  readonly grants: readonly GrantView[];
}

/** Where did it go, is it paid, what came of it? */
export function DonorHomePage({ visitor, now, totals, contributions, grants }: DonorHomeProps) {
  const { t } = visitor;
  return (
    <RoleFrame
      visitor={visitor}
      audience="donor"
      probe="homes.donor.title"
      title={t('homes.donor.title')}
      current="contribution"
    >
      <PageHead t={t} title={headline(t, totals)} lead={t('homes.donor.lead')} />
      <Figures t={t} figures={flowFigures(t, totals, now)} page="/donor" />
      <Results t={t} grants={grants} />
      <Section title={t('homes.donor.contributions')}>
        {contributions.length === 0 ? (
          <EmptyState>{t('homes.donor.none')}</EmptyState>
        ) : (
          <Contributions t={t} contributions={contributions} />
        )}
      </Section>
    </RoleFrame>
  );
}

function headline(t: T, totals: GrantTotals): string {
  const [flow] = flowsOf(totals);
  if (flow === undefined) return t('homes.donor.title');
  const said = (money: MoneyText): string => formatMoney(t.locale, money, 'sentence');
  return t('homes.donor.headline', { received: said(flow.received), paid: said(flow.paid) });
}

function Results({ t, grants }: { readonly t: T; readonly grants: readonly GrantView[] }) {
  const reports = grants.reduce((sum, { reportsAccepted }) => sum + reportsAccepted, 0);
  const people = grants.reduce((sum, { peopleAssisted }) => sum + (peopleAssisted ?? 0), 0);
  return (
    <Section title={t('homes.donor.results')}>
      <Totals
        totals={[
          {
            value: formatNumber(t.locale, reports),
            name: t('homes.donor.reports'),
            link: { href: '/grants', name: t('homes.donor.every') },
          },
          {
            value: formatNumber(t.locale, people),
            name: t('homes.donor.people'),
            link: { href: '/results', name: t('homes.donor.tie') },
          },
        ]}
      />
      <p className="soft">{t('homes.donor.peopleAbout')}</p>
    </Section>
  );
}

function Contributions({ t, contributions }: { readonly t: T; readonly contributions: readonly ContributionView[] }) {
  return (
    <DataTable
      t={t}
      caption={t('homes.donor.contributions')}
      quietCaption
      rows={contributions}
      rowKey={({ id }) => id}
      columns={[
        { id: 'donor', head: t('homes.donor.donor'), names: true, cell: ({ donor }) => <bdi>{donor}</bdi> },
        {
          id: 'day',
          head: t('homes.donor.deposited'),
          cell: ({ depositedOn }) => depositedOn !== null && <FundDay t={t} at={depositedOn} />,
        },
        {
          id: 'amount',
          head: t('homes.donor.amount'),
          end: true,
          cell: ({ amount }) => <Money t={t} value={amount} />,
        },
      ]}
    />
  );
}
