import type { T } from '../../messages/translate.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import type { Condition } from './conditions.ts';

export function ConditionTable({ t, conditions }: { readonly t: T; readonly conditions: readonly Condition[] }) {
  return (
    <DataTable
      t={t}
      caption={t('finance.condition.caption')}
      quietCaption
      rows={conditions}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'name',
          head: t('finance.condition.name'),
          names: true,
          cell: ({ id }) => t(`finance.condition.${id}`),
        },
        { id: 'known', head: t('finance.condition.known'), kind: 'bare', cell: ({ known }) => known },
        {
          id: 'state',
          head: t('finance.condition.state'),
          kind: 'bare',
          cell: ({ met }) => (
            <StatusTag tone={met ? 'full' : 'due'}>
              {t(met ? 'finance.condition.met' : 'finance.condition.open')}
            </StatusTag>
          ),
        },
      ]}
    />
  );
}
