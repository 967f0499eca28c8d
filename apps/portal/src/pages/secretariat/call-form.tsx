import type { CallView } from '#contracts/api/applications';
import { holds } from '#contracts/permissions';
import type { T } from '../../messages/translate.ts';
import { Button } from '../../ui/button.tsx';
import { CheckAnswers } from '../../ui/check-answers.tsx';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Columns } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RecordStatus } from '../../ui/record-status.tsx';
import type { Visitor } from '../../web/visitor.ts';
import type { StoredAnswer } from './call-changes.ts';
import type { CallDraft } from './call-draft.ts';
import { CallBasics, CallLimits, CallPanel } from './call-form-parts.tsx';
import { CriteriaPart, DocumentsPart, PaymentsPart, QuestionsPart } from './call-form-lists.tsx';
import { OfficeFrame } from './office-frame.tsx';
import { Spoken } from '../../ui/written.tsx';

export interface CallFormProps {
  readonly visitor: Visitor;
  readonly draft: CallDraft;
  /** Of the refusal after which the form is shown again. */
  readonly errors: readonly FieldError[];
  /** The stored draft; missing for a new call. */
  readonly call?: Pick<CallView, 'id' | 'version' | 'status' | 'title'>;
  /** What stands between the stored draft and its publication. */
  readonly missing?: readonly FieldError[];
  /** What somebody else has stored meanwhile, where it differs from what was typed. */
  readonly meanwhile?: readonly StoredAnswer[];
  readonly done?: string;
}

/** A call while it is a draft: everything that will bind applicants, reviewers and the fund. */
export function CallFormPage(props: CallFormProps) {
  const { visitor, draft, errors, call, missing = [], meanwhile = [], done } = props;
  const { t, tokens } = visitor;
  const title = call === undefined ? t('secretariat.form.newTitle') : call.title;
  const part = { t, draft, errors };
  const publishes = holds('call.publish', visitor.roles);
  return (
    <OfficeFrame
      visitor={visitor}
      title={title}
      current="calls"
      wrong={errors.length > 0}
      done={done}
      scripts={visitor.island('form')}
    >
      <ErrorSummary t={t} errors={errors} />
      <PageHead
        t={t}
        crumbs={[{ href: '/office/calls', name: t('frame.nav.calls') }]}
        title={title}
        lead={t('secretariat.form.lead')}
        line={call && [<RecordStatus key="state" t={t} record="call" status={call.status} />]}
      />
      {meanwhile.length > 0 && <Meanwhile t={t} answers={meanwhile} />}
      {errors.length === 0 && <Readiness t={t} call={call} missing={missing} publishes={publishes} />}
      <Columns asideLabel={t('secretariat.form.partsLabel')} aside={<Parts t={t} />}>
        <Form
          typed
          action={call === undefined ? '/office/calls/new' : `/office/calls/${call.id}`}
          tokens={tokens}
          version={call?.version}
          buttons={
            <>
              {publishes && (
                <Button name="after" value="publish">
                  {t('secretariat.form.saveAndPublish')}
                </Button>
              )}
              <Button tone={publishes ? 'second' : 'first'} name="after" value="stay">
                {t('secretariat.form.save')}
              </Button>
            </>
          }
        >
          <PlainEnter />
          <CallBasics {...part} />
          <CallLimits {...part} />
          <QuestionsPart {...part} />
          <DocumentsPart {...part} />
          <CriteriaPart {...part} />
          <CallPanel {...part} />
          <PaymentsPart {...part} />
        </Form>
      </Columns>
    </OfficeFrame>
  );
}

/** The first button of a form is what the Enter key presses: here it only saves. */
function PlainEnter() {
  return <button type="submit" className="unseen" tabIndex={-1} aria-hidden="true" name="after" value="stay" />;
}

function Meanwhile({ t, answers }: { readonly t: T; readonly answers: readonly StoredAnswer[] }) {
  return (
    <Notice tone="due" title={t('secretariat.form.meanwhile')}>
      <p>{t('secretariat.form.meanwhileAbout')}</p>
      <CheckAnswers t={t} answers={answers.map(({ question, stored }) => ({ question, answer: stored }))} />
    </Notice>
  );
}

interface ReadinessProps {
  readonly t: T;
  readonly call: CallFormProps['call'];
  readonly missing: readonly FieldError[];
  readonly publishes: boolean;
}

/** What stands between the stored draft and its publication, each with the way to its question. */
function Readiness({ t, call, missing, publishes }: ReadinessProps) {
  return (
    <>
      {missing.length > 0 && (
        <Notice tone="due" title={t('secretariat.form.missing', { count: missing.length })}>
          <ul>
            {missing.map(({ field, message }) => (
              <li key={`${field} ${message}`}>
                <Spoken>{field === undefined ? message : <a href={`#${field}`}>{message}</a>}</Spoken>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {call !== undefined && missing.length === 0 && (
        <Notice title={t('secretariat.form.complete')}>
          <p>
            {publishes ? (
              <a href={`/office/calls/${call.id}/publish`}>{t('secretariat.form.toPublication')}</a>
            ) : (
              t('roles.focalPoint.publishes')
            )}
          </p>
        </Notice>
      )}
    </>
  );
}

const PARTS = ['basics', 'limits', 'questions', 'documents', 'criteria', 'panel', 'payments'] as const;

function Parts({ t }: { readonly t: T }) {
  return (
    <nav aria-label={t('secretariat.form.partsLabel')}>
      <ol>
        {PARTS.map((part) => (
          <li key={part}>
            <a href={`#part-${part}`}>{t(`secretariat.form.part.${part}`)}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
