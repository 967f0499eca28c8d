import type { ApplicationLine, ApplicationView, CallView, OrganisationView } from '#contracts/api/applications';
import type { AgreementView } from '#contracts/api/disbursement';
import type { T } from '../../messages/translate.ts';
import { countryIn } from '../../messages/names.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { FundDay } from '../fund-day.tsx';
import { DaysLeft, Deadline } from '../../ui/deadline.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Columns, Section, Stack } from '../../ui/layout.tsx';
import { Money } from '../../ui/money.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RecordStatus } from '../../ui/record-status.tsx';
import { TaskList } from '../../ui/task-list.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { amountRange } from '../call-facts.ts';
import { ApplicantFrame } from './applicant-frame.tsx';
import { GrantSummary } from './grant-summary.tsx';
import { NextStepNotice, nextStepTitle } from './next-step-notice.tsx';
import { nextStep } from './next-step.ts';
import { progressOf } from './progress.ts';

export interface ApplicantHomeProps {
  readonly visitor: Visitor;
  readonly now: Date;
  readonly organisation: OrganisationView | null;
  /** Open now, and not yet answered by this organisation; the nearest deadline first. */
  readonly openCalls: readonly CallView[];
  /** Whole, so that the page can say how far each is. */
  readonly drafts: readonly ApplicationView[];
  /** Everything that was sent, in whatever state. */
  readonly sent: readonly ApplicationLine[];
  /** Null where the service of the grants does not answer just now. */
  readonly grants: readonly AgreementView[] | null;
  readonly viewerZone?: string | undefined;
}

/** What do I do next? Then everything else, in the order in which it comes. */
export function ApplicantHomePage(props: ApplicantHomeProps) {
  const { visitor, organisation, drafts, sent, openCalls, grants } = props;
  const { t } = visitor;
  const step = nextStep(props);
  return (
    <ApplicantFrame visitor={visitor} title={t('applicant.home.title')} current="tasks">
      <PageHead t={t} title={nextStepTitle(t, step)} eyebrow={organisation?.name ?? visitor.person?.name} />
      <Stack gap={6}>
        <NextStepNotice t={t} step={step} viewerZone={props.viewerZone} />
        <Columns
          asideLabel={t('applicant.home.organisation')}
          aside={organisation && <Organisation t={t} organisation={organisation} />}
        >
          {drafts.length > 0 && <Drafts {...props} />}
          {organisation !== null && (openCalls.length > 0 || drafts.length + sent.length === 0) && (
            <OpenCalls {...props} />
          )}
          {sent.length > 0 && (
            <Section title={t('applicant.home.sent')}>
              <SentTable t={t} lines={sent} caption={t('applicant.home.sent')} />
            </Section>
          )}
          {(grants === null || grants.length > 0) && <Grants {...props} />}
        </Columns>
      </Stack>
    </ApplicantFrame>
  );
}

function Organisation({ t, organisation }: { readonly t: T; readonly organisation: OrganisationView }) {
  const { name, city, country, registrationNumber } = organisation;
  return (
    <div className="card stack gap-3">
      <h2>{t('applicant.home.organisation')}</h2>
      <p>
        <strong>{name}</strong>
        <br />
        <bdi>{city}</bdi>, {countryIn(t.locale, country)}
        <br />
        <span className="soft">{t('applicant.organisation.numbered', { number: registrationNumber })}</span>
      </p>
      <p>
        <a href="/apply/organisation">{t('applicant.home.correct')}</a>
      </p>
    </div>
  );
}

function Drafts({ visitor: { t }, now, drafts, viewerZone }: ApplicantHomeProps) {
  return (
    <TaskList
      title={t('applicant.home.drafts')}
      tasks={drafts.map((draft) => {
        const { percent, ready } = progressOf(draft);
        const over = now > new Date(draft.deadline);
        return {
          name: draft.title === '' ? draft.callTitle : draft.title,
          href: `/apply/${draft.id}`,
          tone: over ? ('shut' as const) : ready ? ('due' as const) : ('half' as const),
          status: over
            ? t('applicant.home.missed')
            : t(ready ? 'applicant.home.ready' : 'applicant.home.percentDone', { percent }),
          hint: (
            <>
              {draft.title !== '' && <>{draft.callTitle}. </>}
              {t('applicant.home.until')}{' '}
              <Deadline t={t} at={draft.deadline} zone={draft.timeZone} viewerZone={viewerZone} />
              {!over && (
                <>
                  {' '}
                  <DaysLeft t={t} now={now} at={draft.deadline} zone={draft.timeZone} />
                </>
              )}
            </>
          ),
        };
      })}
    />
  );
}

function OpenCalls({ visitor: { t }, now, openCalls, viewerZone }: ApplicantHomeProps) {
  return (
    <Section title={t('applicant.home.calls')}>
      {openCalls.length === 0 ? (
        <EmptyState
          action={
            <ButtonLink href="/calls" tone="second">
              {t('public.home.allCalls')}
            </ButtonLink>
          }
        >
          {t('applicant.home.noCalls')}
        </EmptyState>
      ) : (
        <ul className="tasks">
          {openCalls.map((call) => (
            <li key={call.id}>
              <a href={`/calls/${call.slug}`}>{call.title}</a>
              <DaysLeft t={t} now={now} at={call.deadline} zone={call.timeZone} />
              <div className="hint">
                {t('public.home.grantsOf', { amount: amountRange(t, call.rules) })} {t('public.call.until')}{' '}
                <Deadline t={t} at={call.deadline} zone={call.timeZone} viewerZone={viewerZone} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

interface SentTableProps {
  readonly t: T;
  readonly caption: string;
  readonly lines: readonly ApplicationLine[];
}

export function SentTable({ t, caption, lines }: SentTableProps) {
  return (
    <DataTable
      t={t}
      caption={caption}
      quietCaption
      rows={lines}
      rowKey={({ id }) => id}
      empty={t('applicant.applications.none')}
      columns={[
        {
          id: 'title',
          head: t('applicant.home.application'),
          names: true,
          cell: ({ id, title, callTitle }) => <a href={`/apply/${id}`}>{title === '' ? callTitle : title}</a>,
        },
        {
          id: 'number',
          head: t('applicant.home.number'),
          cell: ({ number }) => <bdi className="code keep">{number ?? '-'}</bdi>,
        },
        {
          id: 'state',
          head: t('public.grants.state'),
          kind: 'bare',
          cell: ({ status }) => <RecordStatus t={t} record="application" status={status} />,
        },
        {
          id: 'sent',
          head: t('applicant.home.sentAt'),
          cell: ({ submittedAt }) => (submittedAt === null ? '-' : <FundDay t={t} at={submittedAt} />),
        },
        {
          id: 'requested',
          head: t('applicant.home.requested'),
          end: true,
          cell: ({ requested }) => (requested === null ? '-' : <Money t={t} value={requested} />),
        },
      ]}
    />
  );
}

function Grants({ visitor: { t }, now, grants }: ApplicantHomeProps) {
  return (
    <Section title={t('applicant.home.grants')} gap={5}>
      {grants === null ? (
        <EmptyState>{t('public.away')}</EmptyState>
      ) : (
        grants.map((grant) => <GrantSummary key={grant.id} t={t} now={now} grant={grant} />)
      )}
    </Section>
  );
}
