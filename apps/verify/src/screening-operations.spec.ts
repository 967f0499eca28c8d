import fs from 'node:fs/promises';
import path from 'node:path';
import { spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Outsider } from '../test/log-folder.ts';
import { answerLine } from './lines.command.ts';

jest.setTimeout(60_000);

const SAMPLE = path.resolve('../shared/standards/un-sc/un-sc-sample.xml');
const answer = (fields: unknown): unknown => JSON.parse(answerLine(Buffer.from(JSON.stringify(fields))));
const match = (query: object, listed: object, type = 'person'): unknown =>
  answer({ op: 'name_match', type, query, listed });

let outsider: Outsider;
let sample: string;
beforeAll(async () => {
  outsider = await Outsider.arrive();
  sample = await fs.readFile(SAMPLE, 'utf8');
});
afterAll(() => outsider.leave());

const screen = (fields: object, list = SAMPLE): unknown => answer({ op: 'screen', list, type: 'person', ...fields });
let written = 0;
const screenIn = async (text: string | Uint8Array, name = 'list.xml'): Promise<unknown> => {
  const file = path.join(outsider.folder, name);
  await fs.writeFile(file, text);
  // a time of its own, however coarse the clock of the file system is
  await fs.utimes(file, (written += 1), written);
  return screen({ name: 'Qasim Tamthili' }, file);
};
const hit = (ref: string): object => ({ ref, score: expect.any(Number) });

describe('the operation name_match', () => {
  it.each([
    ['texts', ['Qasim Tamthili', 'X']],
    ['objects', [{ name: 'Qasim Tamthili' }, { name: 'X', weak: false }]],
    ['both', [{ name: 'Qasim Tamthili', weak: null }, 'X']],
  ])('takes listed names as %s', (_, names) =>
    expect(match({ name: 'Tamthili, Qasim' }, { names })).toEqual({ ok: true, score: 1 }),
  );

  it('counts a weak name for less, and knows years and countries as one or several', () => {
    expect(match({ name: 'Mithal' }, { names: [{ name: 'Mithal', weak: true }] })).toEqual({ ok: true, score: 0.8 });
    const names = ['Qasim Abd al-Wadud Tamthili'];
    const query = { name: 'Qasim Tamthili', birthYear: '1990', country: 'KE' };
    const agreed = match(query, { names, birthYears: [1970, '1990'], countries: ['Exampleland', 'Kenya'] });
    expect(match(query, { names, birthYear: 1990, country: 'KE' })).toEqual(agreed);
    expect(match({ name: query.name }, { names })).toEqual(agreed);
    expect(match(query, { names, birthYears: [1970], countries: ['FR'] })).toEqual({ ok: true, score: 0.7 });
  });

  it.each([
    ['no type', { op: 'name_match', query: { name: 'A' }, listed: { names: ['A'] } }],
    ['another type', { op: 'name_match', type: 'vessel', query: { name: 'A' }, listed: { names: ['A'] } }],
    ['no query', { op: 'name_match', type: 'person', listed: { names: ['A'] } }],
    ['an empty name', { op: 'name_match', type: 'person', query: { name: '' }, listed: { names: ['A'] } }],
    [
      'a name without end',
      { op: 'name_match', type: 'person', query: { name: 'a'.repeat(1001) }, listed: { names: ['A'] } },
    ],
    [
      'a listed name without end',
      { op: 'name_match', type: 'person', query: { name: 'A' }, listed: { names: ['a'.repeat(1001)] } },
    ],
    ['no listed names', { op: 'name_match', type: 'person', query: { name: 'A' }, listed: { names: [] } }],
    [
      'a listed name that is a number',
      { op: 'name_match', type: 'person', query: { name: 'A' }, listed: { names: [1] } },
    ],
    [
      'a weakness that is a word',
      { op: 'name_match', type: 'person', query: { name: 'A' }, listed: { names: [{ name: 'A', weak: 'no' }] } },
    ],
    [
      'a year that is none',
      { op: 'name_match', type: 'person', query: { name: 'A', birthYear: 70 }, listed: { names: ['A'] } },
    ],
    [
      'years that are none',
      { op: 'name_match', type: 'person', query: { name: 'A' }, listed: { names: ['A'], birthYears: [1970.5] } },
    ],
    [
      'a country that is a number',
      { op: 'name_match', type: 'person', query: { name: 'A', country: 4 }, listed: { names: ['A'] } },
    ],
  ])('refuses a line with %s', (_, line) =>
    expect(answer(line)).toEqual({ ok: false, error: expect.stringMatching(/^[^\n]+$/) }),
  );
});

