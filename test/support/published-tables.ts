import { createElement } from 'react';
import type { GrantTotals, GrantView } from '#contracts/api/transparency';
import { GRANT_SORTS, chosenGrants, grantChoices, grantQuery } from '../../apps/portal/src/pages/public/grant-list.ts';
import { DonorHomePage } from '../../apps/portal/src/pages/donor/home.tsx';
import { grantFigures } from '../../apps/portal/src/pages/public/grant-figures.tsx';
import { translator } from '../../apps/portal/src/messages/translate.ts';
import { FEWEST_PEOPLE_SHOWN } from '../../apps/transparency/src/publication/publication.rules.ts';
import type { Said } from './difference-solver.ts';
import { aVisitor, markupOf } from './page-markup.ts';

const NOW = new Date('2026-11-22T12:00:00Z');
const NO_TOTALS: GrantTotals = { grants: 0, withheld: 0, received: [], awarded: [], paid: [], countries: 0 };
const t = translator('en');

/** The cell of one report's people: they are told by no table, only in sums. */
export const cellOf = (reference: string, report: number): string => `${reference} report ${report}`;

/** What one publication of the grants says of people: the list, the page and the API of each grant, and the donors' page. */
export function saidOfPeople(grants: readonly GrantView[]): Said[] {
  const cells = (grant: GrantView): string[] =>
    Array.from({ length: grant.reportsAccepted }, (_, at) => cellOf(grant.reference, at));
  const ofOne = grants.map((grant): Said => {
    const least = grant.peopleAssisted ?? 0;
    return { cells: cells(grant), least, most: least + (grant.peopleWithheld ? FEWEST_PEOPLE_SHOWN - 1 : 0) };
  });
  const waiting = grants.filter(({ peopleWithheld }) => peopleWithheld).length;
  const all = peopleOnTheDonorsPage(grants);
  const ofAll = { cells: grants.flatMap(cells), least: all, most: all + waiting * (FEWEST_PEOPLE_SHOWN - 1) };
  return [...ofOne, ofAll].filter((said) => said.cells.length > 0);
}

function peopleOnTheDonorsPage(grants: readonly GrantView[]): number {
  const page = { visitor: aVisitor('en', 'donor'), now: NOW, totals: NO_TOTALS, contributions: [], grants };
  const { html } = markupOf(createElement(DonorHomePage, page));
  const [, count] = /People who received direct help.*?<dd>([\d,]+)</s.exec(html) ?? [];
  if (count === undefined) throw new Error(`the donors' page names no number of people: ${html}`);
  return Number(count.replaceAll(',', ''));
}

/** All that lists, filters, orders and pictures make of the grants, for comparing two funds byte by byte. */
export function everyTable(grants: readonly GrantView[]): string {
  const orders = GRANT_SORTS.flatMap((sort) =>
    ['ascending', 'descending'].map((direction) =>
      chosenGrants(grants, grantQuery({ sort, direction }), 'en').map(({ reference }) => reference),
    ),
  );
  const figures = grantFigures(t, grants, NOW).map(({ title, heads, rows }) => ({ title, heads, rows }));
  return JSON.stringify({ grants, orders, figures, choices: grantChoices(grants, 'en') });
}
