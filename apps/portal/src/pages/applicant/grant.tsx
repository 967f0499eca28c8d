import type { AgreementView, TrancheView } from '#contracts/api/disbursement';
import { formatFingerprint, formatMoney } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Day, Instant } from '../../ui/date-time.tsx';
import { Details } from '../../ui/details.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Code, Columns, Section, Soft, Stack } from '../../ui/layout.tsx';
import { Money } from '../../ui/money.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RecordStatus } from '../../ui/record-status.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { signerWords } from '../signer.ts';
import { ApplicantFrame } from './applicant-frame.tsx';
import { reportColumns } from './grant-summary.tsx';
import { isReportTask } from './next-step.ts';

export interface OwnGrantProps {
  readonly visitor: Visitor;
  readonly now: Date;
  readonly grant: AgreementView;
}

/** What must I do for this grant, what is paid, what did we agree? */
export function OwnGrantPage({ visitor, now, grant }: OwnGrantProps) {
  const { t } = visitor;
  return (
    <ApplicantFrame visitor={visitor} title={grant.title} current="grants">
      <PageHead
        t={t}
        crumbs={[{ href: '/apply/grants', name: t('applicant.home.grants') }]}
        eyebrow={grant.organisationName}
        title={grant.title}
        line={[
          <RecordStatus key="state" t={t} record="agreement" status={grant.status} />,
          <Code key="number">{grant.number}</Code>,
          t('public.grant.paidOf', {
            paid: formatMoney(t.locale, grant.paid, 'sentence'),
            amount: formatMoney(t.locale, grant.amount, 'sentence'),
          }),
        ]}
      />
      <Columns asideLabel={t('public.call.facts')} aside={<GrantFacts t={t} grant={grant} />}>
        <AccountOnItsWay t={t} grant={grant} />
        <AccountRefused t={t} grant={grant} />
        <NextForGrant t={t} now={now} grant={grant} />
        <Section title={t('applicant.grant.payments')}>
          <Tranches t={t} grant={grant} />
        </Section>
        <Section title={t('applicant.grant.reports')}>
          <DataTable
            t={t}
            caption={t('applicant.grant.reports')}
            quietCaption
            rows={grant.reports}
            rowKey={({ id }) => id}
            empty={t('applicant.grant.noReports')}
            columns={reportColumns(t, now)}
          />
        </Section>
        <Details summary={t('applicant.grant.text')} open={grant.status === 'drafted'}>
          <AgreementText grant={grant} />
        </Details>
      </Columns>
    </ApplicantFrame>
  );
}

/** The agreement in its own words, which no translation changes. */
export function AgreementText({ grant }: { readonly grant: AgreementView }) {
  return (
    <Stack gap={3}>
      {grant.text.map((paragraph) => (
        <p key={paragraph} dir="auto">
          {paragraph}
        </p>
      ))}
    </Stack>
  );
}

/** Said before anything else: who did not ask for it must see it. */
function AccountOnItsWay({ t, grant }: { readonly t: T; readonly grant: AgreementView }) {
  if (grant.accountChange === null) return null;
  return (
    <Notice tone="due" title={t('accountChange.open.title')}>
      <p>{t('accountChange.open.about')}</p>
      <p>
        <ButtonLink href={`/apply/grants/${grant.id}/account`} tone="second">
          {t('accountChange.seeChange')}
        </ButtonLink>
      </p>
    </Notice>
  );
}

/** Until another account is proposed. */
export function AccountRefused({ t, grant: { accountRefused } }: { readonly t: T; readonly grant: AgreementView }) {
  if (accountRefused === null) return null;
  return (
    <Notice title={t('accountChange.refused.title')}>
      <p dir="auto">{accountRefused}</p>
      <p>{t('accountChange.refused.about')}</p>
    </Notice>
  );
}

function NextForGrant({ t, now, grant }: { readonly t: T; readonly now: Date; readonly grant: AgreementView }) {
  if (grant.allowed.includes('sign')) {
    return (
      <Notice tone="due" title={t('applicant.next.sign')}>
        <p>{t('applicant.next.signAbout', { amount: formatMoney(t.locale, grant.amount, 'sentence') })}</p>
        <p>
          <ButtonLink href={`/apply/grants/${grant.id}/sign`}>{t('applicant.next.signAct')}</ButtonLink>
        </p>
      </Notice>
    );
  }
  if (grant.status === 'signed') return <Notice>{t('applicant.grant.signed')}</Notice>;
  const report = grant.reports.find((one) => isReportTask(one, now));
  if (report === undefined) return null;
  return (
    <Notice tone="due" title={t('applicant.next.report', { report: report.title })}>
      <p>
        <Day t={t} date={report.dueOn} />
      </p>
      <p>
        <ButtonLink href={`/apply/reports/${report.id}`}>{t('applicant.next.reportAct')}</ButtonLink>
      </p>
    </Notice>
  );
}

