import { callLifecycle } from '#contracts/lifecycles/call.lifecycle';
import { may } from '#contracts/policy';
import type { Role } from '#contracts/roles';
import { verbsFrom } from '#kernel/lifecycle';

/** A published call is public for ever; a draft is seen by the secretariat and the auditors. */
export function maySeeCall(call: { readonly status: string }, roles: readonly Role[]): boolean {
  const person = { personId: null, roles };
  return may('call.read', person, {}, null, call.status) || may('call.read-draft', person, {}, null);
}

/** The verbs that the roles may use now: before the deadline a call is amended, after it closed. */
export function allowedOnCall(
  call: { readonly status: string; readonly deadline: Date },
  roles: readonly Role[],
  now: Date,
): string[] {
  const tooSoonOrLate = now > call.deadline ? 'amend' : 'close';
  return verbsFrom(callLifecycle, call.status, roles).filter((verb) => verb !== tooSoonOrLate);
}
