import { describe, expect, it } from '@jest/globals';
import { anAgreement, aRun } from '#test/builders/page-views';
import { drawSample, grantCandidates, paymentCandidates, sampleQuery } from './sample-draw.ts';

const draw = (select: string, seed: string, candidates = 10) =>
  drawSample(sampleQuery({ of: 'grants', select, seed }), candidates);
const placesOf = (...asked: Parameters<typeof draw>) => {
  const sample = draw(...asked);
  return sample.kind === 'drawn' ? sample.places : sample;
};

describe('a sample', () => {
  it('is the same for everybody, whatever the order of the dice', () => {
    expect(placesOf('3', '4 2 6 6 1')).toEqual(placesOf('3', '6, 1, 4, 2, 6'));
    expect(placesOf('3', 'The Hague')).toEqual(placesOf('3', 'THE-HAGUE'));
  });

  it('depends on the public number and never has a place twice', () => {
    const draws = Array.from({ length: 50 }, (_, seed) => placesOf('5', String(seed)) as number[]);
    expect(new Set(draws.map(String)).size).toBeGreaterThan(45);
    for (const places of draws) expect(new Set(places).size).toBe(5);
    expect(new Set(draws.flat())).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]));
  });

  it('is drawn by the key that RFC 3797 makes of the public number', () => {
    expect(draw('1', '2 5 12 8 10')).toMatchObject({ key: '2.5.8.10.12./' });
    expect(draw('1', 'Café 7')).toMatchObject({ key: 'CAFE7/' });
  });

  it.each([
    ['0', '7', 'select'],
    ['11', '7', 'select'],
    ['1.5', '7', 'select'],
    ['', '7', 'select'],
    ['3', '', 'seed'],
    ['3', '—', 'seed'],
    ['3', 'سري', 'seed'],
    ['11', '??', 'select and seed'],
  ])('of %j by %j is refused at the field %s', (select, seed, fields) =>
    expect(draw(select, seed)).toEqual({ kind: 'wrong', fields: fields.split(' and ') }),
  );

  it('is not drawn before anybody asks, nor from an empty list', () => {
    expect(draw('', '')).toEqual({ kind: 'unasked' });
    expect(draw('1', '7', 0)).toEqual({ kind: 'wrong', fields: ['select'] });
  });
});

describe('the lists that are drawn from', () => {
  it('stand in an order that does not depend on how the services answer', () => {
    const numbers = ['G-2026-00003', 'G-2026-00001', 'G-2026-00002'];
    const grants = grantCandidates(numbers.map((number) => anAgreement({ id: number, number })));
    expect(grants.map(({ name }) => name)).toEqual(numbers.toSorted());
    expect(grants[0]!.href).toBe('/audit/grants/G-2026-00001');
    const runs = [aRun({ number: 'P-2' }), aRun({ number: 'P-1' })];
    expect(paymentCandidates(runs).map(({ name }) => name.slice(0, 3))).toEqual(['P-1', 'P-2']);
    expect(paymentCandidates(runs)[0]!.href).toBe('/audit/records/tranche/tranche-2');
  });
});
