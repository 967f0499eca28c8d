import { describe, expect, it } from '@jest/globals';
import { XmlDocument } from 'libxml2-wasm';
import { renderToStaticMarkup } from 'react-dom/server';
import { aCall, aGrant, aLine, aLogStatus, aWithheldGrant, someTotals } from '#test/builders/application-views';
import { officeWork, someWork } from '#test/builders/office-views';
import { aPerson, aRecommendation, aReport, aTranche, balances } from '#test/builders/page-views';
import { anAssessment, aReviewedCall } from '#test/builders/review-views';
import type { TrancheView } from '#contracts/api/disbursement';
import { csvOf } from '#formats/csv';
import { translator } from '../messages/translate.ts';
import { FigureView, type Figure } from '../ui/figure.tsx';
import { standAlone } from '../ui/stand-alone-picture.ts';
import { peopleFigures } from './administrator/people-figures.tsx';
import { controlFigures } from './auditor/control-figures.tsx';
import { budgetFigures } from './board/board-figures.tsx';
import { financeFigures } from './finance/finance-figures.tsx';
import { flowFigures } from './money-flow.tsx';
import { grantFigures } from './public/grant-figures.tsx';
import { spreadFigure } from './reviewer/spread-figure.tsx';
import { officeFigures } from './secretariat/office-figures.tsx';
import { arrivingCall } from './secretariat/office-work.ts';

const now = new Date('2026-11-22T09:00:00Z');
const money = (amount: string) => ({ amount, currency: 'USD' });
const call = aCall({ deadline: '2026-11-20T23:00:00Z', timeZone: 'UTC' });
const sentOn = (day: number) =>
  aLine({ id: `application-${day}`, submittedAt: `2026-11-${String(day).padStart(2, '0')}T12:00:00Z` });

const work = {
  ...someWork(),
  now,
  recommendations: [aRecommendation()],
  review: [aReviewedCall({ callId: aRecommendation().callId })],
  arriving: { call, lines: [sentOn(2), sentOn(18), sentOn(19), sentOn(20)] },
};
const totals = someTotals({ received: [money('500.00')], awarded: [money('300.00')], paid: [money('100.00')] });
const grants = ['KE', 'KE', 'CI', 'PE', 'PS'].map((country, at) => aGrant({ reference: `G-${at}`, country }));
const sheet = (own: number, ...others: number[]) =>
  anAssessment({
    total: own,
    panel: others.map((total, code) => ({ code: String(code), total, scores: [], comment: '' })),
  });
const stages = {
  submitted: [aTranche({ status: 'planned', afterReport: 1 })],
  reports: [aReport({ dueOn: '2027-02-01' })],
};

const paid = (bent: Partial<TrancheView>) =>
  aTranche({
    status: 'paid',
    certifiedBy: 'Chen',
    approvedBy: 'Ama',
    releasedBy: 'Rosa',
    releasedAt: '2026-11-20T09:00:00Z',
    decisionWitnessed: true,
    ...bent,
  });
const witness = (name: string, size: number | null) => ({ name, size, at: null, fault: null });
const log = aLogStatus({ size: 259, witnesses: [witness('one', 259), witness('two', 240), witness('three', null)] });

