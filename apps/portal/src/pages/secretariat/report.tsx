import type { AgreementView, ReportView, TrancheView } from '#contracts/api/disbursement';
import { formatMoney, formatNumber } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Day, Instant } from '../../ui/date-time.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { errorFor, type FieldError } from '../../ui/error-summary.tsx';
import { Facts, type Fact } from '../../ui/facts.tsx';
import { Code, Columns, Section } from '../../ui/layout.tsx';
import { Money } from '../../ui/money.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { PageFrameProps } from '../../ui/page-frame.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { LongTextQuestion } from '../../ui/question-text.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { OfficeAct, OfficeFrame } from './office-frame.tsx';
import { ReportState } from './report-state.tsx';

interface ReportProps {
  readonly visitor: Visitor;
  readonly now: Date;
  readonly report: ReportView;
  /** For what is paid so far and what this report unlocks. */
  readonly agreement: AgreementView;
  readonly done: string;
}

/** What the grantee tells about work and money, and what follows from accepting it. */
export function ReportPage({ visitor, now, report, agreement, done }: ReportProps) {
  const { t } = visitor;
  const { title, organisationName, agreementNumber, narrative, sentBackReason } = report;
  return (
    <OfficeFrame
      visitor={visitor}
      title={`${title}: ${organisationName}`}
      current="grants"
      done={done}
      command={command(t, report)}
    >
      <PageHead
        t={t}
        crumbs={[
          { href: '/office/reports', name: t('secretariat.tab.reports') },
          { href: `/office/agreements/${report.agreementId}`, name: <Code>{agreementNumber}</Code> },
        ]}
        eyebrow={<bdi>{organisationName}</bdi>}
        title={title}
        line={[<ReportState key="state" t={t} report={report} now={now} />]}
      />
      {sentBackReason !== null && (
        <Notice title={t('secretariat.report.sentBack')}>
          <p>
            <bdi>{sentBackReason}</bdi>
          </p>
        </Notice>
      )}
      <Columns asideLabel={t('secretariat.dossier.facts')} aside={<Facts facts={facts(t, report, agreement)} />}>
        <Section title={t('secretariat.report.narrative')}>
          {narrative.trim() === '' ? (
            <EmptyState>{t('secretariat.report.notWritten')}</EmptyState>
          ) : (
            <div className="answers">
              <p className="text" dir="auto">
                {narrative}
              </p>
            </div>
          )}
        </Section>
        <Section title={t('secretariat.report.look')}>
          <ul>
            <li>{t('secretariat.report.lookNumbers')}</li>
            <li>{t('secretariat.report.lookMoney')}</li>
            <li>{t('secretariat.report.lookNames')}</li>
          </ul>
        </Section>
      </Columns>
    </OfficeFrame>
  );
}

function command(t: T, { id, status, allowed }: ReportView): PageFrameProps['command'] {
  if (!allowed.includes('accept'))
    return status === 'due' ? { words: t('secretariat.report.notSent'), buttons: null } : undefined;
  return {
    words: <StatusTag tone="due">{t('secretariat.report.decide')}</StatusTag>,
    buttons: (
      <>
        <ButtonLink href={`/office/reports/${id}/send-back`} tone="second">
          {t('secretariat.report.sendBackOpen')}
        </ButtonLink>
        <ButtonLink href={`/office/reports/${id}/accept`}>{t('secretariat.report.acceptAct')}</ButtonLink>
      </>
    ),
  };
}

/** The tranche that waits for this report. */
function unlocked({ ordinal }: ReportView, { tranches }: AgreementView): TrancheView | undefined {
  return tranches.find(({ afterReport }) => afterReport === ordinal);
}

function facts(t: T, report: ReportView, agreement: AgreementView): readonly Fact[] {
  const { dueOn, submittedAt, acceptedAt, spent, peopleAssisted } = report;
  const tranche = unlocked(report, agreement);
  const all: (Fact | false)[] = [
    {
      name: t('secretariat.report.spent'),
      value: spent === null ? t('frame.answer.missing') : <Money t={t} value={spent} />,
      note: t('secretariat.report.spentOf', { paid: formatMoney(t.locale, agreement.paid) }),
    },
    {
      name: t('secretariat.report.people'),
      value: peopleAssisted === null ? t('frame.answer.missing') : formatNumber(t.locale, peopleAssisted),
    },
    { name: t('secretariat.reports.due'), value: <Day t={t} date={dueOn} /> },
    submittedAt !== null && { name: t('secretariat.word.sentAt'), value: <Instant t={t} at={submittedAt} /> },
    acceptedAt !== null && { name: t('secretariat.report.acceptedAt'), value: <Instant t={t} at={acceptedAt} /> },
    tranche !== undefined && {
      name: t('secretariat.report.unlocks'),
      value: tranche.title,
      note: <Money t={t} value={tranche.amount} />,
    },
  ];
  return all.filter((fact) => fact !== false);
}

interface ReportActProps extends Omit<ReportProps, 'done' | 'now'> {
  readonly errors: readonly FieldError[];
}

function common({ visitor, report, errors }: ReportActProps, verb: string) {
  const page = `/office/reports/${report.id}`;
  return {
    visitor,
    errors,
    current: 'grants',
    eyebrow: report.agreementNumber,
    action: `${page}/${verb}`,
    version: report.version,
    back: page,
  };
}

export function AcceptReportPage(props: ReportActProps) {
  const { visitor, report, agreement } = props;
  const { t } = visitor;
  const tranche = unlocked(report, agreement);
  const values = { title: report.title, organisation: report.organisationName };
  return (
    <OfficeAct
      {...common(props, 'accept')}
      title={t('secretariat.report.acceptTitle', values)}
      facts={facts(t, report, agreement)}
      follows={[
        tranche === undefined
          ? t('secretariat.report.acceptFollows.nothing')
          : t('secretariat.report.acceptFollows.tranche', {
              title: tranche.title,
              amount: formatMoney(t.locale, tranche.amount),
            }),
        t('secretariat.report.acceptFollows.count'),
      ]}
      undo={t('secretariat.report.acceptUndo')}
      act={t('secretariat.report.acceptAct')}
    />
  );
}

export function SendBackReportPage(props: ReportActProps & { readonly reason: string }) {
  const { visitor, report, agreement, errors, reason } = props;
  const { t } = visitor;
  const values = { title: report.title, organisation: report.organisationName };
  return (
    <OfficeAct
      {...common(props, 'send-back')}
      title={t('secretariat.report.sendBackTitle', values)}
      facts={facts(t, report, agreement)}
      follows={[t('secretariat.report.sendBackFollows')]}
      undo={t('secretariat.report.sendBackUndo')}
      questions={
        <LongTextQuestion
          t={t}
          name="reason"
          label={t('secretariat.report.sendBackReason')}
          hint={t('secretariat.report.sendBackHint')}
          value={reason}
          rows={4}
          error={errorFor(errors, 'reason')}
        />
      }
      act={t('secretariat.report.sendBackAct')}
    />
  );
}
