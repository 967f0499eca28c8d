import type { ApplicationView } from '#contracts/api/applications';
import type { T } from '../../messages/translate.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Section } from '../../ui/layout.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import { eligibilityChecks } from './eligibility.ts';

interface CheckTableProps {
  readonly t: T;
  readonly application: ApplicationView;
}

/** Each rule of the call with what it asks, what was given, and whether that is enough; then what only a person sees. */
export function CheckTable({ t, application }: CheckTableProps) {
  const checks = eligibilityChecks(t, application);
  const met = checks.filter((check) => check.met).length;
  return (
    <Section title={t('secretariat.check.title', { met, all: checks.length })}>
      <DataTable
        t={t}
        caption={t('secretariat.check.caption')}
        quietCaption
        rows={checks}
        rowKey={({ id }) => id}
        columns={[
          { id: 'rule', head: t('secretariat.check.rule'), names: true, cell: ({ rule }) => rule },
          { id: 'asked', head: t('secretariat.check.asked'), cell: ({ asked }) => asked },
          { id: 'given', head: t('secretariat.check.given'), cell: ({ given }) => <bdi>{given}</bdi> },
          {
            id: 'met',
            head: t('secretariat.check.result'),
            kind: 'bare',
            cell: (check) => (
              <StatusTag tone={check.met ? 'full' : 'stop'}>
                {t(check.met ? 'secretariat.check.met' : 'secretariat.check.notMet')}
              </StatusTag>
            ),
          },
        ]}
      />
      <p>{t('secretariat.check.look')}</p>
      <ul>
        <li>{t('secretariat.check.lookCertificate')}</li>
        <li>{t('secretariat.check.lookAccounts')}</li>
        <li>{t('secretariat.check.lookYears')}</li>
        <li>{t('secretariat.check.lookNames')}</li>
      </ul>
    </Section>
  );
}
