import type { ContributionView } from '#contracts/api/disbursement';
import { formatMoney } from '../../messages/format.ts';
import { Day } from '../../ui/date-time.tsx';
import { errorFor, type FieldError } from '../../ui/error-summary.tsx';
import { Money } from '../../ui/money.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { BankDayQuestion } from './bank-day.tsx';
import { FinanceActPage } from './finance-frame.tsx';

export interface DepositProps {
  readonly visitor: Visitor;
  readonly contribution: ContributionView;
  readonly today: string;
  /** As typed. */
  readonly depositedOn?: string | undefined;
  readonly errors?: readonly FieldError[];
}

/** A pledge has become money: how much, of whom, and on which day. */
export function DepositPage({ visitor, contribution, today, depositedOn, errors = [] }: DepositProps) {
  const { t } = visitor;
  const { id, version, donor, amount, pledgedOn } = contribution;
  const values = { amount: formatMoney(t.locale, amount), donor };
  return (
    <FinanceActPage
      visitor={visitor}
      current="contributions"
      errors={errors}
      eyebrow={t('finance.contributions.title')}
      title={t('finance.deposit.title', values)}
      facts={[
        { name: t('finance.contributions.donor'), value: <bdi>{donor}</bdi> },
        { name: t('finance.contributions.amount'), value: <Money t={t} value={amount} /> },
        { name: t('finance.deposit.pledged'), value: <Day t={t} date={pledgedOn} /> },
      ]}
      follows={[t('finance.deposit.follows1'), t('finance.deposit.follows2')]}
      undo={t('finance.deposit.undo')}
      action={`/finance/contributions/${id}/deposit`}
      version={version}
      questions={
        <BankDayQuestion
          t={t}
          name="depositedOn"
          label="finance.deposit.on"
          hint="finance.deposit.onHint"
          today={today}
          value={depositedOn}
          error={errorFor(errors, 'depositedOn')}
        />
      }
      act={t('finance.deposit.act', values)}
      back="/finance/contributions"
    />
  );
}
