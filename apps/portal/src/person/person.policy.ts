import type { Permission } from '#contracts/permissions';
import { may, type Someone, type Standing } from '#contracts/policy';
import { Refusal } from '#kernel/refusal';

interface Account {
  readonly id: string;
}

const standing = {
  'another-person': ({ personId }, { id }) => personId !== id,
} satisfies Pick<Standing<'person' | 'erasure' | 'erasure-request', Account>, 'another-person'>;

/** Nobody raises their own powers: a second administrator grants what an administrator needs. */
export function refuseToSelf(
  permission: Permission & (`person.${string}` | 'erasure.order' | 'erasure-request.refuse'),
  person: Someone,
  account: Account,
): void {
  if (may(permission, person, standing, account)) return;
  throw notYourself();
}

export const notYourself = (): Refusal =>
  new Refusal('forbidden', 'not-yourself', 'You cannot do this to your own account. Ask another administrator.');
