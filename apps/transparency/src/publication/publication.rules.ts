import { PUBLICATION_LEVELS, type PublicationLevel } from '#contracts/api/transparency';
import { publicationLifecycle } from '#contracts/lifecycles/publication.lifecycle';
import { verbsFrom } from '#kernel/lifecycle';
import { addMoney, toMoneyText, type Money } from '#kernel/money';
import { Refusal } from '#kernel/refusal';
import type { PublishedGrantEntity } from '../grant/published-grant.entity.ts';

/** Everything this service knows of a grant. */
export interface GrantFacts {
  readonly reference: string;
  readonly organisationName: string;
  readonly country: string;
  readonly title: string;
  readonly amount: Money;
  readonly closed: boolean;
  readonly awardedOn: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly months: number;
  readonly payments: readonly { readonly ordinal: number; readonly amount: Money; readonly paidOn: string }[];
  /** People assisted by each accepted report in order of arrival; null where a report gives no number. */
  readonly people: readonly (number | null)[];
  /** In order of arrival: what caused an act stands before it. */
  readonly acts: readonly { readonly type: string; readonly at: Date; readonly leafHash: string }[];
}

/** What the public sees of a grant, on every channel. There is no other list of public fields. */
export type PublishedGrant = Readonly<Omit<PublishedGrantEntity, 'publicationId'>>;

type Sensitive = 'organisationName' | 'country' | 'title';

/** The sensitive fields that each level opens. A title can name an organisation or a place, so it goes with the name. */
const OPENED: Readonly<Record<PublicationLevel, readonly Sensitive[]>> = {
  'amount-only': [],
  'name-withheld': ['country'],
  full: ['organisationName', 'country', 'title'],
};

/** Below this number of people a count could point to persons; CTDC publishes with the same k. */
export const FEWEST_PEOPLE_SHOWN = 11;

/**
 * Decides for all channels at once - pages, API, search, exports - what is shown of a grant at a level. The fields are
 * listed one by one: a new fact stays private until somebody writes it down here.
 */
export function shownAt(level: PublicationLevel, facts: GrantFacts): PublishedGrant {
  const opened = (field: Sensitive): string | null => (OPENED[level].includes(field) ? facts[field] : null);
  return {
    reference: facts.reference,
    level,
    organisationName: opened('organisationName'),
    country: opened('country'),
    title: opened('title'),
    amountMinor: facts.amount.minor,
    paidMinor: paidOf(facts).minor,
    currency: facts.amount.currency,
    state: facts.closed ? 'closed' : 'active',
    awardedOn: facts.awardedOn,
    startsOn: facts.startsOn,
    endsOn: facts.endsOn,
    months: facts.months,
    payments: facts.payments
      .map(({ ordinal, amount, paidOn }) => ({ ordinal, amount: toMoneyText(amount), paidOn }))
      .toSorted((a, b) => a.ordinal - b.ordinal),
    reportsAccepted: facts.people.length,
    ...peopleShown(facts.people),
    acts: facts.acts
      .toSorted((a, b) => a.at.getTime() - b.at.getTime())
      .map(({ type, at, leafHash }) => ({ type, at: at.toISOString(), leafHash })),
  };
}

/** What was paid so far. Throws MoneyError for a payment in another currency than the grant's. */
export function paidOf({ amount, payments }: Pick<GrantFacts, 'amount' | 'payments'>): Money {
  return payments.reduce((sum, payment) => addMoney(sum, payment.amount), { minor: 0n, currency: amount.currency });
}

/**
 * The number of people that may be shown after these reports. A report that brings the sum up by fewer than 11 is held
 * back until later ones make it 11: otherwise the difference of two snapshots, of which others keep copies, would tell
 * the small count. `peopleWithheld` says that a number is not in the sum; one of nobody too, or its absence would tell it.
 */
export function peopleShown(
  reports: readonly (number | null)[],
): Pick<PublishedGrant, 'peopleAssisted' | 'peopleWithheld'> {
  let shown = 0;
  let heldBack: number[] = [];
  for (const count of reports) {
    if (count === null) continue;
    heldBack.push(count);
    const sum = heldBack.reduce((total, each) => total + each, 0);
    if (sum >= FEWEST_PEOPLE_SHOWN) [shown, heldBack] = [shown + sum, []];
  }
  return { peopleAssisted: shown === 0 ? null : shown, peopleWithheld: heldBack.length > 0 };
}

const rank = (level: PublicationLevel): number => PUBLICATION_LEVELS.indexOf(level);

/** The levels above this one, from least to most. */
export function widerThan(level: PublicationLevel): PublicationLevel[] {
  return PUBLICATION_LEVELS.filter((other) => rank(other) > rank(level));
}

/** Refuses `cannot-narrow` unless more is shown at `to` than at `from`. */
export function mustWiden(from: PublicationLevel, to: PublicationLevel): void {
  const wider = widerThan(from);
  if (wider.includes(to)) return;
  const remedy = wider.length === 0 ? 'Everything is shown already.' : `Choose ${wider.join(' or ')}.`;
  const message = `This grant is shown at the level ${from}; what was published cannot be taken back. ${remedy}`;
  throw new Refusal('invalid', 'cannot-narrow', message, { field: 'level', params: { from, to } });
}

interface Widenable {
  readonly status: string;
  readonly level: PublicationLevel | null;
}

/** The verbs open to holders of these roles; `widen` only while there is a wider level. */
export function publicationVerbs({ status, level }: Widenable, roles: readonly string[]): string[] {
  return verbsFrom(publicationLifecycle, status, roles).filter(
    (verb) => verb !== 'widen' || (level !== null && widerThan(level).length > 0),
  );
}
