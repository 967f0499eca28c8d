import fs from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { LONGEST_NAME, readUnList } from './un-list.ts';
import type { UnListEntry } from './un-list.ts';
import { XmlRefused } from './xml-intake.ts';

const SAMPLE = fs.readFileSync('../shared/standards/un-sc/un-sc-sample.xml', 'utf8');
const sample = readUnList(SAMPLE);
const entry = (reference: string): UnListEntry => sample.entries.find((each) => each.reference === reference)!;

const listOf = (individuals: string, entities = ''): string =>
  `<CONSOLIDATED_LIST dateGenerated="2026-11-20T00:00:02.610Z"><INDIVIDUALS>${individuals}</INDIVIDUALS><ENTITIES>${entities}</ENTITIES></CONSOLIDATED_LIST>`;
const person = (fields: string, dataId = '1'): string =>
  `<INDIVIDUAL><DATAID>${dataId}</DATAID><REFERENCE_NUMBER>QDi.001</REFERENCE_NUMBER>${fields}</INDIVIDUAL>`;
const only = (text: string): UnListEntry => readUnList(text).entries[0]!;
const born = (date: string): UnListEntry['birthYears'] =>
  only(listOf(person(`<FIRST_NAME>A</FIRST_NAME><INDIVIDUAL_DATE_OF_BIRTH>${date}</INDIVIDUAL_DATE_OF_BIRTH>`)))
    .birthYears;

describe('the list of the Security Council', () => {
  it('says when it was generated and has every person and entity', () => {
    expect(sample.dateGenerated).toBe('2026-11-20T00:00:02.610Z');
    expect(sample.entries.map(({ reference, dataId, type }) => [reference, dataId, type])).toEqual([
      ['QDi.9001', '9990001', 'person'],
      ['CDi.9002', '9990002', 'person'],
      ['KPi.9003', '9990003', 'person'],
      ['QDe.9101', '9990101', 'entity'],
      ['CFe.9102', '9990102', 'entity'],
    ]);
  });

  it('joins the parts of a name, keeps its own script, takes joined aliases apart and knows the weak ones', () => {
    expect(entry('QDi.9001').names).toEqual([
      { name: 'QASIM ABD AL-WADUD AL-TAMTHILI', isWeak: false },
      { name: 'قاسم عبد الودود التمثيلي', isWeak: false },
      { name: 'Kassem Abdelwadoud Tamthily', isWeak: false },
      { name: 'Qassem Abd al Wadood', isWeak: false },
      { name: 'Qasim Abdul Wadud', isWeak: false },
      { name: 'Abu Mithal', isWeak: true },
    ]);
  });

  it('has the acronym in brackets of an entity as a name of its own, once', () => {
    expect(entry('QDe.9101').names.map(({ name }) => name)).toEqual([
      'MITHAL CHARITABLE FOUNDATION',
      'MCF',
      'مؤسسة مثال الخيرية',
      'Al-Mithal Relief Organisation',
      'Mithal Trust International',
    ]);
  });

  it('leaves brackets in a name that hold no acronym', () => {
    const entity = `<ENTITY><DATAID>1</DATAID><REFERENCE_NUMBER>QDe.001</REFERENCE_NUMBER><FIRST_NAME>Example (Northern Branch)</FIRST_NAME></ENTITY>`;
    expect(only(listOf('', entity)).names).toEqual([{ name: 'Example (Northern Branch)', isWeak: false }]);
  });

  it('knows the years and countries, each once, without empty ones', () => {
    const { birthYears, countries } = entry('QDi.9001');
    expect([birthYears, countries]).toEqual([
      [
        { from: 1970, to: 1970 },
        { from: 1968, to: 1972 },
      ],
      ['Exampleland'],
    ]);
    expect(entry('CFe.9102')).toMatchObject({
      birthYears: [],
      countries: [],
      names: [{ name: "PEOPLE'S SAMPLE FRONT" }],
    });
  });

  it.each([
    ['an exact date', '<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1970-04-12</DATE>', [{ from: 1970, to: 1970 }]],
    ['a date with a time zone', '<DATE>1970-04-12-04:00</DATE>', [{ from: 1970, to: 1970 }]],
    [
      'some years around one',
      '<TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1965</YEAR>',
      [{ from: 1963, to: 1967 }],
    ],
    [
      'years from and to',
      '<TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1968</FROM_YEAR><TO_YEAR>1972</TO_YEAR>',
      [{ from: 1968, to: 1972 }],
    ],
    ['one end only', '<TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><TO_YEAR>1972</TO_YEAR>', [{ from: 1972, to: 1972 }]],
    ['nothing', '<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE/>', []],
    ['no year', '<DATE>unknown</DATE>', []],
  ])('reads %s of birth', (_, date, years) => expect(born(date)).toEqual(years));

  it('keeps an alias strong that is listed as weak and as good', () => {
    const alias = (quality: string): string =>
      `<INDIVIDUAL_ALIAS><QUALITY>${quality}</QUALITY><ALIAS_NAME>B\n  C</ALIAS_NAME></INDIVIDUAL_ALIAS>`;
    for (const both of [alias('Low') + alias('Good'), alias('Good') + alias('Low')]) {
      expect(only(listOf(person(`<FIRST_NAME>A</FIRST_NAME>${both}`))).names[1]).toEqual({
        name: 'B C',
        isWeak: false,
      });
    }
  });

  const named = person('<FIRST_NAME>A</FIRST_NAME>');
  it.each([
    ['another root', '<LIST/>', /root of the document is not CONSOLIDATED_LIST/],
    ['no date', listOf(named).replace(/ dateGenerated="[^"]*"/, ''), /dateGenerated/],
    ['a date that is none', listOf(named).replace('2026-11-20T00:00:02.610Z', 'yesterday'), /dateGenerated/],
    ['a DOCTYPE', `<!DOCTYPE CONSOLIDATED_LIST>${listOf(named)}`, /DOCTYPE/],
    ['no entry', listOf(''), /no entry/],
    ['one DATAID twice', listOf(named + named), /DATAID 1 twice/],
    [
      'one DATAID for a person and an entity',
      listOf(named, named.replaceAll('INDIVIDUAL', 'ENTITY')),
      /DATAID 1 twice/,
    ],
    ['an entry without DATAID', listOf(named.replace('<DATAID>1</DATAID>', '')), /QDi\.001/],
    [
      'an entry without reference',
      listOf(named.replace('QDi.001', ' ')),
      /entry 1 of the list has no REFERENCE_NUMBER/,
    ],
    ['an entry without name', listOf(person('<FIRST_NAME/>')), /entry 1 of the list has no name/],
    [
      'a name without end',
      listOf(person(`<FIRST_NAME>${'a '.repeat(LONGEST_NAME)}</FIRST_NAME>`)),
      /entry 1 of the list has a name of more/,
    ],
  ])('is refused with %s', (_, text, reason) => {
    expect(() => readUnList(text)).toThrow(XmlRefused);
    expect(() => readUnList(text)).toThrow(reason);
  });
});
