import { rolesByVerb } from '#kernel/lifecycle';
import { lifecycles, type VerbPermission } from './lifecycles.ts';
import { readRows } from './policy/read-rows.ts';
import type { Role } from './roles.ts';

export type ReadPermission = keyof typeof readRows;
export type Permission = VerbPermission | ReadPermission;

const table: ReadonlyMap<string, readonly Role[]> = new Map<string, readonly Role[]>([
  ...Object.entries(readRows).map(([permission, rows]) => [permission, Object.keys(rows) as Role[]] as const),
  ...lifecycles.flatMap(({ lifecycle }) =>
    [...rolesByVerb(lifecycle)].map(([verb, roles]) => [`${lifecycle.name}.${verb}`, roles as Role[]] as const),
  ),
]);

/** Every permission of the fund with the roles that hold it, verbs and reads. */
export function permissions(): [Permission, readonly Role[]][] {
  return [...table].map(([permission, roles]) => [permission as Permission, roles]);
}

export function isPermission(text: string): text is Permission {
  return table.has(text);
}

/** The roles that hold a permission. */
export function rolesFor(permission: Permission): readonly Role[] {
  const roles = table.get(permission);
  if (roles === undefined) throw new Error(`${permission} is not a permission of the rulebook`);
  return roles;
}

/** Whether one of the roles holds the permission; for the links and buttons of a page. */
export function holds(permission: Permission, held: readonly Role[]): boolean {
  return allowingRole(permission, held) !== undefined;
}

/** The first of the person's roles that holds the permission, or undefined when none does. */
export function allowingRole(permission: Permission, held: readonly Role[]): Role | undefined {
  const allowed = rolesFor(permission);
  return held.find((role) => allowed.includes(role));
}
