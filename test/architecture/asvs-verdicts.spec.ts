import fs from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { filesNamedIn, isOfATest, missing } from '#test/support/named-tests';

const DOCUMENT = 'docs/asvs.md';
const VERDICTS = ['holds', 'does not apply', 'not yet'] as const;

const range = (section: string, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => `${section}.${from + at}`);

/** What quality.md wants proved first. */
// prettier-ignore
const WANTED = [
  '1.2.4', '1.2.10', '1.3.6', '1.3.11', '1.3.12', '2.1.3', ...range('2.3', 1, 5), '2.4.1',
  ...range('3.3', 1, 4), ...range('3.4', 1, 6), '3.4.8', ...range('3.5', 1, 4), '4.1.3', '4.2.1',
  '5.1.1', ...range('5.2', 1, 4), '5.2.6', '5.3.1', '5.3.2', ...range('5.4', 1, 3),
  ...range('6.2', 1, 12), '6.3.3', '6.3.8', '6.4.3', '6.5.1', '6.8.1', '6.8.4',
  '7.2.3', '7.2.4', '7.3.1', '7.3.2', ...range('7.4', 1, 5), '7.5.1', '7.5.3',
  '8.1.1', '8.1.2', ...range('8.2', 1, 3), ...range('8.3', 1, 3), '8.4.1',
  '11.3.2', '11.3.3', '11.4.2', '11.5.1', ...range('13.2', 1, 3), '13.3.1', ...range('13.4', 1, 7),
  '14.1.1', '14.2.1', ...range('14.2', 6, 8), '14.3.2', '14.3.3', '15.1.2', '15.3.3', '15.3.6', '15.4.2',
  '16.2.5', ...range('16.3', 1, 3), '16.4.2', ...range('16.5', 1, 3),
];

interface Row {
  readonly item: string;
  readonly verdict: string;
  readonly proof: string;
}

const text = fs.readFileSync(DOCUMENT, 'utf8');
const rows: readonly Row[] = [...text.matchAll(/^\| (\d+\.\d+\.\d+)(?: \(3\))? \| .* \| (.*) \| (.*) \|$/gm)].map(
  ([, item, verdict, proof]) => ({ item: item!, verdict: verdict!, proof: proof! }),
);
const of = (verdict: string): readonly Row[] => rows.filter((row) => row.verdict === verdict);

describe('the verdicts on ASVS', () => {
  it('are given on every item that is wanted, once', () => {
    expect(rows.map(({ item }) => item)).toEqual(WANTED);
    expect(rows.filter(({ verdict }) => !VERDICTS.some((known) => known === verdict))).toEqual([]);
  });

  it('are counted rightly', () => {
    const [holds, apart, open] = VERDICTS.map((verdict) => of(verdict).length);
    expect(text).toContain(`\n${holds} hold, ${apart} does not apply, ${open} not yet.\n`);
  });

  it('name a test for what holds, and tests that are there', () => {
    expect(of('holds').filter(({ proof }) => !/`[^`]+\.spec\.tsx?`|`[^`]+\.e2e-spec\.ts`/.test(proof))).toEqual([]);
    const named = filesNamedIn(DOCUMENT);
    expect(missing(named)).toEqual([]);
    expect(named.filter((file) => !isOfATest(file))).toEqual([]);
  });
});
