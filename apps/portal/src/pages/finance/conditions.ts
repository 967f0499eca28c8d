import type { AgreementView, BalanceLine, TrancheView } from '#contracts/api/disbursement';
import { fromMoneyText } from '#kernel/money';
import { formatDay, formatMoney } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';
import { fundDay } from '../fund-day.tsx';

/** One condition of a payment, with what the records say about it. */
export interface Condition {
  readonly id: 'agreement' | 'former' | 'report' | 'witnesses' | 'account' | 'cash';
  readonly met: boolean;
  readonly known: string;
}

/** What an officer looks at before signing; the service looks at the first three again when the grantee asks. */
export function conditionsOf(
  t: T,
  tranche: TrancheView,
  agreement: AgreementView,
  balances: readonly BalanceLine[],
): readonly Condition[] {
  return [
    agreementCondition(t, agreement),
    formerCondition(t, tranche, agreement),
    reportCondition(t, tranche, agreement),
    witnessesCondition(t, tranche),
    accountCondition(t, tranche),
    ...(tranche.status === 'paid' || tranche.status === 'cancelled' ? [] : [cashCondition(t, tranche, balances)]),
  ];
}

export function metOf(conditions: readonly Condition[]): number {
  return conditions.filter(({ met }) => met).length;
}

function agreementCondition(t: T, { status, signedAt, countersignedAt }: AgreementView): Condition {
  const id = 'agreement';
  if (signedAt === null || countersignedAt === null)
    return { id, met: false, known: t('finance.condition.agreementUnsigned') };
  if (status !== 'active' && status !== 'closed')
    return { id, met: false, known: t('finance.condition.agreementEnded') };
  const day = (at: string): string => formatDay(t.locale, fundDay(at), 'short');
  const signed = { signed: day(signedAt), countersigned: day(countersignedAt) };
  return { id, met: true, known: t('finance.condition.agreementKnown', signed) };
}

function formerCondition(t: T, { ordinal }: TrancheView, { tranches }: AgreementView): Condition {
  const id = 'former';
  const former = tranches.filter((one) => one.ordinal < ordinal);
  const open = former.find(({ status }) => status !== 'paid' && status !== 'cancelled');
  if (open !== undefined)
    return { id, met: false, known: t('finance.condition.formerOpen', { ordinal: open.ordinal }) };
  const known = former.length === 0 ? 'finance.condition.formerFirst' : 'finance.condition.formerPaid';
  return { id, met: true, known: t(known, { count: former.length }) };
}

function reportCondition(t: T, { afterReport }: TrancheView, { reports }: AgreementView): Condition {
  const id = 'report';
  if (afterReport === null) return { id, met: true, known: t('finance.condition.reportNone') };
  const report = reports.find(({ ordinal }) => ordinal === afterReport);
  const named = { ordinal: afterReport, title: report?.title ?? '' };
  if (report?.status !== 'accepted' || report.acceptedAt === null)
    return { id, met: false, known: t('finance.condition.reportOpen', named) };
  const date = formatDay(t.locale, fundDay(report.acceptedAt), 'short');
  return { id, met: true, known: t('finance.condition.reportAccepted', { ...named, date }) };
}

function witnessesCondition(t: T, { decisionWitnessed }: TrancheView): Condition {
  const known = decisionWitnessed ? 'finance.condition.witnessesSeen' : 'finance.condition.witnessesOpen';
  return { id: 'witnesses', met: decisionWitnessed, known: t(known) };
}

function accountCondition(t: T, { accountChanging }: TrancheView): Condition {
  const known = accountChanging ? 'finance.condition.accountChanging' : 'finance.condition.accountSettled';
  return { id: 'account', met: !accountChanging, known: t(known) };
}

function cashCondition(t: T, { amount }: TrancheView, balances: readonly BalanceLine[]): Condition {
  const { currency } = amount;
  const line = balances.find((one) => one.account === 'cash' && one.currency === currency);
  const cash = line?.balance ?? { amount: '0', currency };
  const words = { cash: formatMoney(t.locale, cash), needed: formatMoney(t.locale, amount) };
  const met = fromMoneyText(cash).minor >= fromMoneyText(amount).minor;
  return { id: 'cash', met, known: t('finance.condition.cashKnown', words) };
}
