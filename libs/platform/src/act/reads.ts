import type { Permission } from '#contracts/permissions';
import type { Actor } from '../actor/actor.ts';
import { mustHold } from './permission.ts';

/**
 * The method reads under this permission; its first argument is the Actor. Whose rows may be seen is the matter of the
 * record's policy file.
 */
export function Reads(permission: Permission) {
  return <Method extends (actor: Actor, ...rest: never[]) => Promise<unknown>>(
    _target: object,
    key: string | symbol,
    descriptor: TypedPropertyDescriptor<Method>,
  ): void => {
    const method = descriptor.value as unknown as (this: unknown, ...args: unknown[]) => Promise<unknown>;
    const guarded = async function (this: unknown, ...args: unknown[]): Promise<unknown> {
      mustHold(args[0] as Actor, permission);
      return method.apply(this, args);
    };
    Object.defineProperty(guarded, 'name', { value: String(key) });
    descriptor.value = guarded as unknown as Method;
  };
}
