import type { PaymentRunView } from '#contracts/api/disbursement';
import { formatMoney } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';
import { Instant } from '../../ui/date-time.tsx';
import { errorFor, type FieldError } from '../../ui/error-summary.tsx';
import { Code } from '../../ui/layout.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { signerWords } from '../signer.ts';
import { BankDayQuestion } from './bank-day.tsx';
import { FinanceActPage } from './finance-frame.tsx';

interface RunActProps {
  readonly visitor: Visitor;
  readonly run: PaymentRunView;
  readonly errors?: readonly FieldError[];
}

/** The bank has the file. */
export function SendRunPage({ visitor, run, errors = [] }: RunActProps) {
  const { t } = visitor;
  const { id, version, number, total } = run;
  const title = t('finance.send.title', { number });
  return (
    <FinanceActPage
      visitor={visitor}
      current="runs"
      errors={errors}
      eyebrow={t('finance.runs.title')}
      title={title}
      facts={factsOf(t, run)}
      follows={[t('finance.send.follows1'), t('finance.send.follows2')]}
      undo={t('finance.send.undo')}
      action={`/finance/runs/${id}/send`}
      version={version}
      act={t('finance.send.act', { total: formatMoney(t.locale, total) })}
      back={`/finance/runs/${id}`}
    />
  );
}

export interface SettleRunProps extends RunActProps {
  /** The fund's day of today, as an example. */
  readonly today: string;
  /** As typed. */
  readonly settledOn?: string | undefined;
}

/** The bank statement shows the payments. */
export function SettleRunPage({ visitor, run, today, settledOn, errors = [] }: SettleRunProps) {
  const { t } = visitor;
  const { id, version, number, total } = run;
  const title = t('finance.settle.title', { number });
  return (
    <FinanceActPage
      visitor={visitor}
      current="runs"
      errors={errors}
      eyebrow={t('finance.runs.title')}
      title={title}
      facts={factsOf(t, run)}
      follows={[t('finance.settle.follows1'), t('finance.settle.follows2')]}
      undo={t('finance.settle.undo')}
      action={`/finance/runs/${id}/settle`}
      version={version}
      questions={
        <BankDayQuestion
          t={t}
          name="settledOn"
          label="finance.settle.on"
          hint="finance.settle.onHint"
          today={today}
          value={settledOn}
          error={errorFor(errors, 'settledOn')}
        />
      }
      act={t('finance.settle.act', { total: formatMoney(t.locale, total) })}
      back={`/finance/runs/${id}`}
    />
  );
}

function factsOf(t: T, { number, payments, total, fileName, builtBy, builtFor, builtAt, sentAt }: PaymentRunView) {
  const built = (
    <>
      <bdi>{signerWords(t, builtBy, builtFor)}</bdi>, <Instant t={t} at={builtAt} />
    </>
  );
  return [
    { name: t('finance.fact.run'), value: <bdi className="num">{number}</bdi> },
    { name: t('finance.fact.payments'), value: payments.length },
    { name: t('finance.fact.total'), value: <strong className="num">{formatMoney(t.locale, total)}</strong> },
    { name: t('finance.fact.file'), value: <Code>{fileName}</Code> },
    { name: t('finance.fact.built'), value: built },
    ...(sentAt === null ? [] : [{ name: t('finance.fact.sent'), value: <Instant key="sent" t={t} at={sentAt} /> }]),
  ];
}
