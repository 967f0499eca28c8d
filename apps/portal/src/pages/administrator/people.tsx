import type { PersonView } from '#contracts/api/portal';
import { holds } from '#contracts/permissions';
import { GRANTED_ROLES } from '#contracts/roles';
import type { MessageKey } from '../../messages/catalogue.ts';
import { formatList } from '../../messages/format.ts';
import { formatDay } from '../../messages/format.ts';
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
import { Figures } from '../figures.tsx';
import { fundDay } from '../fund-day.tsx';
import { ListPaging } from '../list-paging.tsx';
import { paged } from '../paged.ts';
import { RoleFrame } from '../role-frame.tsx';
import { peopleFigures } from './people-figures.tsx';
import { chosenPeople, PEOPLE_STATES, peopleAddress, type PeopleQuery } from './people-list.ts';
import { datedRoles, revocable, roleName } from './roles.ts';

type PersonAct = 'added' | 'invited-again' | 'cancelled' | 'granted' | 'revoked' | 'ended' | 'disabled';

export interface PeopleProps {
  readonly visitor: Visitor;
  readonly people: readonly PersonView[];
  readonly query: PeopleQuery;
  readonly now: Date;
  /** What was just done, and to whom. */
  readonly done?: { readonly act: PersonAct; readonly name: string } | undefined;
}

/** Who has an account, with which roles? */
export function PeoplePage({ visitor, people, query, now, done }: PeopleProps) {
  const { t, roles } = visitor;
  const mayChange = holds('person.invite', roles);
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
          <ButtonLink href="/admin/delegations" tone="second">
            {t('delegations.all')}
          </ButtonLink>
        </div>
      )}
      {!mayChange && (
        <p>
          <a href="/admin/delegations">{t('delegations.all')}</a>
        </p>
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
      {!filtered && <Figures t={t} figures={peopleFigures(t, people, now)} page="/admin/people" />}
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
          choices: PEOPLE_STATES.map((value) => ({ value, label: statusWords(t, 'person', value) })),
        },
      ]}
      clear={filtered ? '/admin/people' : undefined}
    />
  );
}

function addressOf(t: T, { email, lettersReturnedAt }: PersonView) {
  if (lettersReturnedAt === undefined) return <bdi>{email}</bdi>;
  const day = formatDay(t.locale, fundDay(lettersReturnedAt), 'short');
  return (
    <>
      <bdi>{email}</bdi>
      <br />
      <Soft small>{t('notices.returned.since', { day })}</Soft>
    </>
  );
}

function columnsOf(t: T): readonly Column<PersonView>[] {
  return [
    { id: 'name', head: t('administrator.people.name'), names: true, cell: ({ name }) => <bdi>{name}</bdi> },
    { id: 'email', head: t('administrator.people.email'), cell: (person) => addressOf(t, person) },
    {
      id: 'roles',
      head: t('administrator.people.roles'),
      cell: (person) => formatList(t.locale, datedRoles(t, person)),
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
    cell: ({ id, ...person }) => {
      const acts = actsOn(t, person);
      if (id === self?.id) return <Soft small>{t('administrator.people.you')}</Soft>;
      return (
        <Row>
          {acts.map(({ href, words, whole }) => (
            <a key={href} href={href.replace(':id', id)}>
              <span aria-hidden="true">{words}</span>
              <span className="unseen">{whole}</span>
            </a>
          ))}
        </Row>
      );
    },
  };
}

interface OfferedAct {
  readonly href: string;
  readonly words: string;
  /** For who hears the link without its row. */
  readonly whole: string;
}

/** What can be done to a person in each state; a registration waits for nobody but the one who made it. */
function actsOn(t: T, { name, status, roles }: Pick<PersonView, 'name' | 'status' | 'roles'>): readonly OfferedAct[] {
  const act = (
    href: string,
    key: 'grant' | 'revoke' | 'disable' | 'again' | 'cancel' | 'erase',
    whole: MessageKey,
  ): OfferedAct => ({
    href,
    words: t(`administrator.people.${key}`),
    whole: t(whole, { name }),
  });
  switch (status) {
    case 'active':
      return [
        act('/admin/people/:id/grant-role', 'grant', 'administrator.people.grantTo'),
        ...(revocable(roles).length > 0
          ? [act('/admin/people/:id/revoke-role', 'revoke', 'administrator.people.revokeOf')]
          : []),
        {
          href: '/admin/people/:id/end-sessions',
          words: t('access.end.link'),
          whole: t('access.end.linkOf', { name }),
        },
        act('/admin/people/:id/disable', 'disable', 'administrator.people.disableOf'),
      ];
    case 'invited':
      return [
        act('/admin/people/:id/invite-again', 'again', 'administrator.people.againOf'),
        act('/admin/people/:id/cancel-invitation', 'cancel', 'administrator.people.cancelOf'),
      ];
    case 'unconfirmed':
      return [];
    default:
      return [act('/admin/erasures/order?person=:id', 'erase', 'administrator.people.eraseOf')];
  }
}
