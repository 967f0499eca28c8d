import { describe, it } from '@jest/globals';
import { expectGolden } from '#test/support/golden';
import { describedRoutes } from './described-routes.ts';

describe('what the API says of its bodies', () => {
  it('is what the services ask for and answer', () => {
    expectGolden('apps/portal/src/api/golden/api-bodies.json', `${JSON.stringify(describedRoutes(), null, 1)}\n`);
  }, 120_000);
});