describe('the operation screen', () => {
  it.each([
    [{ name: 'Kassem Tamthily', birthYear: 1970, country: 'Exampleland' }, ['QDi.9001']],
    [{ name: 'قاسم التمثيلي' }, ['QDi.9001']],
    [{ name: 'Abu Mithal' }, ['QDi.9001']],
    [{ name: 'MUKANDA Jean Exemple', birthYear: 1900, country: 'KE' }, ['CDi.9002']],
    [{ name: 'Ri Ye-si' }, ['KPi.9003']],
    [{ name: 'Mithal', type: 'entity' }, ['QDe.9101']],
    [{ name: 'MCF', type: 'entity' }, ['QDe.9101']],
    [{ name: 'Peoples Sample Front', type: 'entity' }, ['CFe.9102']],
    [{ name: 'MCF' }, []],
    [{ name: 'Anna Kowalska' }, []],
    [{ name: 'International Trust', type: 'entity' }, []],
  ])('finds for %j %j', (query, refs) => expect(screen(query)).toEqual({ ok: true, hits: refs.map(hit) }));

  it('names the best first, and equals by their reference', async () => {
    const twin = sample.replace('<DATAID>9990002', '<DATAID>7').replace('CDi.9002', 'AAi.0001');
    const file = path.join(outsider.folder, 'twins.xml');
    const name = '<FIRST_NAME>QASIM</FIRST_NAME><SECOND_NAME>TAMTHILY';
    await fs.writeFile(
      file,
      twin
        .replace('<FIRST_NAME>JEAN-EXEMPLE</FIRST_NAME><SECOND_NAME>MUKANDA', name)
        .replace('<FIRST_NAME>RI</FIRST_NAME><SECOND_NAME>YE-SI', name),
    );
    const { hits } = screen({ name: 'Qasim Tamthily' }, file) as { hits: { ref: string; score: number }[] };
    expect(hits.map(({ ref }) => ref)).toEqual(['AAi.0001', 'KPi.9003', 'QDi.9001']);
    expect(hits[0]!.score).toBe(1);
    expect(hits[2]!.score).toBeLessThan(1);
  });

  it.each(['', ' ', '-.-', null, 7])('refuses the name %j', (name) =>
    expect(screen({ name })).toEqual({ ok: false, error: expect.stringContaining('name') }),
  );

  it('reads a list again when the file has changed, and only then', async () => {
    expect(await screenIn(sample)).toEqual({ ok: true, hits: [hit('QDi.9001')] });
    expect(await screenIn(sample.replace('QDi.9001', 'QDi.9009'))).toEqual({ ok: true, hits: [hit('QDi.9009')] });
    const started = process.cpuUsage();
    for (let line = 0; line < 1000; line += 1) screen({ name: 'Anna Kowalska' });
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(5);
  });

  it('reads it again also when it is as long and as old as the one before', async () => {
    await screenIn(sample);
    await setTimeout(20);
    written -= 1;
    expect(await screenIn(sample.replace('QDi.9001', 'QDi.9009'))).toEqual({ ok: true, hits: [hit('QDi.9009')] });
  });

  it('does not go on with a list that was right before it became unreadable', async () => {
    await screenIn(sample);
    expect(await screenIn('<CONSOLIDATED_LIST')).toEqual({ ok: false, error: expect.stringContaining('well-formed') });
  });

  it.each<[string, string | Uint8Array, string]>([
    [
      'entities that grow',
      '<!DOCTYPE CONSOLIDATED_LIST [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><CONSOLIDATED_LIST dateGenerated="2026-11-20">x</CONSOLIDATED_LIST>',
      'DOCTYPE',
    ],
    ['elements without end', '<CONSOLIDATED_LIST>'.repeat(200_000), 'nested too deeply'],
    ['another root', '<list/>', 'root'],
    ['a NUL', '<CONSOLIDATED_LIST>\0</CONSOLIDATED_LIST>', 'well-formed'],
    ['no UTF-8', new Uint8Array([0xff, 0xfe, 0x3c, 0x00]), 'UTF-8'],
    ['nothing', '', 'well-formed'],
    ['more than it may have', ' '.repeat(9 * 1024 * 1024), 'more than'],
  ])('refuses a list with %s', async (_, text, reason) => {
    expect(await screenIn(text)).toEqual({
      ok: false,
      error: expect.stringMatching(new RegExp(`^[^\\n]*${reason}[^\\n]*$`)),
    });
  });

  it.each(['/no/such/list.xml', '.', '', '\0'])('refuses the path %j', (list) =>
    expect(screen({ name: 'A' }, list)).toEqual({ ok: false, error: expect.stringMatching(/^[^\n]+$/) }),
  );
});

it('both work in the one file that has no package near it', async () => {
  const file = path.join(outsider.folder, 'copied.xml');
  await fs.writeFile(file, sample);
  const lines = [
    { op: 'screen', list: file, type: 'person', name: 'Kassem Tamthily' },
    { op: 'name_match', type: 'person', query: { name: 'Ли' }, listed: { names: ['Li'] } },
  ];
  const child = spawn(process.execPath, [path.join(outsider.folder, 'verify.mjs'), 'lines']);
  child.stdin.end(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  const said = (await child.stdout.setEncoding('utf8').toArray()).join('');
  expect(
    said
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([
    { ok: true, hits: [hit('QDi.9001')] },
    { ok: true, score: 1 },
  ]);
});
