import { addressIn, type LogState } from '../../log/checker-commands.ts';
import { formatNumber } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Instant } from '../../ui/date-time.tsx';
import { Code, Section } from '../../ui/layout.tsx';

interface EarlierLogsProps {
  readonly t: T;
  readonly log: LogState;
  readonly logAddress: string;
}

/** The logs that ended before this one, oldest first, with their last signed state; nothing in a fund that has one log. */
export function EarlierLogs({ t, log, logAddress }: EarlierLogsProps) {
  const { earlier = [] } = log;
  if (earlier.length === 0) return null;
  return (
    <Section title={t('auditor.log.earlier')}>
      <p>{t('auditor.log.earlierAbout')}</p>
      <DataTable
        t={t}
        caption={t('auditor.log.earlier')}
        quietCaption
        rows={earlier}
        rowKey={({ origin }) => origin}
        columns={[
          {
            id: 'origin',
            head: t('auditor.log.origin'),
            names: true,
            cell: (each) => <a href={`${addressIn(logAddress, log, each)}/checkpoint`}>{each.origin}</a>,
          },
          {
            id: 'size',
            head: t('auditor.log.size'),
            end: true,
            cell: ({ size }) => formatNumber(t.locale, size),
          },
          {
            id: 'signed',
            head: t('auditor.log.signed'),
            cell: ({ checkpointAt }) => checkpointAt && <Instant t={t} at={checkpointAt} zone="UTC" seconds />,
          },
          { id: 'vkey', head: t('auditor.log.vkey'), cell: ({ vkey }) => <Code>{vkey}</Code> },
        ]}
      />
    </Section>
  );
}
