import type { AgreementView, BalanceLine, TrancheView } from '#contracts/api/disbursement';
import { verbsFrom } from '#kernel/lifecycle';
import { trancheLifecycle } from '#contracts/lifecycles/tranche.lifecycle';
import { formatList, formatMoney } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Day } from '../../ui/date-time.tsx';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.tsx';
import { Facts, type Fact } from '../../ui/facts.tsx';
import { Card, Columns, Section } from '../../ui/layout.tsx';
import { Money } from '../../ui/money.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RecordStatus } from '../../ui/record-status.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { Chain } from './chain.tsx';
import { ConditionTable } from './condition-table.tsx';
import { conditionsOf, metOf } from './conditions.ts';
import { FinanceFrame } from './finance-frame.tsx';
import { signingsOf, type Signing } from './officers.ts';
import { signingNow } from './tranche-lists.ts';

/** A payment with what an officer must know of its grant. */
export interface TranchePart {
  readonly tranche: TrancheView;
  readonly agreement: AgreementView;
  readonly balances: readonly BalanceLine[];
}

export interface TrancheProps extends TranchePart {
  readonly visitor: Visitor;
  /** What the reader has just done. */
  readonly done?: Signing | 'return' | undefined;
  /** Why the reader's act was refused: the page shows how the payment stands now. */
  readonly errors?: readonly FieldError[];
}

/** May this be paid: who has signed, what is met, whose turn is it? */
export function TranchePage({ visitor, tranche, agreement, balances, done, errors = [] }: TrancheProps) {
  const { t } = visitor;
  const { organisationName, agreementNumber, ordinal, status } = tranche;
  const conditions = conditionsOf(t, tranche, agreement, balances);
  return (
    <FinanceFrame
      visitor={visitor}
      title={`${agreementNumber}, ${organisationName}`}
      current="payments"
      command={commandOf(visitor, tranche)}
      wrong={errors.length > 0}
    >
      <ErrorSummary t={t} errors={errors} />
      {done !== undefined && <Notice news>{t(`finance.tranche.done.${done}`)}</Notice>}
      <PageHead
        t={t}
        crumbs={[{ href: '/finance', name: t('finance.home.title') }]}
        eyebrow={t('finance.tranche.eyebrow', { number: agreementNumber, ordinal, of: agreement.tranches.length })}
        title={titleOf(t, tranche)}
        line={[<RecordStatus key="state" t={t} record="tranche" status={status} />]}
      />
      <SharedAccount t={t} agreement={agreement} />
      <AccountChanging t={t} agreement={agreement} />
      <Section title={t('finance.tranche.chain')} gap={5}>
        <Chain t={t} tranche={tranche} />
      </Section>
      <Columns aside={<ThreePeople t={t} />}>
        <Section title={t('finance.tranche.conditions', { met: metOf(conditions), all: conditions.length })}>
          <ConditionTable t={t} conditions={conditions} />
        </Section>
        <Section title={t('finance.tranche.facts')}>
          <Facts facts={factsOf(t, tranche, agreement)} />
        </Section>
      </Columns>
    </FinanceFrame>
  );
}

/** Two organisations, one account: said before anything else that an officer or an auditor reads. */
export function SharedAccount({ t, agreement }: { readonly t: T; readonly agreement: AgreementView }) {
  const numbers = agreement.accountSharedWith ?? [];
  if (numbers.length === 0) return null;
  return (
    <Notice tone="bad" title={t('finance.tranche.shared', { numbers: formatList(t.locale, numbers) })}>
      {t('finance.tranche.sharedAbout')}
    </Notice>
  );
}

function AccountChanging({ t, agreement: { accountChange } }: { readonly t: T; readonly agreement: AgreementView }) {
  if (accountChange === null) return null;
  return (
    <Notice tone="due" title={t('accountChange.open.title')}>
      <p>
        <a href={`/finance/account-changes/${accountChange.id}`}>{t('accountChange.seeChange')}</a>
      </p>
    </Notice>
  );
}

