import type { ApplicationLine, ApplicationView } from '#contracts/api/applications';
import type { AssessmentLine } from '#contracts/api/review';
import { formatFingerprint, formatNumber } from '../../messages/format.ts';
import { countryIn } from '../../messages/names.ts';
import type { T } from '../../messages/translate.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Day, Instant } from '../../ui/date-time.tsx';
import { Facts, type Fact } from '../../ui/facts.tsx';
import { FileLink } from '../../ui/file-link.tsx';
import { Code, Columns, Section } from '../../ui/layout.tsx';
import { Money } from '../../ui/money.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { PageFrameProps } from '../../ui/page-frame.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RecordStatus } from '../../ui/record-status.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import { Written } from '../../ui/written.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { ApplicationAnswers } from '../application-answers.tsx';
import { CheckTable } from './check-table.tsx';
import { OfficeFrame } from './office-frame.tsx';

export interface ApplicationProps {
  readonly visitor: Visitor;
  readonly application: ApplicationView;
  /** What the reviewers have and have sent; empty before the assignment. */
  readonly assessments: readonly AssessmentLine[];
  /** Others of the same call that wait for screening, this one not among them. */
  readonly waiting: readonly ApplicationLine[];
  readonly done: string;
}

/** The dossier: may it be judged at all, and what does it say? */
export function ApplicationPage(props: ApplicationProps) {
  const { visitor, application, assessments, waiting, done } = props;
  const { t } = visitor;
  const { number, title, organisation, status, callId, callTitle } = application;
  return (
    <OfficeFrame visitor={visitor} title={title} current="applications" done={done} command={command(t, props)}>
      <PageHead
        t={t}
        crumbs={[
          { href: '/office/applications', name: t('frame.nav.applications') },
          { href: `/office/applications?callId=${callId}`, name: callTitle },
        ]}
        eyebrow={<bdi>{organisation.name}</bdi>}
        title={<Written text={title} lang={application.language} />}
        line={[
          <RecordStatus key="state" t={t} record="application" status={status} />,
          <Code key="number">{number}</Code>,
        ]}
      />
      {status !== 'submitted' && <NextToScreen t={t} waiting={waiting} isFresh={done === 'screened'} />}
      <Columns asideLabel={t('secretariat.dossier.facts')} aside={<Facts facts={facts(t, application)} />}>
        <CheckTable t={t} application={application} />
        {assessments.length > 0 && <Assessments t={t} assessments={assessments} />}
        <ApplicationAnswers
          t={t}
          rules={application.rules}
          answers={application.answers}
          language={application.language}
        />
        <Documents t={t} application={application} />
      </Columns>
    </OfficeFrame>
  );
}

function command(t: T, { application }: ApplicationProps): PageFrameProps['command'] {
  const { id, allowed, status } = application;
  if (status !== 'submitted') return undefined;
  if (!allowed.includes('find-eligible')) return { words: t('secretariat.dossier.notYet'), buttons: null };
  return {
    words: <StatusTag tone="due">{t('secretariat.dossier.decide')}</StatusTag>,
    buttons: (
      <>
        <ButtonLink href={`/office/applications/${id}/find-ineligible`} tone="danger">
          {t('secretariat.screen.ineligibleAct')}
        </ButtonLink>
        <ButtonLink href={`/office/applications/${id}/find-eligible`}>{t('secretariat.screen.eligibleAct')}</ButtonLink>
      </>
    ),
  };
}

interface NextProps {
  readonly t: T;
  readonly waiting: readonly ApplicationLine[];
  readonly isFresh: boolean;
}

/** After a decision: on to the next one, without a way back through the list. */
function NextToScreen({ t, waiting, isFresh }: NextProps) {
  const [next] = waiting;
  if (!isFresh || next === undefined) return null;
  return (
    <Notice title={t('secretariat.dossier.left', { count: waiting.length })}>
      <p>
        <a href={`/office/applications/${next.id}`}>
          {t('secretariat.dossier.next', { number: next.number ?? '', organisation: next.organisationName })}
        </a>
      </p>
    </Notice>
  );
}

