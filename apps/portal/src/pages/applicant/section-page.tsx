import type { ReactNode } from 'react';
import type { ApplicationView } from '#contracts/api/applications';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Stack } from '../../ui/layout.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { ApplicantFrame } from './applicant-frame.tsx';

interface SectionPageProps {
  readonly visitor: Visitor;
  readonly application: ApplicationView;
  readonly title: string;
  readonly lead?: string;
  /** Where the form goes; with `?go=list` it leads back to the task list. */
  readonly action: string;
  readonly hidden?: Readonly<Record<string, string>>;
  readonly errors: readonly FieldError[];
  readonly children: ReactNode;
}

/** One part of an application: questions, and two ways to save. Nothing needs to be complete. */
export function SectionPage({ visitor, application, title, lead, action, hidden, errors, children }: SectionPageProps) {
  const { t } = visitor;
  const list = `/apply/${application.id}`;
  return (
    <ApplicantFrame
      visitor={visitor}
      title={title}
      current="applications"
      wrong={errors.length > 0}
      scripts={visitor.island('form')}
    >
      <Stack gap={6}>
        <ErrorSummary t={t} errors={errors} />
        <PageHead
          t={t}
          crumbs={[{ href: list, name: t('applicant.section.back') }]}
          eyebrow={application.title || application.callTitle}
          title={title}
          lead={lead}
        />
        <Form
          typed
          action={action}
          tokens={visitor.tokens}
          version={application.version}
          hidden={hidden}
          autosave={t}
          buttons={
            <>
              <Button>{t('frame.act.saveContinue')}</Button>
              <Button tone="second" formAction={`${action}?go=list`}>
                {t('frame.act.saveReturn')}
              </Button>
            </>
          }
        >
          {children}
        </Form>
      </Stack>
    </ApplicantFrame>
  );
}
