import { SECURITY_EVENT_KINDS, type SecurityEventKind, type SecurityEventView } from '#contracts/api/security-events';
import type { T } from '../../messages/translate.ts';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { Instant } from '../../ui/date-time.tsx';
import { FilterBar } from '../../ui/filter-bar.tsx';
import { Code, Section, Stack } from '../../ui/layout.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { homeOf } from '../../web/home.ts';
import type { Visitor } from '../../web/visitor.ts';
import { ListPaging } from '../list-paging.tsx';
import { paged } from '../paged.ts';
import { RoleFrame } from '../role-frame.tsx';

const SECURITY_EVENTS = '/admin/security-events';

interface SecurityEventsProps {
  readonly visitor: Visitor;
  /** Of the kind, the newest first. */
  readonly events: readonly SecurityEventView[];
  readonly kind: SecurityEventKind | undefined;
  /** From 1. */
  readonly page: number;
}

/** What was sent to us that should not have been, and does it come from one place? */
export function SecurityEventsPage({ visitor, events, kind, page }: SecurityEventsProps) {
  const { t, roles } = visitor;
  const shown = paged(events, page);
  return (
    <RoleFrame
      visitor={visitor}
      audience={homeOf(roles).audience}
      probe="security.title"
      title={t('security.title')}
      current="security"
    >
      <PageHead t={t} title={t('security.count', { count: events.length })} lead={t('security.lead')} />
      <Stack gap={5}>
        <FilterBar
          t={t}
          action={SECURITY_EVENTS}
          filters={[
            {
              kind: 'choice',
              name: 'kind',
              label: t('security.kind'),
              ...(kind !== undefined && { value: kind }),
              choices: SECURITY_EVENT_KINDS.map((value) => ({ value, label: t(`security.kind.${value}`) })),
            },
          ]}
          {...(kind !== undefined && { clear: SECURITY_EVENTS })}
        />
        <Section title={t('security.title')} quiet>
          <DataTable
            t={t}
            caption={t('security.title')}
            quietCaption
            rows={shown.rows}
            rowKey={({ id }) => id}
            columns={columnsOf(t)}
            empty={t('security.none')}
          />
          <ListPaging t={t} list={shown} href={(number) => addressOf(kind, number)} />
        </Section>
      </Stack>
    </RoleFrame>
  );
}

function addressOf(kind: SecurityEventKind | undefined, page: number): string {
  return `${SECURITY_EVENTS}?${new URLSearchParams({ ...(kind !== undefined && { kind }), page: String(page) }).toString()}`;
}

function columnsOf(t: T): readonly Column<SecurityEventView>[] {
  return [
    {
      id: 'at',
      head: t('security.at'),
      names: true,
      cell: ({ at }) => <Instant t={t} at={at} seconds style="short" />,
    },
    { id: 'kind', head: t('security.kind'), cell: ({ kind }) => t(`security.kind.${kind}`) },
    { id: 'place', head: t('security.place'), cell: ({ place }) => <Code>{place}</Code> },
    {
      id: 'account',
      head: t('security.account'),
      cell: ({ account }) => (account === null ? t('security.nobody') : <Code>{account}</Code>),
    },
    { id: 'address', head: t('security.address'), cell: ({ address }) => <Code>{address.slice(0, 8)}</Code> },
    { id: 'request', head: t('security.request'), cell: ({ requestId }) => <Code>{requestId}</Code> },
  ];
}
