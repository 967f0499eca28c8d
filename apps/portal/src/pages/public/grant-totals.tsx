import type { MoneyText } from '#kernel/money';
import type { GrantTotals } from '#contracts/api/transparency';
import { formatNumber } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Totals } from '../../ui/facts.tsx';
import { Money } from '../../ui/money.tsx';

interface GrantTotalsProps {
  readonly t: T;
  readonly totals: GrantTotals | null;
  /** With the ways down to the rows. */
  readonly links?: boolean;
}

/** Three totals over every grant, shown or withheld, and how many are withheld. */
export function GrantTotalsFigures({ t, totals, links }: GrantTotalsProps) {
  if (totals === null) return <EmptyState>{t('public.away')}</EmptyState>;
  const { grants, withheld, awarded, paid, countries } = totals;
  return (
    <>
      <Totals
        totals={[
          {
            value: <Sums t={t} sums={awarded} />,
            name: t('public.totals.awarded', { count: grants }),
            ...(links && { link: { href: '/grants', name: t('public.totals.allGrants') } }),
          },
          {
            value: <Sums t={t} sums={paid} />,
            name: t('public.totals.paid'),
            ...(links && {
              link: { href: '/grants?sort=paid&direction=descending', name: t('public.totals.allPaid') },
            }),
          },
          {
            value: formatNumber(t.locale, countries),
            name: t('public.totals.countries', { count: countries }),
            ...(links && { link: { href: '/results', name: t('public.totals.results') } }),
          },
        ]}
      />
      <p className="soft">
        {t('public.totals.withheld', { count: withheld })}{' '}
        <a href="/how-we-decide#withheld">{t('public.totals.why')}</a>
      </p>
    </>
  );
}

/** One line for each currency: amounts of different currencies are never added up. */
function Sums({ t, sums }: { readonly t: T; readonly sums: readonly MoneyText[] }) {
  if (sums.length === 0) return formatNumber(t.locale, 0);
  return sums.map((sum) => (
    <div key={sum.currency}>
      <Money t={t} value={sum} as="sentence" />
    </div>
  ));
}