function titleOf(t: T, { status, amount, organisationName, returnedReason, paymentRunId }: TrancheView): string {
  const values = { amount: formatMoney(t.locale, amount, 'sentence'), payee: organisationName };
  if (status === 'planned' && returnedReason !== null) return t('finance.tranche.title.sentBack', values);
  if (status === 'released' && paymentRunId !== null) return t('finance.tranche.title.inRun', values);
  return t(`finance.tranche.title.${status as 'planned'}`, values);
}

function ThreePeople({ t }: { readonly t: T }) {
  return (
    <Card title={t('finance.tranche.three')}>
      <p>{t('finance.tranche.threeAbout')}</p>
    </Card>
  );
}

/** Payee, amount and account; also on the page where an officer signs. */
export function factsOf(t: T, tranche: TrancheView, agreement: AgreementView): readonly Fact[] {
  const { organisationName, amount, agreementNumber, title, ordinal, paymentRunId, paidOn } = tranche;
  const run = paymentRunId !== null && <a href={`/finance/runs/${paymentRunId}`}>{t('finance.tranche.runLink')}</a>;
  return [
    { name: t('finance.tranche.payee'), value: <bdi>{organisationName}</bdi> },
    {
      name: t('finance.tranche.amount'),
      value: (
        <strong>
          <Money t={t} value={amount} />
        </strong>
      ),
    },
    {
      name: t('finance.tranche.grant'),
      value: <bdi className="num">{agreementNumber}</bdi>,
      note: <bdi>{agreement.title}</bdi>,
    },
    {
      name: t('finance.tranche.part'),
      value: t('finance.tranche.eyebrow', { number: agreementNumber, ordinal, of: agreement.tranches.length }),
      note: title,
    },
    accountFact(t, agreement),
    ...(tranche.sharedAccountReason
      ? [{ name: t('finance.tranche.sharedReason'), value: <bdi>{tranche.sharedAccountReason}</bdi> }]
      : []),
    ...(run ? [{ name: t('finance.tranche.run'), value: run }] : []),
    ...(paidOn === null ? [] : [{ name: t('finance.tranche.paidOn'), value: <Day t={t} date={paidOn} /> }]),
  ];
}

function accountFact(t: T, { bankAccount }: AgreementView): Fact {
  const name = t('finance.tranche.account');
  if (!bankAccount) return { name, value: <span className="soft">{t('finance.tranche.accountHidden')}</span> };
  const { holder, masked, bankName } = bankAccount;
  return {
    name,
    value: <bdi>{holder}</bdi>,
    note: t('finance.tranche.accountAt', { masked, bank: bankName }),
  };
}

/** The reader's buttons, or why there is none; nothing for those who only read. */
function commandOf({ t, roles }: Visitor, tranche: TrancheView) {
  const { id, status, allowed, decisionWitnessed, accountChanging } = tranche;
  const mine = signingsOf(roles);
  if (mine.length === 0 || status === 'paid' || status === 'cancelled' || status === 'planned') return undefined;
  const signing = signingNow(tranche);
  const early = status === 'approved' && !decisionWitnessed;
  const signed =
    signing === undefined &&
    !early &&
    !accountChanging &&
    verbsFrom(trancheLifecycle, status, roles).some((verb) => mine.some((one) => one === verb));
  const otherwise = allowed.includes('return') ? 'mayReturn' : 'others';
  const words =
    signing !== undefined ? 'mine' : accountChanging ? 'changing' : signed ? 'signed' : early ? 'early' : otherwise;
  return {
    words: t(`finance.tranche.command.${words}`),
    buttons: (
      <>
        {allowed.includes('return') && (
          <ButtonLink href={`/finance/tranches/${id}/return`} tone="second">
            {t('finance.sign.button.return')}
          </ButtonLink>
        )}
        {signing !== undefined && (
          <ButtonLink href={`/finance/tranches/${id}/${signing}`}>{t(`finance.sign.button.${signing}`)}</ButtonLink>
        )}
      </>
    ),
  };
}
