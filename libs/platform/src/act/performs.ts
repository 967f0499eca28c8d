import type { Permission } from '#contracts/permissions';
import type { Act } from './act.ts';

/** Where @Performs leaves its permission, for the start-up check. */
export const PERFORMED = Symbol('platform:performed');

/**
 * The method carries out this permission; its first argument is the Act. Refused unless a role of the actor holds the
 * permission, before anything of the method runs. When a service starts, every verb of the lifecycles it owns must
 * have exactly one such method.
 */
export function Performs(permission: Permission) {
  return <Method extends (act: Act, ...rest: never[]) => unknown>(
    _target: object,
    key: string | symbol,
    descriptor: TypedPropertyDescriptor<Method>,
  ): void => {
    const method = descriptor.value as unknown as (this: unknown, ...args: unknown[]) => unknown;
    // async, so that a refusal is always a rejected promise, whatever the method is
    const guarded = async function (this: unknown, ...args: unknown[]): Promise<unknown> {
      (args[0] as Act).mustBePermitted(permission);
      return method.apply(this, args);
    };
    Object.defineProperty(guarded, 'name', { value: String(key) });
    Reflect.defineMetadata(PERFORMED, permission, guarded);
    descriptor.value = guarded as unknown as Method;
  };
}
