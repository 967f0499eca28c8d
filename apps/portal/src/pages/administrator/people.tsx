import type { PersonView } from '#contracts/api/portal';
import { GRANTED_ROLES } from '#contracts/roles';
import { formatList } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { FilterBar } from '../../ui/filter-bar.tsx';
import { Row, Section, Soft, Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RecordStatus, statusWords } from '../../ui/record-status.tsx';
import { homeOf } from '../../web/home.ts';
import type { Visitor } from '../../web/visitor.ts';
import { ListPaging } from '../list-paging.tsx';
import { paged } from '../paged.ts';
import { RoleFrame } from '../role-frame.tsx';
import { chosenPeople, peopleAddress, type PeopleQuery } from './people-list.ts';
import { revocable, roleName } from './roles.ts';

export interface PeopleProps {
  readonly visitor: Visitor;
  readonly people: readonly PersonView[];
  readonly query: PeopleQuery;
  /** What was just done, and to whom. */
  readonly done?: { readonly act: 'added' | 'granted' | 'revoked' | 'disabled'; readonly name: string } | undefined;
}

/** Who has an account, with which roles? */
export function PeoplePage({ visitor, people, query, done }: PeopleProps) {
  const { t, roles } = visitor;
  const mayChange = roles.includes('administrator');
  const chosen = chosenPeople(people, query);
  const filtered = query.q !== '' || query.role !== '' || query.state !== '';
  const shown = paged(chosen, query.page);
  const title = filtered ? 'administrator.people.found' : 'administrator.people.count';
  return (
    <RoleFrame
      visitor={visitor}
      audience={mayChange ? 'administrator' : homeOf(roles).audience}
      probe="administrator.people.title"
      title={t('administrator.people.title')}
      current="people"
    >
      {done !== undefined && <Notice news>{t(`administrator.people.done.${done.act}`, { name: done.name })}</Notice>}
      <PageHead
        t={t}
        title={t(title, { count: chosen.length, all: people.length })}
        lead={t(mayChange ? 'administrator.people.lead' : 'administrator.people.leadReader')}
      />
      {mayChange && (
        <div className="buttons">
          <ButtonLink href="/admin/people/add">{t('administrator.people.add')}</ButtonLink>
          <ButtonLink href="/admin/erasures" tone="second">
            {t('administrator.people.erasures')}
          </ButtonLink>
        </div>
      )}
      <Stack gap={5}>
        <Filters t={t} query={query} filtered={filtered} />
        <Section title={t('administrator.people.title')} quiet>
          <DataTable
            t={t}
            caption={t('administrator.people.title')}
            quietCaption
            rows={shown.rows}
            rowKey={({ id }) => id}
            columns={[...columnsOf(t), ...(mayChange ? [actColumn(visitor)] : [])]}
          />
          <ListPaging t={t} list={shown} href={(page) => peopleAddress(query, page)} />
        </Section>
      </Stack>
    </RoleFrame>
  );
}

interface FiltersProps {
  readonly t: T;
  readonly query: PeopleQuery;
  readonly filtered: boolean;
}

function Filters({ t, query, filtered }: FiltersProps) {
  return (
    <FilterBar
      t={t}
      action="/admin/people"
      filters={[
        { kind: 'text', name: 'q', label: t('administrator.people.search'), value: query.q },
        {
          kind: 'choice',
          name: 'role',
          label: t('administrator.people.role'),
          value: query.role,
          choices: (['applicant', ...GRANTED_ROLES] as const).map((role) => ({
            value: role,
            label: roleName(t, role),
          })),
        },
        {
          kind: 'choice',
          name: 'state',
          label: t('administrator.people.state'),
          value: query.state,
          choices: ['active', 'disabled'].map((value) => ({ value, label: statusWords(t, 'person', value) })),
        },
      ]}
      clear={filtered ? '/admin/people' : undefined}
    />
  );
}

function columnsOf(t: T): readonly Column<PersonView>[] {
  return [
    { id: 'name', head: t('administrator.people.name'), names: true, cell: ({ name }) => <bdi>{name}</bdi> },
    { id: 'email', head: t('administrator.people.email'), cell: ({ email }) => <bdi>{email}</bdi> },
    {
      id: 'roles',
      head: t('administrator.people.roles'),
      cell: ({ roles }) =>
        formatList(
          t.locale,
          roles.map((role) => roleName(t, role)),
        ),
    },
    {
      id: 'state',
      head: t('administrator.people.state'),
      kind: 'bare',
      cell: ({ status }) => <RecordStatus t={t} record="person" status={status} />,
    },
  ];
}

function actColumn({ t, person: self }: Visitor): Column<PersonView> {
  return {
    id: 'acts',
    head: t('administrator.people.acts'),
    quietHead: true,
    kind: 'bare',
    cell: ({ id, name, status, roles }) => {
      if (status !== 'active')
        return (
          <a href={`/admin/erasures/order?person=${id}`}>
            <span aria-hidden="true">{t('administrator.people.erase')}</span>
            <span className="unseen">{t('administrator.people.eraseOf', { name })}</span>
          </a>
        );
      if (id === self?.id) return <Soft small>{t('administrator.people.you')}</Soft>;
      return (
        <Row>
          <a href={`/admin/people/${id}/grant-role`}>
            <span aria-hidden="true">{t('administrator.people.grant')}</span>
            <span className="unseen">{t('administrator.people.grantTo', { name })}</span>
          </a>
          {revocable(roles).length > 0 && (
            <a href={`/admin/people/${id}/revoke-role`}>
              <span aria-hidden="true">{t('administrator.people.revoke')}</span>
              <span className="unseen">{t('administrator.people.revokeOf', { name })}</span>
            </a>
          )}
          <a href={`/admin/people/${id}/disable`}>
            <span aria-hidden="true">{t('administrator.people.disable')}</span>
            <span className="unseen">{t('administrator.people.disableOf', { name })}</span>
          </a>
        </Row>
      );
    },
  };
}
