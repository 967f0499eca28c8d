import { UseFilters } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import type { EventName } from '#contracts/events';
import type { Act } from '../act/act.ts';
import type { EventEnvelope, LeafMessage } from './event-envelope.ts';
import { RethrowFilter } from './rethrow.filter.ts';

/** The transport that a handler belongs to; see bullmq.server.ts. */
export const BULLMQ = Symbol('bullmq');

/** A leaf for `audit`: what its handler stands under, and the job of a leaf that is redriven alone. */
export const LEAF_JOB = 'leaf';
/** The job that carries the leaves of one round of a relay: `{ leaves: LeafMessage[] }`. */
export const LEAVES_JOB = 'leaves';

/** Where @OnEvent leaves the event's name, for the start-up check. */
export const HANDLED_EVENT = Symbol('platform:handled-event');

type Handler<Message> = (event: Message, act: Act) => Promise<void>;

/**
 * The method handles this event, once, in the transaction of `act`. Its class is a `@Controller()` listed in the
 * module. The rows it writes, the events it emits and the inbox row are committed together or not at all; when it
 * throws, nothing remains and the event comes again. `notYet()` is thrown when another event must come first.
 */
export function OnEvent<const Name extends EventName>(name: Name) {
  return handles<EventEnvelope<Name>>(name);
}

/** The method takes the leaf of every event of the fund, as many at once as came together; only `audit` has one. */
export function OnLeaves() {
  return handles<readonly LeafMessage[]>(LEAF_JOB);
}

function handles<Message>(job: string) {
  return (target: object, key: string | symbol, descriptor: TypedPropertyDescriptor<Handler<Message>>): void => {
    Reflect.defineMetadata(HANDLED_EVENT, job, descriptor.value as object);
    Payload()(target, key, 0);
    Ctx()(target, key, 1);
    UseFilters(RethrowFilter)(target, key, descriptor);
    (EventPattern<string>(job, BULLMQ) as MethodDecorator)(target, key, descriptor);
  };
}