describe.each(['en', 'ar'] as const)('the pictures of the homes in %s', (locale) => {
  const t = translator(locale);
  const figures: readonly Figure[] = [
    ...officeFigures(t, work),
    ...budgetFigures(t, [aRecommendation()], now),
    spreadFigure(t, [sheet(700, 650, 600), sheet(500, 620)], now)!,
    ...financeFigures(t, { now, balances: balances(), tranches: stages.submitted, reports: stages.reports }),
    ...flowFigures(t, totals, now),
    ...controlFigures(t, { now, tranches: [paid({})], log }),
    ...peopleFigures(t, [aPerson()], now),
    ...grantFigures(t, [...grants, aWithheldGrant()], now),
  ];

  it('are all there', () => {
    expect(figures.map(({ id }) => id.replace(/-.*/, ''))).toEqual([
      'ages',
      'arrivals',
      'funnel',
      'budget',
      'spread',
      'cash',
      'due',
      'flow',
      'signatures',
      'witnesses',
      'holders',
      'accounts',
      'where',
      'regions',
      'years',
    ]);
  });

  it.each(figures.map((figure) => [figure.id, figure] as const))(
    '%s: has finding, table, source and files',
    (id, figure) => {
      const html = renderToStaticMarkup(<FigureView t={t} figure={figure} page="/home" />);
      expect(html).toContain(`href="/home/figures/${id}.csv"`);
      expect(html).toContain(`id="${id}"`);
      expect(html).toContain('<table');
      expect(html).not.toMatch(/homes\.|NaN|undefined/);
      if (figure.picture !== null) expect(html).toMatch(/<svg width="100%"[^>]* role="img" aria-label="[^"]+"/);
      expect(figure.rows.every((row) => row.length === figure.heads.length)).toBe(true);
    },
  );

  it.each(figures.flatMap((figure) => (figure.picture === null ? [] : [[figure.id, figure] as const])))(
    '%s: is whole as a file of its own',
    (_id, { title, source, picture }) => {
      const file = standAlone(t, { title, source, markup: renderToStaticMarkup(picture) });
      const parsed = XmlDocument.fromString(file);
      expect([parsed.root.name, parsed.root.attr('direction')?.value]).toEqual(['svg', t.dir]);
      parsed.dispose();
      expect(file).not.toMatch(/class=|style=|<script|href=/);
    },
  );
});

