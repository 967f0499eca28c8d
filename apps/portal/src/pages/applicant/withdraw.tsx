import type { ApplicationView } from '#contracts/api/applications';
import { ConfirmPage } from '../../ui/confirm-page.tsx';
import { ErrorSummary, errorFor, type FieldError } from '../../ui/error-summary.tsx';
import { Stack } from '../../ui/layout.tsx';
import { LongTextQuestion } from '../../ui/question-text.tsx';
import { RecordStatus } from '../../ui/record-status.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { ApplicantFrame } from './applicant-frame.tsx';

export interface WithdrawProps {
  readonly visitor: Visitor;
  readonly application: ApplicationView;
  readonly reason: string;
  readonly errors: readonly FieldError[];
}

export function WithdrawPage({ visitor, application, reason, errors }: WithdrawProps) {
  const { t } = visitor;
  const { id, version, status, number, title, callTitle } = application;
  return (
    <ApplicantFrame
      visitor={visitor}
      title={t('applicant.withdraw.title')}
      current="applications"
      wrong={errors.length > 0}
    >
      <Stack gap={6}>
        <ErrorSummary t={t} errors={errors} />
        <ConfirmPage
          t={t}
          eyebrow={callTitle}
          title={t('applicant.withdraw.title')}
          facts={[
            { name: t('applicant.home.application'), value: title || callTitle, note: number ?? undefined },
            { name: t('public.grants.state'), value: <RecordStatus t={t} record="application" status={status} /> },
          ]}
          follows={[t('applicant.withdraw.follows'), t('applicant.withdraw.again')]}
          undo={t('applicant.withdraw.undo')}
          form={{ action: `/apply/${id}/withdraw`, tokens: visitor.tokens, version }}
          questions={
            <LongTextQuestion
              t={t}
              name="reason"
              label={t('applicant.withdraw.reason')}
              hint={t('applicant.withdraw.reasonHint')}
              value={reason}
              rows={3}
              error={errorFor(errors, 'reason')}
            />
          }
          act={t('applicant.withdraw.act')}
          danger
          back={`/apply/${id}`}
        />
      </Stack>
    </ApplicantFrame>
  );
}
