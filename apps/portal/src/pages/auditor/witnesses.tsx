import type { LogStatusView, WitnessView } from '#contracts/api/audit';
import { formatNumber } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Instant, instantText } from '../../ui/date-time.tsx';
import { Section } from '../../ui/layout.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';

/** Who outside has seen this log, up to where, and which state of it enough of them have signed. */
export function Witnesses({ t, log }: { readonly t: T; readonly log: LogStatusView }) {
  const { witnesses, size } = log;
  const title = t('auditor.witness.title', { count: witnesses.length });
  if (witnesses.length === 0) {
    return (
      <Section title={title}>
        <p>{t('auditor.witness.none')}</p>
      </Section>
    );
  }
  return (
    <Section title={title}>
      <p>{quorumWords(t, log)}</p>
      <DataTable
        t={t}
        caption={t('auditor.witness.caption')}
        quietCaption
        rows={witnesses}
        rowKey={({ name }) => name}
        columns={[
          { id: 'name', head: t('auditor.witness.name'), names: true, cell: ({ name }) => <bdi>{name}</bdi> },
          {
            id: 'size',
            head: t('auditor.witness.size'),
            end: true,
            cell: ({ size: seen }) => (seen === null ? '' : formatNumber(t.locale, seen)),
          },
          {
            id: 'at',
            head: t('auditor.witness.at'),
            cell: ({ at }) => (at === null ? t('auditor.witness.never') : <Instant t={t} at={at} zone="UTC" seconds />),
          },
          { id: 'state', head: t('auditor.records.state'), cell: (one) => <State t={t} witness={one} size={size} /> },
        ]}
      />
    </Section>
  );
}

function quorumWords(t: T, { quorumSize, quorumAt }: LogStatusView): string {
  if (quorumSize === null || quorumAt === null) return t('auditor.witness.noQuorum');
  return t('auditor.witness.quorum', { size: quorumSize, time: instantText(t, quorumAt, 'UTC', true) });
}

function State({ t, witness, size }: { readonly t: T; readonly witness: WitnessView; readonly size: number }) {
  if (witness.fault !== null)
    return (
      <>
        <StatusTag tone="stop">{t('auditor.witness.refused')}</StatusTag> <bdi>{witness.fault}</bdi>
      </>
    );
  if (witness.size === null) return <StatusTag tone="open">{t('auditor.witness.awaited')}</StatusTag>;
  const behind = size - witness.size;
  return behind <= 0 ? (
    <StatusTag tone="full">{t('auditor.witness.newest')}</StatusTag>
  ) : (
    <StatusTag tone="half">{t('auditor.witness.behind', { count: behind })}</StatusTag>
  );
}
