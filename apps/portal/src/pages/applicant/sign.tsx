import type { AgreementView } from '#contracts/api/disbursement';
import { formatFingerprint } from '../../messages/format.ts';
import { ConfirmPage } from '../../ui/confirm-page.tsx';
import { Details } from '../../ui/details.tsx';
import { ErrorSummary, errorFor, type FieldError } from '../../ui/error-summary.tsx';
import { Code, Stack } from '../../ui/layout.tsx';
import { Money } from '../../ui/money.tsx';
import { TickQuestion } from '../../ui/question-choice.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { ApplicantFrame } from './applicant-frame.tsx';
import { BankAccountQuestions, type BankTyped } from './bank-account.tsx';
import { AgreementText } from './grant.tsx';

export interface SignProps {
  readonly visitor: Visitor;
  readonly grant: AgreementView;
  readonly typed: BankTyped;
  readonly accepted: boolean;
  readonly errors: readonly FieldError[];
}

/** What is signed, to which account it is paid, one tick, one button. */
export function SignPage({ visitor, grant, typed, accepted, errors }: SignProps) {
  const { t } = visitor;
  const { id, number, version, organisationName, title, months, contentHash } = grant;
  return (
    <ApplicantFrame visitor={visitor} title={t('applicant.sign.title')} current="grants" wrong={errors.length > 0}>
      <Stack gap={6}>
        <ErrorSummary t={t} errors={errors} />
        <ConfirmPage
          t={t}
          eyebrow={number}
          title={t('applicant.sign.title')}
          facts={[
            { name: t('applicant.grant.grant'), value: title },
            { name: t('applicant.sign.for'), value: organisationName },
            { name: t('public.grants.amount'), value: <Money t={t} value={grant.amount} /> },
            { name: t('public.call.length'), value: t('public.grant.months', { count: months }) },
            { name: t('applicant.grant.hash'), value: <Code>{formatFingerprint(contentHash)}</Code> },
          ]}
          follows={[t('applicant.sign.follows'), t('applicant.sign.followsLog')]}
          undo={t('applicant.sign.undo')}
          form={{ action: `/apply/grants/${id}/sign`, tokens: visitor.tokens, version }}
          questions={
            <>
              <BankAccountQuestions visitor={visitor} typed={typed} errors={errors} />
              <TickQuestion
                t={t}
                name="accepted"
                label={t('applicant.sign.accepted')}
                checked={accepted}
                error={errorFor(errors, 'accepted')}
              />
            </>
          }
          act={t('applicant.next.signAct')}
          back={`/apply/grants/${id}`}
        >
          <Details summary={t('applicant.grant.text')} open>
            <AgreementText grant={grant} />
          </Details>
        </ConfirmPage>
      </Stack>
    </ApplicantFrame>
  );
}
