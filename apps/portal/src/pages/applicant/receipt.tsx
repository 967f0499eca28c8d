import type { ApplicationView, ReceiptView } from '#contracts/api/applications';
import type { LogEntryView } from '#contracts/api/audit';
import { logCommand, proofFile, receiptCommand, type LogState } from '../../log/checker-commands.ts';
import { formatFingerprint } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Instant } from '../../ui/date-time.tsx';
import { Code, Columns, Section } from '../../ui/layout.tsx';
import { Money } from '../../ui/money.tsx';
import { ReceiptSheet } from '../../ui/receipt-sheet.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import { Thread } from '../../ui/thread.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { ApplicantFrame } from './applicant-frame.tsx';
import { applicationSteps } from './application.tsx';

export interface ReceiptProps {
  readonly visitor: Visitor;
  readonly receipt: ReceiptView;
  readonly application: ApplicationView;
  /** Null while the leaf is not in the log yet, undefined when the log cannot be asked. */
  readonly entry: LogEntryView | null | undefined;
  readonly log: LogState | null;
  readonly logAddress: string;
  readonly viewerZone?: string | undefined;
}

/** Did it arrive, when, how do I prove it, what now? */
export function ReceiptPage(props: ReceiptProps) {
  const { visitor, receipt, application, viewerZone } = props;
  const { t } = visitor;
  const home = `/apply/${receipt.applicationId}`;
  return (
    <ApplicantFrame
      visitor={visitor}
      title={t('applicant.receipt.title', { number: receipt.number })}
      current="applications"
    >
      <Columns asideLabel={t('applicant.receipt.aside')} aside={<Aside {...props} />}>
        <ReceiptSheet
          t={t}
          status={t('state.application.submitted')}
          title={t('applicant.receipt.headline')}
          lead={t('applicant.receipt.lead')}
          number={receipt.number}
          facts={[
            { name: t('applicant.receipt.call'), value: receipt.callTitle },
            { name: t('applicant.receipt.from'), value: receipt.organisationName, note: application.title },
            {
              name: t('applicant.receipt.received'),
              value: <Instant t={t} at={receipt.submittedAt} zone="UTC" seconds />,
              note: localTimes(t, receipt, viewerZone),
            },
            ...(application.requested === null
              ? []
              : [{ name: t('applicant.home.requested'), value: <Money t={t} value={application.requested} /> }]),
            {
              name: t('applicant.receipt.content'),
              value: <Code>{formatFingerprint(receipt.contentHash)}</Code>,
              note: t('applicant.receipt.contentAbout'),
            },
          ]}
          files={receipt.documents.map(({ name, bytes, sha256 }) => ({ name, bytes, fingerprint: sha256 }))}
          buttons={
            <>
              <ButtonLink href={`${home}/receipt.json`} download>
                {t('applicant.receipt.download')}
              </ButtonLink>
              <ButtonLink href={home} tone="second">
                {t('applicant.receipt.back')}
              </ButtonLink>
            </>
          }
        />
        {receipt.documents.length > 0 && <FullFingerprints t={t} receipt={receipt} />}
      </Columns>
    </ApplicantFrame>
  );
}

/** The same moment where the call was announced, and where the organisation is. */
function localTimes(t: T, { submittedAt, timeZone }: ReceiptView, viewerZone?: string) {
  const zones = [...new Set([timeZone, viewerZone ?? timeZone])].filter((zone) => zone !== 'UTC');
  return zones.map((zone) => (
    <div key={zone}>
      <Instant t={t} at={submittedAt} zone={zone} seconds />
      {zone === viewerZone && ` ${t('applicant.receipt.yourTime')}`}
    </div>
  ));
}

function FullFingerprints({ t, receipt }: { readonly t: T; readonly receipt: ReceiptView }) {
  return (
    <Section title={t('applicant.receipt.fingerprints')}>
      <p className="soft">{t('applicant.receipt.fingerprintsAbout')}</p>
      <DataTable
        t={t}
        caption={t('applicant.receipt.fingerprints')}
        quietCaption
        rows={receipt.documents}
        rowKey={({ kind }) => kind}
        columns={[
          { id: 'name', head: t('frame.receipt.file'), names: true, cell: ({ name }) => <bdi>{name}</bdi> },
          {
            id: 'print',
            head: 'SHA-256',
            cell: ({ sha256 }) => <Code>{formatFingerprint(sha256)}</Code>,
          },
        ]}
      />
    </Section>
  );
}

function Aside(props: ReceiptProps) {
  const { t } = props.visitor;
  return (
    <>
      <Section title={t('applicant.receipt.next')}>
        <Thread t={t} steps={applicationSteps(t, props.application)} />
      </Section>
      <ReceiptProof {...props} />
    </>
  );
}

function ReceiptProof({ visitor, receipt, entry, log, logAddress }: ReceiptProps) {
  const { t } = visitor;
  const { leafHash } = receipt.act;
  const file = `receipt-${receipt.number}.json`;
  return (
    <section className="proof stack gap-3" aria-labelledby="proof">
      <h2 id="proof">{t('frame.proof.title')}</h2>
      <p>
        {entry?.published ? (
          <StatusTag tone="full">{t('applicant.receipt.inLog', { index: entry.index })}</StatusTag>
        ) : (
          <StatusTag tone="half">{t(entry === undefined ? 'public.log.away' : 'frame.proof.pending')}</StatusTag>
        )}
      </p>
      <p>{t('applicant.receipt.proofAbout')}</p>
      {receipt.promise !== null && <p>{t('applicant.receipt.promise')}</p>}
      <ol>
        <li>
          {t('applicant.receipt.leaf')}
          <bdi className="code">{formatFingerprint(leafHash)}</bdi>
          <a href={`/log/proof/${leafHash}`} download={proofFile(leafHash)}>
            {t('public.check.proofFile')}
          </a>
          <br />
          <a href={`/verify?leaf=${leafHash}`}>{t('applicant.receipt.lookUp')}</a>
        </li>
        {log !== null && (
          <>
            <li>
              {t('applicant.receipt.commandReceipt')}
              <pre dir="ltr">{receiptCommand(file, logAddress, log, entry)}</pre>
            </li>
            <li>
              {t('applicant.receipt.commandLog')}
              <pre dir="ltr">{logCommand(logAddress, log)}</pre>
            </li>
          </>
        )}
      </ol>
    </section>
  );
}