function facts(t: T, application: ApplicationView): readonly Fact[] {
  const { organisation, requested, months, submittedAt, screening, awarded, contentHash } = application;
  const { city, country, registrationNumber, registeredOn, website, mission } = organisation;
  const all: (Fact | false)[] = [
    screening !== null && {
      name: t(`secretariat.dossier.${screening.outcome}`),
      value: <Instant t={t} at={screening.at} />,
      note: screening.reasons.join(' '),
    },
    awarded !== null && { name: t('secretariat.dossier.awarded'), value: <Money t={t} value={awarded} /> },
    requested !== null && { name: t('secretariat.word.requested'), value: <Money t={t} value={requested} /> },
    months !== null && {
      name: t('secretariat.check.months'),
      value: t('secretariat.check.monthsGiven', { count: months }),
    },
    submittedAt !== null && { name: t('secretariat.word.sentAt'), value: <Instant t={t} at={submittedAt} seconds /> },
    { name: t('secretariat.dossier.place'), value: <bdi>{`${city}, ${countryIn(t.locale, country)}`}</bdi> },
    {
      name: t('secretariat.dossier.registration'),
      value: <bdi>{registrationNumber}</bdi>,
      note: <Day t={t} date={registeredOn} />,
    },
    website !== null && { name: t('secretariat.dossier.website'), value: <bdi>{website}</bdi> },
    { name: t('secretariat.dossier.mission'), value: <bdi>{mission}</bdi> },
    contentHash !== null && {
      name: t('secretariat.dossier.hash'),
      value: <Code>{formatFingerprint(contentHash)}</Code>,
    },
  ];
  return all.filter((fact) => fact !== false);
}

function Assessments({ t, assessments }: { readonly t: T; readonly assessments: readonly AssessmentLine[] }) {
  return (
    <Section title={t('secretariat.dossier.assessments')}>
      <DataTable
        t={t}
        caption={t('secretariat.dossier.assessments')}
        quietCaption
        rows={assessments}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'reviewer',
            head: t('secretariat.word.reviewer'),
            names: true,
            cell: ({ id, status, reviewerName }) =>
              status === 'submitted' ? (
                <a href={`/review/assessments/${id}`}>{reviewerName}</a>
              ) : (
                <bdi>{reviewerName}</bdi>
              ),
          },
          {
            id: 'state',
            head: t('secretariat.word.state'),
            kind: 'bare',
            cell: ({ status }) => <RecordStatus t={t} record="assessment" status={status} />,
          },
          {
            id: 'total',
            head: t('secretariat.ranking.points'),
            end: true,
            cell: ({ total = null }) => total !== null && formatNumber(t.locale, total / 10, 1),
          },
        ]}
      />
    </Section>
  );
}

function Documents({ t, application }: { readonly t: T; readonly application: ApplicationView }) {
  const { id, documents, rules } = application;
  const titleOf = (kind: string): string => rules.documents.find((rule) => rule.kind === kind)?.title ?? kind;
  return (
    <Section title={t('secretariat.rules.documents')}>
      <DataTable
        t={t}
        caption={t('secretariat.rules.documents')}
        quietCaption
        rows={documents}
        rowKey={({ kind }) => kind}
        empty={t('frame.file.none')}
        columns={[
          {
            id: 'name',
            head: t('secretariat.dossier.document'),
            names: true,
            cell: (file) => (
              <>
                {titleOf(file.kind)}
                <div>
                  <FileLink t={t} href={`/api/applications/${id}/documents/${file.kind}`} file={file} />
                </div>
              </>
            ),
          },
          {
            id: 'fingerprint',
            head: t('frame.file.fingerprint'),
            cell: ({ sha256 }) => <Code>{formatFingerprint(sha256, 16)}</Code>,
          },
          {
            id: 'at',
            head: t('secretariat.dossier.uploaded'),
            cell: ({ uploadedAt }) => <Instant t={t} at={uploadedAt} style="short" />,
          },
        ]}
      />
    </Section>
  );
}
