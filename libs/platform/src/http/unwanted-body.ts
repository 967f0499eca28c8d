import type { Readable } from 'node:stream';
import { Refusal } from '#kernel/refusal';

export const NOT_JSON = new Refusal(
  'unsupported',
  'unsupported',
  'This kind of content is not accepted here. JSON is expected.',
);

/** Lets a body go that nobody reads, so that the connection is not left half read. */
export function unwanted(body: Readable, refusal: Refusal): Refusal {
  body.resume();
  return refusal;
}
