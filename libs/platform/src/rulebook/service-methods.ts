import type { DiscoveryService } from '@nestjs/core';
import { PERFORMED } from '../act/performs.ts';
import { HANDLED_EVENT } from '../bus/on-event.ts';
import type { Found, ServiceMethods } from './rulebook-problems.ts';

/** Every method of a service's classes that carries @Performs, @OnEvent or @OnLeaves. */
export function serviceMethods(discovery: DiscoveryService): ServiceMethods {
  const classes = new Set(
    [...discovery.getProviders(), ...discovery.getControllers()]
      .map(
        ({ instance }) =>
          (typeof instance === 'object' && instance !== null ? Object.getPrototypeOf(instance) : null) as object | null,
      )
      .filter((prototype): prototype is object => prototype !== null && prototype !== Object.prototype),
  );
  return {
    performs: [...classes].flatMap((prototype) => found(prototype, PERFORMED)),
    handles: [...classes].flatMap((prototype) => found(prototype, HANDLED_EVENT)),
  };
}

function found(prototype: object, mark: symbol): Found[] {
  return Object.entries(Object.getOwnPropertyDescriptors(prototype)).flatMap(([name, { value }]) => {
    const stands: unknown = typeof value === 'function' ? Reflect.getMetadata(mark, value as object) : undefined;
    return typeof stands === 'string' ? [{ method: `${prototype.constructor.name}.${name}`, stands }] : [];
  });
}
