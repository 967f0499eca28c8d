import type { CallView } from '#contracts/api/applications';
import { formatList } from '../../messages/format.ts';
import { languageIn } from '../../messages/names.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { ConfirmPage } from '../../ui/confirm-page.tsx';
import { Deadline } from '../../ui/deadline.tsx';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { amountRange } from '../call-facts.ts';
import { ApplicantFrame } from './applicant-frame.tsx';

export interface StartProps {
  readonly visitor: Visitor;
  readonly call: CallView;
  readonly organisationName: string;
  readonly errors: readonly FieldError[];
  /** The application that this organisation has started in this call already. */
  readonly existing?: string | undefined;
  /** An application in this call was withdrawn: the new one begins with what stood in it. */
  readonly anew?: boolean;
  readonly viewerZone?: string | undefined;
}

/** What you need, and one button. */
export function StartPage({ visitor, call, organisationName, errors, existing, anew = false, viewerZone }: StartProps) {
  const { t } = visitor;
  const { rules } = call;
  const documents = rules.documents.filter(({ required }) => required).map(({ title }) => title);
  return (
    <ApplicantFrame visitor={visitor} title={t('applicant.start.title')} current="calls" wrong={errors.length > 0}>
      <Stack gap={6}>
        <ErrorSummary t={t} errors={errors} />
        {existing !== undefined && (
          <Notice tone="due" title={t('applicant.start.existing')}>
            <p>
              <ButtonLink href={`/apply/${existing}`}>{t('applicant.next.continueAct')}</ButtonLink>
            </p>
          </Notice>
        )}
        <ConfirmPage
          t={t}
          eyebrow={call.title}
          title={t('applicant.start.title')}
          facts={[
            { name: t('applicant.start.for'), value: organisationName },
            {
              name: t('public.call.deadline'),
              value: <Deadline t={t} at={call.deadline} zone={call.timeZone} viewerZone={viewerZone} />,
            },
            { name: t('public.call.mayAsk'), value: amountRange(t, rules) },
            {
              name: t('public.call.languages'),
              value: formatList(
                t.locale,
                rules.languages.map((code) => languageIn(t.locale, code)),
              ),
            },
            ...(documents.length === 0
              ? []
              : [{ name: t('public.call.documents'), value: formatList(t.locale, documents) }]),
          ]}
          follows={[
            t('applicant.start.follows', { count: rules.questions.length }),
            ...(anew ? [t('applicant.start.earlier')] : []),
            t('applicant.start.private'),
            t('applicant.start.log'),
          ]}
          undo={t('applicant.start.undo')}
          form={{ action: '/apply/start', tokens: visitor.tokens, hidden: { callId: call.id, call: call.slug } }}
          act={t('applicant.start.act')}
          back={`/calls/${call.slug}`}
        />
      </Stack>
    </ApplicantFrame>
  );
}
