import { describe, expect, it } from '@jest/globals';
import type { Type } from '@nestjs/common';
import fc from 'fast-check';
import { isPlainJson } from '#platform/http/json-body';
import { fundValidation } from '#platform/http/validation';
import { requestMisfit } from '#test/support/api-schemas';
import { describedBodies, nearlyDescribed } from '../journeys/bad-input-described.ts';
import { SEED } from '../journeys/bad-input-fuzz.ts';
import { requestOf, servedRoutes } from '../matrix/served-routes.ts';

const pipe = fundValidation();
const cases = servedRoutes().flatMap((served) => {
  const request = served.route === undefined ? undefined : requestOf(served);
  return request === undefined ? [] : [[served.route!.name, request] as const];
});

/** As a service reads a body: first its JSON, then its fields. */
async function takes(request: Type, body: unknown): Promise<boolean> {
  if (!isPlainJson(body)) return false;
  return pipe.transform(structuredClone(body), { type: 'body', metatype: request }).then(
    () => true,
    () => false,
  );
}

/** JSON Schema counts characters, the fund the units of UTF-16: only in these texts they differ. */
const hasPairs = (body: unknown): boolean => /[\u{10000}-\u{10ffff}]/u.test(JSON.stringify(body));

describe('the schema of a request', () => {
  it('is there for every route that reads one', () => expect(cases.length).toBeGreaterThan(90));

  it.each(cases)('of %s takes what the service takes, and refuses what it refuses', async (name, request) => {
    const fitting = describedBodies(name);
    const anything = fc.jsonValue();
    const bodies =
      fitting === undefined
        ? fc.dictionary(fc.string(), anything)
        : fc.oneof(fitting, nearlyDescribed(name, fitting, anything));
    const property = fc.asyncProperty(bodies, async (body) => {
      const fits = requestMisfit(name, body) === undefined;
      if (fits && hasPairs(body)) return;
      expect({ body, taken: await takes(request, body) }).toEqual({ body, taken: fits });
    });
    await fc.assert(property, { numRuns: 100, seed: SEED });
  });
});