function Tranches({ t, grant }: { readonly t: T; readonly grant: AgreementView }) {
  return (
    <DataTable
      t={t}
      caption={t('applicant.grant.payments')}
      quietCaption
      rows={grant.tranches}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'title',
          head: t('public.call.payment'),
          names: true,
          cell: (tranche) => (
            <>
              {tranche.title}
              <div>
                <Soft small>{conditionWords(t, grant, tranche)}</Soft>
              </div>
            </>
          ),
        },
        {
          id: 'amount',
          head: t('public.grants.amount'),
          end: true,
          cell: ({ amount }) => <Money t={t} value={amount} />,
        },
        {
          id: 'state',
          head: t('public.grants.state'),
          kind: 'bare',
          cell: (tranche) => <TrancheState t={t} tranche={tranche} />,
        },
        {
          id: 'act',
          head: t('applicant.grant.act'),
          quietHead: true,
          cell: (tranche) => <RequestLink t={t} tranche={tranche} />,
        },
      ]}
      totals={{ amount: <Money t={t} value={grant.amount} /> }}
    />
  );
}

function conditionWords(
  t: T,
  { reports }: AgreementView,
  { afterReport, returnedReason, status }: TrancheView,
): string {
  if (status === 'planned' && returnedReason !== null) return t('applicant.grant.returned', { reason: returnedReason });
  if (status !== 'planned') return '';
  const report = reports.find(({ ordinal }) => ordinal === afterReport);
  if (report === undefined) return t('applicant.grant.afterSigning');
  return t('applicant.grant.afterReport', { report: report.title });
}

function TrancheState({ t, tranche }: { readonly t: T; readonly tranche: TrancheView }) {
  return (
    <>
      <RecordStatus t={t} record="tranche" status={tranche.status} />{' '}
      {tranche.paidOn !== null && <Day t={t} date={tranche.paidOn} style="short" />}
    </>
  );
}

function RequestLink({ t, tranche }: { readonly t: T; readonly tranche: TrancheView }) {
  if (!tranche.allowed.includes('request')) return null;
  const amount = formatMoney(t.locale, tranche.amount, 'sentence');
  return (
    <ButtonLink href={`/apply/grants/${tranche.agreementId}/tranches/${tranche.id}/request`}>
      {t('applicant.grant.request', { amount })}
    </ButtonLink>
  );
}

function GrantFacts({ t, grant }: { readonly t: T; readonly grant: AgreementView }) {
  const { startsOn, endsOn, signedAt, countersignedAt, bankAccount, contentHash, months } = grant;
  return (
    <Facts
      facts={[
        { name: t('public.grants.amount'), value: <Money t={t} value={grant.amount} /> },
        {
          name: t('public.grant.runs'),
          value:
            startsOn === null || endsOn === null ? (
              t('public.grant.months', { count: months })
            ) : (
              <>
                <Day t={t} date={startsOn} /> {t('public.grant.to')} <Day t={t} date={endsOn} />
              </>
            ),
        },
        ...(signedAt === null
          ? []
          : [{ name: t('applicant.grant.youSigned'), value: <Instant t={t} at={signedAt} />, note: grant.signedBy }]),
        ...(countersignedAt === null
          ? []
          : [
              {
                name: t('applicant.grant.fundSigned'),
                value: <Instant t={t} at={countersignedAt} />,
                note: grant.countersignedBy && signerWords(t, grant.countersignedBy, grant.countersignedFor),
              },
            ]),
        ...(!bankAccount
          ? []
          : [
              {
                name: t('applicant.grant.account'),
                value: <Code>{bankAccount.masked}</Code>,
                note: (
                  <>
                    {`${bankAccount.holder}, ${bankAccount.bankName}`}{' '}
                    {grant.mayProposeAccount && (
                      <a href={`/apply/grants/${grant.id}/account`}>{t('accountChange.propose.link')}</a>
                    )}
                  </>
                ),
              },
            ]),
        {
          name: t('applicant.grant.hash'),
          value: <Code>{formatFingerprint(contentHash)}</Code>,
          note: t('applicant.grant.hashAbout'),
        },
      ]}
    />
  );
}