describe('what the pictures say', () => {
  const t = translator('en');
  const rowsOf = ({ rows }: Figure) =>
    rows.map((row) => row.map((cell) => (typeof cell === 'object' ? cell.value : cell)));
  const office = (id: string) => officeFigures(t, work).find((figure) => figure.id === id)!;

  it('divides what came into what was promised, paid and left', () => {
    const [figure] = flowFigures(t, totals, now);
    expect(rowsOf(figure!)).toEqual([
      ['Received from donors', '500.00'],
      ['Promised in grants', '300.00'],
      ['Not promised yet', '200.00'],
      ['Paid to organisations', '100.00'],
      ['Promised and not paid yet', '200.00'],
    ]);
    expect(renderToStaticMarkup(figure!.picture).match(/<path/g)).toHaveLength(4);
    expect(figure!.narrow).toBeDefined();
  });

  it('draws bars, and no flow, where more was promised than has come', () => {
    const [figure] = flowFigures(t, { ...totals, received: [money('299.99')] }, now);
    expect(rowsOf(figure!).map(([name]) => name)).toEqual([
      'Received from donors',
      'Promised in grants',
      'Paid to organisations',
    ]);
    expect([renderToStaticMarkup(figure!.picture).includes('<path'), figure!.narrow]).toEqual([false, undefined]);
  });

  it('shows one dot for each country that is named, and says how many are not', () => {
    const [where, regions] = grantFigures(t, [...grants, aWithheldGrant()], now);
    expect(rowsOf(where!)).toEqual([
      ['Kenya', 2],
      ["Côte d'Ivoire", 1],
      ['Peru', 1],
      ['State of Palestine', 1],
      ['country withheld', 1],
    ]);
    const radii = [...renderToStaticMarkup(where!.picture).matchAll(/<circle[^>]* r="([\d.]+)"/g)].map(([, r]) => r);
    expect(radii).toEqual(['0.9', '0.65', '0.65', '0.65']);
    expect(regions!.title).toBe('Africa: 3 grants of 6');
    expect(rowsOf(regions!)).toEqual([
      ['Africa', 3],
      ['Latin America and the Caribbean', 1],
      ['Areas outside the regional groups', 1],
      ['Asia and the Pacific', 0],
      ['Eastern Europe', 0],
      ['Western Europe and others', 0],
      ['country withheld', 1],
    ]);
  });

  it('counts arrivals by the full days that were left', () => {
    const { title, rows } = office('arrivals');
    expect(title).toBe('Sent in the last three days: 3 of 4');
    expect(rows.filter(([, count]) => count !== 0)).toEqual([
      ['earlier', 1],
      ['2', 1],
      ['1', 1],
      ['0', 1],
    ]);
  });

  it('shows nothing where nothing has come in or waits', () => {
    expect(officeFigures(t, officeWork())).toEqual([]);
    expect(budgetFigures(t, [], now)).toEqual([]);
    expect(spreadFigure(t, [anAssessment({ total: null, panel: [] })], now)).toBeUndefined();
  });

  it('puts each request behind those that are funded before it', () => {
    const [figure] = budgetFigures(t, [aRecommendation()], now);
    const { ranking } = aRecommendation();
    const sums = rowsOf(figure!).map(([, , sum]) => Number(sum));
    expect(sums[0]).toBe(Number(ranking[0]!.requested.amount));
    const funded = ranking.filter(({ outcome }) => outcome === 'award').length;
    const total = ranking.slice(0, funded).reduce((sum, { requested }) => sum + Number(requested.amount), 0);
    expect(sums[funded - 1]).toBe(total);
  });

  it('dates a part by the report before it, and what is asked for as now', () => {
    const figures = financeFigures(t, {
      now,
      balances: balances(),
      tranches: [
        aTranche({ id: 'a', status: 'planned', afterReport: 1, amount: money('10.00') }),
        aTranche({ id: 'b', status: 'requested', afterReport: 1, amount: money('5.00') }),
        aTranche({ id: 'c', status: 'paid', amount: money('99.00') }),
      ],
      reports: [aReport({ ordinal: 1, status: 'due', dueOn: '2027-02-01', agreementId: aTranche().agreementId })],
    });
    const due = rowsOf(figures.find(({ id }) => id.startsWith('due'))!);
    expect(due.filter(([, amount]) => amount !== '0.00')).toEqual([
      ['now', '5.00'],
      ['Feb 2027', '10.00'],
    ]);
  });

  it('gives the file the numbers without their dress', () => {
    const [figure] = financeFigures(t, { now, balances: balances(), tranches: [], reports: [] });
    expect(csvOf(rowsOf(figure!).slice(0, 1))).toMatch(/^\ufeffCash on the account,\d+\.\d\d\r\n$/);
  });

  it('looks at the open call with the next deadline, else at the last one', () => {
    const open = aCall({ id: 'open', deadline: '2026-12-01T00:00:00Z', opensAt: '2026-10-01T00:00:00Z' });
    const later = aCall({ id: 'later', deadline: '2026-12-09T00:00:00Z', opensAt: '2026-10-01T00:00:00Z' });
    const over = aCall({ id: 'over', deadline: '2026-11-01T00:00:00Z', opensAt: '2026-10-01T00:00:00Z' });
    expect(arrivingCall([later, over, open], now)?.id).toBe('open');
    expect(arrivingCall([over], now)?.id).toBe('over');
    expect(arrivingCall([aCall({ status: 'draft' })], now)).toBeUndefined();
  });
});

describe('the pictures of the auditor', () => {
  const titles = (tranches: readonly TrancheView[]): string[] =>
    controlFigures(translator('en'), { now, tranches, log }).map(({ title }) => title);

  it('say how many payments three different people have signed, and how many witnesses have seen the log', () => {
    const oneTwice = paid({ releasedBy: 'Chen' });
    const unseen = paid({ decisionWitnessed: false });
    expect(titles([paid({}), oneTwice, unseen, aTranche()])).toEqual([
      '1 of 3 released payments have three different signatures and a witnessed decision',
      '1 of 3 witnesses have signed the newest state',
    ]);
  });

  it('are not drawn of nothing', () => {
    expect(titles([aTranche()])).toHaveLength(1);
    expect(controlFigures(translator('en'), { now, tranches: [], log: null })).toEqual([]);
  });
});
