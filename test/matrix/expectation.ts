import { freshFactorPermissions } from '#contracts/fresh-factor';
import { lifecycles } from '#contracts/lifecycles';
import type { Permission } from '#contracts/permissions';
import { policyRows, type PolicyRow } from '#contracts/policy';
import { RELATIONS } from '#contracts/policy/relations';
import type { Persona } from './cast.ts';
import type { FundRecord, Records } from './records.ts';

/** What the policy table says of one request, read here once more and by nothing that a guard uses. */
export type Expectation =
  | { readonly allowed: true; /** Whether the record is in a state in which this may be done. */ readonly now: boolean }
  | { readonly allowed: false; readonly status: number; readonly code: string };

const refused = (status: number, code: string): Expectation => ({ allowed: false, status, code });

/** The words of a refusal for who stands wrongly; what lies behind a relation is said only to who stands that near. */
const NEARER: Readonly<Record<string, string>> = { 'legal-representative': 'own-organisation' };

const STATUS: Readonly<Record<string, number>> = { 'not-found': 404, 'invitation-gone': 404, 'link-not-good': 422 };
const refusedFor = (code: string): Expectation => refused(STATUS[code] ?? 403, code);

/** Whoever holds them may: what the samples send is of no letter. */
export const KEYS: readonly string[] = ['link-holder', 'invited'];

/** Work on private drafts: no verbs, but like verbs they are refused by their state and not by being hidden. */
const WORK = /\.(edit|attach)$/;

export const rowsOf = (permission: Permission, { roles }: Persona): PolicyRow[] =>
  policyRows.filter((row) => row.permission === permission && roles.includes(row.role));

export interface Asked {
  readonly permission: Permission;
  /** As the portal has it: `/api/tranches/:id/release`. */
  readonly address: string;
  /** None: on no record, or on what is their own anyway. */
  readonly record?: FundRecord | undefined;
}

/** May this persona do so? */
export function expectationOf(records: Records, persona: Persona, { permission, address, record }: Asked): Expectation {
  const beforehand = byRole(persona, permission, address);
  if (beforehand !== undefined) return beforehand;
  const rows = rowsOf(permission, persona);
  if (record === undefined) {
    const key = rows.find(({ relation }) => KEYS.includes(relation));
    return key === undefined ? { allowed: true, now: true } : refusedFor(RELATIONS[key.relation].otherwise);
  }
  const isRead = !WORK.test(permission) && !VERBS.has(permission);
  const isHere = ({ states }: PolicyRow): boolean => states.length === 0 || states.includes(record.state!);
  const standing = rows.filter(({ relation }) => records.stands(relation, persona, record));
  const holding = isRead ? standing.filter(isHere) : standing;
  if (holding.length > 0) return { allowed: true, now: holding.some(isHere) };
  // whose turn it is not, is told before who they are
  if (!isRead && !rows.some(isHere) && rows.every(({ relation }) => relation === 'not-own-act'))
    return { allowed: true, now: false };
  return wrongStanding(records, persona, rows, record);
}

/** What a state refuses of these is answered with what is possible now; of a read, as if it were not there. */
const VERBS: ReadonlySet<string> = new Set(
  lifecycles.flatMap(({ lifecycle: { name, table } }) =>
    Object.values(table).flatMap((verbs) => Object.keys(verbs).map((verb) => `${name}.${verb}`)),
  ),
);

/** Refusals of who asks, whatever the record; undefined where the role, the program and the second factor are right. */
export function byRole(persona: Persona, permission: Permission, address: string): Expectation | undefined {
  if (persona.mustSetUp === true && !SET_UP.test(address)) return refused(403, 'factor-missing');
  if (rowsOf(permission, persona).length === 0)
    return persona.personId === null ? refused(401, 'sign-in-needed') : refused(403, 'not-your-role');
  const isOpen = policyRows.some((row) => row.permission === permission && row.role === 'public');
  if (persona.scopes !== undefined && !isOpen && !persona.scopes.includes(permission))
    return refused(403, 'beyond-scope');
  if (freshFactorPermissions.includes(permission) && !persona.isFresh) return refused(403, 'fresh-factor-needed');
  return undefined;
}

/** All that is open to who must have a second factor and has none, and what the portal serves without asking who it is. */
const SET_UP =
  /^\/(account\/security(?!\/provider)|account\/confirm-identity|api\/factors|api\/session|sign-out|csp-reports|log|health|version|\.well-known|robots\.txt)(\/|$)/;

function wrongStanding(
  records: Records,
  persona: Persona,
  rows: readonly PolicyRow[],
  record: FundRecord,
): Expectation {
  const codes = rows.map(({ relation }) => {
    const nearer = NEARER[relation];
    return nearer !== undefined && !records.stands(nearer, persona, record)
      ? RELATIONS[nearer as keyof typeof RELATIONS].otherwise
      : RELATIONS[relation].otherwise;
  });
  return refusedFor(codes.find((each) => each !== 'not-found') ?? 'not-found');
}
