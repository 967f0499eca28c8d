import { formatMoney } from '../../messages/format.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { FinanceActPage, FinanceFrame } from './finance-frame.tsx';
import { PaymentTable } from './payment-table.tsx';
import type { ReadyRun } from './ready.ts';

export interface BuildRunProps {
  readonly visitor: Visitor;
  readonly currency: string;
  /** Undefined when nothing of this currency waits. */
  readonly ready: ReadyRun | undefined;
  readonly errors?: readonly FieldError[];
}

/** Every payment that the run takes, with the total, before anything happens. */
export function BuildRunPage({ visitor, currency, ready, errors = [] }: BuildRunProps) {
  const { t } = visitor;
  if (ready === undefined) return <NothingReady visitor={visitor} currency={currency} errors={errors} />;
  const total = formatMoney(t.locale, ready.total);
  const title = t('finance.build.title', { count: ready.tranches.length, total });
  const payments = ready.tranches.map((tranche) => ({ ...tranche, trancheId: tranche.id }));
  return (
    <FinanceActPage
      visitor={visitor}
      current="runs"
      errors={errors}
      eyebrow={t('finance.runs.title')}
      title={title}
      facts={[
        { name: t('finance.runs.currency'), value: <bdi>{currency}</bdi> },
        { name: t('finance.runs.payments'), value: ready.tranches.length },
        { name: t('finance.runs.total'), value: <strong className="num">{total}</strong> },
      ]}
      follows={[t('finance.build.follows1'), t('finance.build.follows2')]}
      undo={t('finance.build.undo')}
      action="/finance/runs"
      hidden={{ currency, shown: ready.tranches.map(({ id }) => id).join(' ') }}
      act={t('finance.build.act', { total })}
      back="/finance/runs"
    >
      <PaymentTable t={t} caption={t('finance.build.caption')} payments={payments} total={ready.total} />
    </FinanceActPage>
  );
}

type NothingProps = Pick<BuildRunProps, 'visitor' | 'currency'> & { readonly errors: readonly FieldError[] };

function NothingReady({ visitor, currency, errors }: NothingProps) {
  const { t } = visitor;
  return (
    <FinanceFrame visitor={visitor} title={t('finance.runs.title')} current="runs">
      <ErrorSummary t={t} errors={errors} />
      <PageHead
        t={t}
        crumbs={[{ href: '/finance/runs', name: t('finance.runs.title') }]}
        title={t('finance.build.none', { currency })}
      />
      <EmptyState
        action={
          <ButtonLink href="/finance/runs" tone="second">
            {t('finance.runs.all')}
          </ButtonLink>
        }
      >
        {t('finance.build.noneAbout')}
      </EmptyState>
    </FinanceFrame>
  );
}
