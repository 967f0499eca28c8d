import type { T } from '../../messages/translate.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Section } from '../../ui/layout.tsx';
import { actWords } from '../public/grant.tsx';
import type { ServiceWaiting } from '../../acts/acts-reader.ts';
import { actsPage, ownerOf } from '../../acts/record-type.ts';

/** What each service has done that the public log has not confirmed yet. */
export function WaitingActs({ t, waiting }: { readonly t: T; readonly waiting: readonly ServiceWaiting[] }) {
  const counts = waiting.map(({ waiting: own }) => own?.count ?? 0);
  return (
    <Section title={t('auditor.waiting.title', { count: counts.reduce((sum, count) => sum + count, 0) })}>
      <p className="soft">{t('auditor.waiting.about')}</p>
      <DataTable
        t={t}
        caption={t('auditor.waiting.caption')}
        quietCaption
        rows={waiting}
        rowKey={({ service }) => service}
        columns={[
          {
            id: 'service',
            head: t('auditor.waiting.service'),
            names: true,
            cell: ({ service }) => t(`auditor.service.${service}`),
          },
          {
            id: 'count',
            head: t('auditor.waiting.count'),
            end: true,
            cell: ({ waiting: own }) => (own === null ? t('auditor.waiting.away') : own.count),
          },
          { id: 'oldest', head: t('auditor.waiting.oldest'), cell: ({ waiting: own }) => <Oldest t={t} of={own} /> },
        ]}
      />
    </Section>
  );
}

function Oldest({ t, of }: { readonly t: T; readonly of: ServiceWaiting['waiting'] }) {
  const oldest = of?.oldest ?? null;
  if (oldest === null) return t('auditor.waiting.none');
  const { name, recordType, recordId, seconds } = oldest;
  return (
    <>
      {ownerOf(recordType) === undefined ? (
        actWords(t, name)
      ) : (
        <a href={actsPage(recordType, recordId)}>{actWords(t, name)}</a>
      )}
      , {t('auditor.waiting.since', { seconds })}
    </>
  );
}
