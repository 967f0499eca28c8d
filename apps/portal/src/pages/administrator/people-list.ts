import type { PersonView } from '#contracts/api/portal';
import { ROLES, type Role } from '#contracts/roles';
import { pageNumber } from '../paged.ts';

export const PEOPLE_STATES = ['active', 'invited', 'unconfirmed', 'disabled', 'cancelled'] as const;

/** The state of the table of people; all of it stands in the address. */
export interface PeopleQuery {
  readonly q: string;
  readonly role: Role | '';
  readonly state: (typeof PEOPLE_STATES)[number] | '';
  readonly page: number;
}

export function peopleQuery(address: Readonly<Record<string, unknown>>): PeopleQuery {
  const { q, role, state, page } = address;
  return {
    q: typeof q === 'string' ? q.trim().slice(0, 200) : '',
    role: ROLES.find((known) => known === role) ?? '',
    state: PEOPLE_STATES.find((known) => known === state) ?? '',
    page: pageNumber(page),
  };
}

export function chosenPeople(people: readonly PersonView[], { q, role, state }: PeopleQuery): readonly PersonView[] {
  const words = plain(q).split(/\s+/);
  return people.filter(
    (person) =>
      words.every((word) => plain(`${person.name} ${person.email}`).includes(word)) &&
      (role === '' || person.roles.includes(role)) &&
      (state === '' || person.status === state),
  );
}

/** The address of the same table, another page of it. */
export function peopleAddress({ q, role, state }: PeopleQuery, page: number): string {
  return `/admin/people?${new URLSearchParams({ q, role, state, page: String(page) }).toString()}`;
}

/** Without accents and capitals: `Élise` is found by `elise`. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
