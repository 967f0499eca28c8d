import type { AgreementView, ReportView, TrancheView } from '#contracts/api/disbursement';
import { formatFingerprint, formatMoney } from '../../messages/format.ts';
import { countryIn } from '../../messages/names.ts';
import type { T } from '../../messages/translate.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { Day, Instant } from '../../ui/date-time.tsx';
import { Details } from '../../ui/details.tsx';
import { Facts, type Fact } from '../../ui/facts.tsx';
import { Code, Columns, Section, Soft } from '../../ui/layout.tsx';
import { Money } from '../../ui/money.tsx';
import type { PageFrameProps } from '../../ui/page-frame.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RecordStatus } from '../../ui/record-status.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import { Thread, type Step } from '../../ui/thread.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { signerWords } from '../signer.ts';
import { OfficeFrame } from './office-frame.tsx';
import { ReportState } from './report-state.tsx';

interface AgreementProps {
  readonly visitor: Visitor;
  readonly now: Date;
  readonly agreement: AgreementView;
  readonly done: string;
}

/** One grant: who has signed, what is paid, what is reported, and what is ours to do. */
export function AgreementPage({ visitor, now, agreement, done }: AgreementProps) {
  const { t } = visitor;
  const { number, title, organisationName, status, tranches, reports } = agreement;
  return (
    <OfficeFrame
      visitor={visitor}
      title={`${number}: ${organisationName}`}
      current="grants"
      done={done}
      command={command(t, agreement)}
    >
      <PageHead
        t={t}
        crumbs={[{ href: '/office/agreements', name: t('secretariat.tab.agreements') }]}
        eyebrow={<bdi>{organisationName}</bdi>}
        title={<bdi>{title}</bdi>}
        line={[
          <RecordStatus key="state" t={t} record="agreement" status={status} />,
          <Code key="number">{number}</Code>,
          t('secretariat.agreement.paidOf', {
            paid: formatMoney(t.locale, agreement.paid, 'sentence'),
            amount: formatMoney(t.locale, agreement.amount, 'sentence'),
          }),
        ]}
      />
      <Columns asideLabel={t('secretariat.dossier.facts')} aside={<Facts facts={facts(t, agreement)} />}>
        <Section title={t('secretariat.agreement.way')}>
          <Thread t={t} steps={steps(t, agreement)} />
        </Section>
        <Section title={t('secretariat.agreement.tranches')}>
          <DataTable
            t={t}
            caption={t('secretariat.agreement.tranches')}
            quietCaption
            rows={tranches}
            rowKey={({ id }) => id}
            columns={trancheColumns(t, agreement)}
          />
        </Section>
        <Section title={t('secretariat.tab.reports')}>
          <DataTable
            t={t}
            caption={t('secretariat.tab.reports')}
            quietCaption
            rows={reports}
            rowKey={({ id }) => id}
            columns={reportColumns(t, now)}
          />
        </Section>
        <AgreementText t={t} agreement={agreement} />
      </Columns>
    </OfficeFrame>
  );
}

