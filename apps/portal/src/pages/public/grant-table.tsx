import type { GrantView } from '#contracts/api/transparency';
import { countryIn } from '../../messages/names.ts';
import type { T } from '../../messages/translate.ts';
import { DataTable, type Column, type Sorting } from '../../ui/data-table.tsx';
import { Day } from '../../ui/date-time.tsx';
import { Soft } from '../../ui/layout.tsx';
import { Money } from '../../ui/money.tsx';
import { RecordStatus } from '../../ui/record-status.tsx';

interface GrantTableProps {
  readonly t: T;
  readonly caption: string;
  readonly grants: readonly GrantView[];
  readonly sort?: Sorting;
  readonly empty?: string;
}

export function GrantTable({ t, caption, grants, sort, empty }: GrantTableProps) {
  return (
    <DataTable
      t={t}
      caption={caption}
      quietCaption
      rows={grants}
      rowKey={({ reference }) => reference}
      columns={columnsOf(t)}
      {...(sort && { sort })}
      empty={empty ?? t('public.grants.none')}
    />
  );
}

function columnsOf(t: T): readonly Column<GrantView>[] {
  return [
    {
      id: 'organisation',
      head: t('public.grants.organisation'),
      names: true,
      sorts: true,
      cell: (grant) => (
        <>
          <a href={`/grants/${grant.reference}`}>{grantName(t, grant)}</a>
          {grant.title !== null && (
            <div>
              <Soft small>{grant.title}</Soft>
            </div>
          )}
        </>
      ),
    },
    { id: 'country', head: t('public.grants.country'), sorts: true, cell: ({ country }) => placeName(t, country) },
    {
      id: 'state',
      head: t('public.grants.state'),
      kind: 'bare',
      cell: ({ state }) => <RecordStatus t={t} record="agreement" status={state} />,
    },
    {
      id: 'awarded',
      head: t('public.grants.awardedOn'),
      sorts: true,
      cell: ({ awardedOn }) => <Day t={t} date={awardedOn} style="short" />,
    },
    {
      id: 'amount',
      head: t('public.grants.amount'),
      end: true,
      sorts: true,
      cell: ({ amount }) => <Money t={t} value={amount} />,
    },
    {
      id: 'paid',
      head: t('public.grants.paid'),
      end: true,
      sorts: true,
      cell: ({ paid }) => <Money t={t} value={paid} />,
    },
  ];
}

/** Who received it; a withheld name says that it is withheld and why nothing more is shown. */
export function grantName(t: T, { organisationName }: GrantView): string {
  return organisationName ?? t('public.grants.nameWithheld');
}

export function placeName(t: T, country: string | null): string {
  return country === null ? t('public.grants.countryWithheld') : countryIn(t.locale, country);
}
