import { isUtf8 } from 'node:buffer';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '#kernel/refusal';

/** Far deeper than any request of the fund; what reads a body may go down into it level by level. */
const DEEPEST = 32;

type Done = (error: Error | null, body?: unknown) => void;

/**
 * Reads a JSON body as its own media type asks: in UTF-8, where half a character is refused and not replaced by a sign
 * that nobody wrote, without the keys that JavaScript takes for an object's prototype, not nested without end, and
 * without numbers such as 1e400, which would be null when the portal passes the body on. Nor with a key such as `valueOf`:
 * every object has it already, so class-transformer would leave it out, and nobody would be told.
 */
export function jsonBodyParser(fastify: FastifyInstance) {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  return (request: FastifyRequest, bytes: Buffer, done: Done): void => {
    if (!isUtf8(bytes)) return done(malformed());
    void parse(request, bytes as unknown as string, (error, body) => {
      if (error !== null) return done(error);
      return isPlainJson(body) ? done(null, body) : done(malformed());
    });
  };
}

const malformed = (): Refusal =>
  new Refusal('malformed', 'malformed', 'The request was not understood. JSON is expected, in UTF-8.');

/** Level by level and not by recursion: the text may be nested deeper than the stack is high. */
export function isPlainJson(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= DEEPEST; depth += 1) {
    if (level.some((one) => typeof one === 'number' && !Number.isFinite(one))) return false;
    const groups = level.filter((one) => typeof one === 'object' && one !== null);
    if (groups.some((group) => Object.keys(group).some(isEveryObjects))) return false;
    level = groups.flatMap((group) => Object.values(group));
    if (level.length === 0) return true;
  }
  return false;
}

const isEveryObjects = (key: string): boolean => key in Object.prototype || key === 'prototype';
