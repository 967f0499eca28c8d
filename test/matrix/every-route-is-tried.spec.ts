import { describe, expect, it } from '@jest/globals';
import { policyRows } from '#contracts/policy';
import { routes } from '#contracts/routes';
import { beyondAudience, isPage } from './page-checks.ts';
import { PAGES, pageSamplesOf } from './page-samples.ts';
import { kindOf } from './route-kinds.ts';
import { sampleOf } from './route-samples.ts';
import { servedRoutes } from './served-routes.ts';

// What the negative matrix needs to know of each route, looked at without a fund. A new route fails here and reads what to add.

const served = servedRoutes();
const pages = served.filter(isPage);

describe('the table', () => {
  it('has a row for every route that is served, and every row of the API is served', () => {
    const known = new Set(policyRows.map(({ permission }) => permission));
    expect(served.filter(({ permission }) => permission === undefined || !known.has(permission))).toEqual([]);
    expect(routes.filter(({ name }) => !served.some(({ route }) => route?.name === name))).toEqual([]);
    expect(served.length).toBeGreaterThan(250);
  });

  it('can be tried: every route of the API says how it is asked, and on which records', () => {
    expect(routes.map((route) => [sampleOf(route.name), kindOf(route)]).length).toBe(routes.length);
  });
});

describe('the pages', () => {
  it('each say which route of the API they stand for, and are open to their audience only', () => {
    expect(pages.length).toBeGreaterThan(130);
    expect(pages.map(({ name }) => pageSamplesOf(name).length).every((samples) => samples > 0)).toBe(true);
    expect(Object.keys(PAGES).filter((name) => !pages.some((page) => page.name === name))).toEqual([]);
    const open = pages.flatMap((page) => beyondAudience(page).map((role) => `${page.name} is open to ${role}`));
    expect(open).toEqual([]);
  });
});
