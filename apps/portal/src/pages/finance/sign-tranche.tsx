import type { TrancheView } from '#contracts/api/disbursement';
import { formatList, formatMoney } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';
import { errorFor, type FieldError } from '../../ui/error-summary.tsx';
import { Stack } from '../../ui/layout.tsx';
import { LongTextQuestion } from '../../ui/question-text.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { signerWords } from '../signer.ts';
import { ConditionTable } from './condition-table.tsx';
import { conditionsOf, metOf } from './conditions.ts';
import { FinanceActPage } from './finance-frame.tsx';
import type { Signing } from './officers.ts';
import { factsOf, SharedAccount, type TranchePart } from './tranche.tsx';

export interface SignTrancheProps extends TranchePart {
  readonly visitor: Visitor;
  readonly verb: Signing | 'return';
  /** As typed, for `return`. */
  readonly reason?: string;
  /** As typed, for `certify`, where the account is another organisation's as well. */
  readonly sharedAccountReason?: string;
  readonly errors?: readonly FieldError[];
}

/** One signature, or the way back to the grantee: amount, payee and conditions once more, then the act. */
export function SignTranchePage(props: SignTrancheProps) {
  const { visitor, tranche, agreement, balances, verb, reason = '', sharedAccountReason = '', errors = [] } = props;
  const { t } = visitor;
  const { id, version, amount, organisationName, agreementNumber, ordinal } = tranche;
  const values = { amount: formatMoney(t.locale, amount), payee: organisationName };
  const conditions = conditionsOf(t, tranche, agreement, balances);
  const isShared = verb === 'certify' && (agreement.accountSharedWith ?? []).length > 0;
  const missing = conditions.length - metOf(conditions);
  return (
    <FinanceActPage
      visitor={visitor}
      current="payments"
      errors={errors}
      eyebrow={t('finance.tranche.eyebrow', { number: agreementNumber, ordinal, of: agreement.tranches.length })}
      title={t(`finance.sign.title.${verb}`, values)}
      facts={[...factsOf(t, tranche, agreement), { name: t('finance.sign.signed'), value: signedSoFar(t, tranche) }]}
      follows={[t(`finance.sign.follows.${verb}`), t(`finance.sign.next.${verb}`)]}
      undo={t(`finance.sign.undo.${verb}`)}
      action={`/finance/tranches/${id}/${verb}`}
      version={version}
      questions={
        verb === 'return' ? (
          <Reason t={t} reason={reason} error={errorFor(errors, 'reason')} />
        ) : (
          isShared && (
            <SharedReason t={t} reason={sharedAccountReason} error={errorFor(errors, 'sharedAccountReason')} />
          )
        )
      }
      act={t(`finance.sign.act.${verb}`, values)}
      danger={verb === 'return'}
      back={`/finance/tranches/${id}`}
    >
      <Stack gap={3}>
        <SharedAccount t={t} agreement={agreement} />
        <ConditionTable t={t} conditions={conditions} />
        {missing > 0 && (
          <p>
            <StatusTag tone="due">{t('finance.sign.missing', { count: missing })}</StatusTag>
          </p>
        )}
      </Stack>
    </FinanceActPage>
  );
}

function SharedReason({ t, reason, error }: { readonly t: T; readonly reason: string; readonly error?: string }) {
  return (
    <LongTextQuestion
      t={t}
      name="sharedAccountReason"
      label={t('finance.sign.sharedReason')}
      hint={t('finance.sign.sharedReasonHint')}
      value={reason}
      rows={4}
      error={error}
    />
  );
}

function Reason({ t, reason, error }: { readonly t: T; readonly reason: string; readonly error?: string }) {
  return (
    <LongTextQuestion
      t={t}
      name="reason"
      label={t('finance.sign.reason')}
      hint={t('finance.sign.reasonHint')}
      value={reason}
      rows={4}
      error={error}
    />
  );
}

function signedSoFar(t: T, { certifiedBy, certifiedFor, approvedBy, approvedFor }: TrancheView): string {
  const names = [
    ...(certifiedBy ? [t('finance.sign.signedBy.certify', { name: signerWords(t, certifiedBy, certifiedFor) })] : []),
    ...(approvedBy ? [t('finance.sign.signedBy.approve', { name: signerWords(t, approvedBy, approvedFor) })] : []),
  ];
  return names.length === 0 ? t('finance.sign.signedNobody') : formatList(t.locale, names);
}
