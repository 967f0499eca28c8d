import type { EventContract } from '#contracts/events/define-event';
import { eventContracts } from '#contracts/events';
import { lifecycles } from '#contracts/lifecycles';
import { permissions } from '#contracts/permissions';
import { policyRows, type PolicyRow } from '#contracts/policy';
import type { Role } from '#contracts/roles';
import { routes } from '#contracts/routes';
import type { ServiceName } from '#contracts/services';
import { subscriptions } from '#contracts/subscriptions';
import type { Lifecycle } from '#kernel/lifecycle';

export interface ApiRoute {
  /** `POST /notes/:id/publish`. */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly permission: string;
  readonly service: ServiceName;
}

/**
 * What the platform needs to know of the fund's rules, as data. Services run on `fundRulebook`; the platform's own
 * specs bring a small one of their own.
 */
export abstract class Rulebook {
  abstract readonly lifecycles: readonly { readonly owner: ServiceName; readonly lifecycle: Lifecycle }[];
  abstract readonly events: readonly EventContract[];
  abstract readonly subscriptions: Readonly<Record<string, readonly ServiceName[]>>;
  abstract readonly permissions: ReadonlyMap<string, readonly Role[]>;
  /** The policy table. */
  abstract readonly rows: readonly PolicyRow[];
  /** The addresses of the API with their permissions. */
  abstract readonly routes: readonly ApiRoute[];
}

export const fundRulebook: Rulebook = {
  lifecycles,
  events: eventContracts as readonly EventContract[],
  subscriptions,
  permissions: new Map<string, readonly Role[]>(permissions()),
  rows: policyRows,
  routes,
};

/** The contract that is emitted now: the newest version of the name. Throws when the event has none. */
export function newestContract(rulebook: Rulebook, name: string): EventContract {
  const versions = rulebook.events.filter((contract) => contract.name === name);
  const newest = versions.sort((a, b) => b.version - a.version)[0];
  if (newest === undefined) throw new Error(`the event ${name} has no contract`);
  return newest;
}

export function contractOfVersion(rulebook: Rulebook, name: string, version: number): EventContract | undefined {
  return rulebook.events.find((contract) => contract.name === name && contract.version === version);
}

/** Who gets the payload, and `audit`, which gets the leaf of every event. */
export function recipientsOf(rulebook: Rulebook, name: string): ServiceName[] {
  return [...(rulebook.subscriptions[name] ?? []), 'audit'];
}

/** The first of the held roles that has the permission, or undefined when none has. */
export function allowingRoleIn(rulebook: Rulebook, permission: string, held: readonly Role[]): Role | undefined {
  const allowed = rulebook.permissions.get(permission) ?? [];
  return held.find((role) => allowed.includes(role));
}

/** Does the verb of this permission move money, in any state, so that it needs a fresh second factor? */
export const needsFactor = (rulebook: Rulebook, permission: string): boolean =>
  isMarked(rulebook, permission, 'needsFactor');

/** Must whoever uses this permission have proved a moment ago to be the owner of the account? */
export const needsOwner = (rulebook: Rulebook, permission: string): boolean =>
  isMarked(rulebook, permission, 'needsOwner');

function isMarked({ lifecycles: all }: Rulebook, permission: string, mark: 'needsFactor' | 'needsOwner'): boolean {
  const [record, verb] = permission.split('.', 2) as [string, string];
  const table = all.find(({ lifecycle }) => lifecycle.name === record)?.lifecycle.table ?? {};
  return Object.values(table).some((verbs) => Object.hasOwn(verbs, verb) && verbs[verb]![mark] === true);
}
