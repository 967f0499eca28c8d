import type { AgreementView, TrancheView } from '#contracts/api/disbursement';
import { formatMoney } from '../../messages/format.ts';
import { ConfirmPage } from '../../ui/confirm-page.tsx';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.tsx';
import { Code, Stack } from '../../ui/layout.tsx';
import { Money } from '../../ui/money.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { ApplicantFrame } from './applicant-frame.tsx';

export interface RequestTrancheProps {
  readonly visitor: Visitor;
  readonly grant: AgreementView;
  readonly tranche: TrancheView;
  readonly errors: readonly FieldError[];
}

export function RequestTranchePage({ visitor, grant, tranche, errors }: RequestTrancheProps) {
  const { t } = visitor;
  const amount = formatMoney(t.locale, tranche.amount, 'sentence');
  const { bankAccount } = grant;
  return (
    <ApplicantFrame
      visitor={visitor}
      title={t('applicant.grant.request', { amount })}
      current="grants"
      wrong={errors.length > 0}
    >
      <Stack gap={6}>
        <ErrorSummary t={t} errors={errors} />
        <ConfirmPage
          t={t}
          eyebrow={`${grant.number} ${grant.title}`}
          title={t('applicant.request.title', { amount })}
          facts={[
            { name: t('public.call.payment'), value: tranche.title },
            { name: t('public.grants.amount'), value: <Money t={t} value={tranche.amount} /> },
            { name: t('applicant.sign.for'), value: grant.organisationName },
            ...(!bankAccount
              ? []
              : [
                  {
                    name: t('applicant.grant.account'),
                    value: <Code>{bankAccount.masked}</Code>,
                    note: `${bankAccount.holder}, ${bankAccount.bankName}`,
                  },
                ]),
          ]}
          follows={[t('applicant.request.follows'), t('applicant.request.bank')]}
          undo={t('applicant.request.undo')}
          form={{
            action: `/apply/grants/${grant.id}/tranches/${tranche.id}/request`,
            tokens: visitor.tokens,
            version: tranche.version,
          }}
          act={t('applicant.grant.request', { amount })}
          back={`/apply/grants/${grant.id}`}
        />
      </Stack>
    </ApplicantFrame>
  );
}