function AgreementText({ t, agreement }: { readonly t: T; readonly agreement: AgreementView }) {
  const { text, status } = agreement;
  return (
    <Section title={t('secretariat.agreement.text')}>
      <Details summary={t('secretariat.agreement.textShow')} open={status === 'signed'}>
        <div lang="en" dir="ltr" className="stack">
          {text.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      </Details>
    </Section>
  );
}

function command(t: T, agreement: AgreementView): PageFrameProps['command'] {
  const { id, status, allowed } = agreement;
  const cancel = allowed.includes('cancel') && (
    <ButtonLink href={`/office/agreements/${id}/cancel`} tone="danger">
      {t('secretariat.agreement.cancelOpen')}
    </ButtonLink>
  );
  if (allowed.includes('countersign')) {
    const sign = (
      <ButtonLink href={`/office/agreements/${id}/countersign`}>{t('secretariat.countersign.open')}</ButtonLink>
    );
    return {
      words: <StatusTag tone="due">{t('secretariat.command.signed')}</StatusTag>,
      buttons: (
        <>
          {cancel}
          {sign}
        </>
      ),
    };
  }
  if (allowed.includes('close')) {
    const close = (
      <ButtonLink href={`/office/agreements/${id}/close`}>{t('secretariat.agreement.closeOpen')}</ButtonLink>
    );
    return { words: <StatusTag tone="due">{t('secretariat.command.closable')}</StatusTag>, buttons: close };
  }
  if (status === 'drafted') return { words: t('secretariat.command.unsigned'), buttons: cancel };
  return status === 'active' ? { words: missingWords(t, agreement), buttons: null } : undefined;
}

/** The same that the service would refuse the closing for. */
function missingWords(t: T, { reports, tranches }: AgreementView): string {
  const report = reports.find(({ status }) => status !== 'accepted');
  if (report !== undefined) return t('secretariat.command.reportOpen', { title: report.title });
  const tranche = tranches.find(({ status }) => status !== 'paid' && status !== 'cancelled');
  return tranche === undefined
    ? t('secretariat.command.running')
    : t('secretariat.command.trancheOpen', { title: tranche.title });
}

function steps(t: T, agreement: AgreementView): readonly Step[] {
  const { status, signedAt, signedBy, countersignedAt, countersignedBy, countersignedFor, startsOn, endsOn } =
    agreement;
  const isCancelled = status === 'cancelled';
  const next = (isDone: boolean, isNow: boolean): Step['state'] =>
    isDone ? 'done' : isNow && !isCancelled ? 'now' : 'next';
  const last: Step = isCancelled
    ? { state: 'stopped', title: t('state.agreement.cancelled') }
    : { state: next(status === 'closed', false), title: t('secretariat.agreement.step.closed') };
  return [
    { state: 'done', title: t('secretariat.agreement.step.drafted') },
    {
      state: next(signedAt !== null, true),
      title: t('secretariat.agreement.step.signed'),
      when: signedAt && <Instant t={t} at={signedAt} />,
      about: signedBy && <bdi>{signedBy}</bdi>,
    },
    {
      state: next(countersignedAt !== null, signedAt !== null),
      title: t('secretariat.agreement.step.countersigned'),
      when: countersignedAt && <Instant t={t} at={countersignedAt} />,
      about: countersignedBy && <bdi>{signerWords(t, countersignedBy, countersignedFor)}</bdi>,
    },
    {
      state: next(status === 'closed', status === 'active'),
      title: t('secretariat.agreement.step.running'),
      when: startsOn !== null && endsOn !== null && (
        <>
          <Day t={t} date={startsOn} /> – <Day t={t} date={endsOn} />
        </>
      ),
    },
    last,
  ];
}

function facts(t: T, agreement: AgreementView): readonly Fact[] {
  const { amount, paid, country, months, callId, applicationId, contentHash } = agreement;
  return [
    { name: t('secretariat.word.amount'), value: <Money t={t} value={amount} /> },
    { name: t('secretariat.agreements.paid'), value: <Money t={t} value={paid} /> },
    { name: t('secretariat.check.country'), value: countryIn(t.locale, country) },
    { name: t('secretariat.check.months'), value: t('secretariat.check.monthsGiven', { count: months }) },
    {
      name: t('secretariat.agreement.from'),
      value: <a href={`/office/applications/${applicationId}`}>{t('secretariat.agreement.application')}</a>,
      note: <a href={`/office/calls/${callId}`}>{t('secretariat.agreement.call')}</a>,
    },
    { name: t('secretariat.agreement.hash'), value: <Code>{formatFingerprint(contentHash)}</Code> },
  ];
}

function trancheColumns(t: T, { id: agreementId, reports }: AgreementView): readonly Column<TrancheView>[] {
  const reportTitle = (ordinal: number): string => reports.find((report) => report.ordinal === ordinal)?.title ?? '';
  return [
    {
      id: 'title',
      head: t('secretariat.word.tranche'),
      names: true,
      cell: ({ ordinal, title }) => `${ordinal}. ${title}`,
    },
    {
      id: 'after',
      head: t('secretariat.agreement.condition'),
      cell: ({ afterReport }) => (afterReport === null ? t('secretariat.form.afterNone') : reportTitle(afterReport)),
    },
    {
      id: 'amount',
      head: t('secretariat.word.amount'),
      end: true,
      cell: ({ amount }) => <Money t={t} value={amount} />,
    },
    {
      id: 'state',
      head: t('secretariat.word.state'),
      kind: 'bare',
      cell: ({ id, title, status, paidOn, allowed }) => (
        <>
          <RecordStatus t={t} record="tranche" status={status} /> {paidOn && <Day t={t} date={paidOn} style="short" />}
          {allowed.includes('cancel') && (
            <Soft small>
              <a href={`/office/agreements/${agreementId}/tranches/${id}/cancel`}>
                {t('secretariat.tranche.cancelOpen')}
                <span className="unseen"> {title}</span>
              </a>
            </Soft>
          )}
        </>
      ),
    },
  ];
}

function reportColumns(t: T, now: Date): readonly Column<ReportView>[] {
  return [
    {
      id: 'title',
      head: t('secretariat.word.report'),
      names: true,
      cell: ({ id, ordinal, title }) => <a href={`/office/reports/${id}`}>{`${ordinal}. ${title}`}</a>,
    },
    { id: 'due', head: t('secretariat.reports.due'), cell: ({ dueOn }) => <Day t={t} date={dueOn} style="short" /> },
    {
      id: 'state',
      head: t('secretariat.word.state'),
      kind: 'bare',
      cell: (report) => <ReportState t={t} report={report} now={now} />,
    },
  ];
}
