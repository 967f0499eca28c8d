import { randomUUID } from 'node:crypto';

/**
 * The id of an event: a UUID that begins with its time (RFC 9562, version 7), and 74 bits of chance. Every table that is
 * keyed by events grows at its end then; among ids of chance alone each row dirties another page of the index. Whoever
 * reads such an id may read the time of its act in the leaf: it is no secret.
 */
export function eventIdAt(at: Date): string {
  const time = at.getTime().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
