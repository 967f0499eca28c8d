import { callLifecycle } from '#contracts/lifecycles/call.lifecycle';
import { may, type Someone } from '#contracts/policy';
import type { Role } from '#contracts/roles';
import { isWithin } from '#contracts/scopes';
import { verbsFrom } from '#kernel/lifecycle';

interface Reader extends Someone {
  /** Of the access token that they come with. */
  readonly scopes?: readonly string[];
}

/** A published call is public for ever; a draft is seen by the secretariat and the auditors, and by a token of theirs that says so. */
export function maySeeCall(call: { readonly status: string }, reader: Reader): boolean {
  if (may('call.read', reader, {}, null, call.status)) return true;
  return isWithin(reader.scopes, 'call.read-draft') && may('call.read-draft', reader, {}, null);
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
