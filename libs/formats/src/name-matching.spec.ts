import fs from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { matchScore, readQuery, readSubject, WORKING_THRESHOLD } from './name-matching.ts';
import type { ListedSubject, NameQuery } from './name-matching.ts';
import type { ListedType } from './un-list.ts';

const strong = (name: string): ListedSubject['names'][number] => ({ name, isWeak: false });
const subject = (name: string, bent: Partial<ListedSubject> = {}): ListedSubject => ({
  type: 'person',
  names: [strong(name)],
  birthYears: [],
  countries: [],
  ...bent,
});
const scoreOf = (query: NameQuery, listed: ListedSubject): number => matchScore(readQuery(query)!, readSubject(listed));
const score = (name: string, listed: string, type: ListedType = 'person'): number =>
  scoreOf({ type, name }, subject(listed, { type }));

/** The labelled pairs, as type, query, listed name and whether a person should look at them. */
function labelledPairs(): { type: ListedType; name: string; listed: string; isMatch: boolean }[] {
  const [, ...rows] = fs.readFileSync('../shared/standards/name-matching/dev_cases.csv', 'utf8').trim().split('\n');
  return rows.map((row) => {
    const [schema, name, listed, isMatch] = Array.from(
      row.matchAll(/(?:"([^"]*)"|([^,]*))(?:,|$)/g),
      (cell) => cell[1] ?? cell[2]!,
    );
    return {
      type: schema === 'Person' ? 'person' : 'entity',
      name: name!,
      listed: listed!,
      isMatch: isMatch === 'true',
    };
  });
}

// invented families of sounds: a name of one is like none of another
const person = fc
  .tuple(
    fc.constantFrom('Qasim', 'Bashir', 'Nikodem', 'Feodor', 'Ludovic', 'Harith', 'Marwan', 'Oswaldo'),
    fc.constantFrom('Tamthili', 'Zarwani', 'Mukandala', 'Petrenkov', 'Dragomir', 'Hadrami', 'Ntaganzira'),
  )
  .map(([given, family]) => ({ given, family, name: `${given} ${family}` }));

describe('the labelled pairs', () => {
  it('are told apart better than 0.9, with nine of ten that a person should look at', () => {
    let [hits, falseAlarms, missed] = [0, 0, 0];
    for (const { type, name, listed, isMatch } of labelledPairs()) {
      const isHit = score(name, listed, type) >= WORKING_THRESHOLD;
      if (isHit && isMatch) hits += 1;
      else if (isHit) falseAlarms += 1;
      else if (isMatch) missed += 1;
    }
    expect(hits + missed).toBe(48);
    expect((2 * hits) / (2 * hits + falseAlarms + missed)).toBeGreaterThan(0.9);
    expect(hits / (hits + missed)).toBeGreaterThan(0.9);
  });
});

describe('a name', () => {
  it('matches itself fully, in any order, case and punctuation', () => {
    fc.assert(
      fc.property(person, ({ given, family, name }) => {
        for (const written of [name, `${family}, ${given}`, name.toUpperCase(), ` ${given}  ${family}. `])
          expect(score(written, name)).toBe(1);
      }),
    );
  });

  it('matches with one slip of the pen in each word', () => {
    const slip = (word: string, at: number, kind: number): string => {
      const place = 1 + (at % (word.length - 2));
      if (kind === 0) return word.slice(0, place) + word.slice(place + 1);
      if (kind === 1) return word.slice(0, place) + word[place]! + word.slice(place);
      return word.slice(0, place) + word[place + 1]! + word[place]! + word.slice(place + 2);
    };
    fc.assert(
      fc.property(
        person,
        fc.nat(20),
        fc.nat(20),
        fc.nat(2),
        fc.nat(2),
        ({ given, family, name }, at, other, kind, kindOther) => {
          expect(score(`${slip(given, at, kind)} ${slip(family, other, kindOther)}`, name)).toBeGreaterThanOrEqual(
            WORKING_THRESHOLD,
          );
        },
      ),
    );
  });

  it('matches with a title, a particle, a middle name more or less, an initial, and without its space', () => {
    fc.assert(
      fc.property(person, ({ given, family, name }) => {
        const written = [
          `Sheikh Dr. ${name}`,
          `${given} al-${family}`,
          `${given} Al${family.toLowerCase()}`,
          `${given} Bartolo ${family}`,
          given + family,
          `${given[0]}. ${family}`,
        ];
        for (const other of written) {
          expect([other, score(other, name) >= WORKING_THRESHOLD]).toEqual([other, true]);
          expect([other, score(name, other) >= WORKING_THRESHOLD]).toEqual([other, true]);
        }
      }),
    );
  });

  it('does not match one that shares no word with it, or one of two', () => {
    fc.assert(
      fc.property(person, person, (one, other) => {
        fc.pre(one.given !== other.given || one.family !== other.family);
        expect(score(one.name, other.name)).toBeLessThan(WORKING_THRESHOLD);
      }),
    );
  });

  it('scores from 0 to 1, the same again, whatever the texts', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 30 });
    fc.assert(
      fc.property(text, text, fc.constantFrom<ListedType>('person', 'entity'), (name, listed, type) => {
        fc.pre(readQuery({ type, name }) !== undefined);
        const first = score(name, listed, type);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(first).toBeLessThanOrEqual(1);
        expect(score(name, listed, type)).toBe(first);
        expect(score(name, name, type)).toBe(1);
      }),
    );
  });

  it.each(['', '  ', '.-–', '()', "'", '\u200f', '🙂'])('that is %j is no query', (name) => {
    expect(readQuery({ type: 'person', name })).toBeUndefined();
  });
});

describe('the same name in another spelling or script', () => {
  it.each([
    ['Kassem Abdel Wadoud Tamsily', 'QASIM ABD AL-WADUD AL-TAMTHILI'],
    ['قاسم التمثيلي', 'QASIM ABD AL-WADUD AL-TAMTHILI'],
    ['Qasim Abdulwadud al Tamthili', 'قاسم عبد الودود التمثيلي'],
    ['قاسم عبدالودود التمثيلي', 'قاسم عبد الودود التمثيلي'],
    ['Mohamed el Tamsily', 'محمد التمثيلي'],
    ['Abdurrahman Mithali', 'Abd al-Rahman Mithali'],
    ['Binmithal Zarwani', 'Bin Mithal Zarwani'],
    ['Alexandre Chtchoukarev', 'Александр Щукарев'],
    ['Feodor Petrenkov', 'Феодор Петренков'],
    ['Giorgos Papadimas', 'Γιώργος Παπαδήμας'],
    ['Mingde Zhang', '张明德'],
    ['Ri Yesi', 'RI YE-SI'],
    ['Johannes Mueller', 'Johannes Müller'],
  ])('%s matches %s', (query, listed) => {
    expect(score(query, listed)).toBeGreaterThanOrEqual(WORKING_THRESHOLD);
    expect(score(listed, query)).toBeGreaterThanOrEqual(WORKING_THRESHOLD);
  });
});

describe('a shared word', () => {
  it.each<[ListedType, string, string]>([
    ['person', 'Mohammed', 'Muhammad Hassan Tamthili'],
    ['person', 'Abdul Rahman', 'Abd al-Wadud Tamthili'],
    ['person', 'Jean Mukasa', 'Jean-Exemple Mukandala'],
    ['person', 'Qasim Tamimi', 'Qasim Tamthili'],
    ['person', 'حسن الزرواني', 'حسين التمثيلي'],
    ['entity', 'Charitable Foundation', 'Mithal Charitable Foundation'],
    ['entity', 'Example Charitable Foundation', 'Mithal Charitable Foundation'],
    ['entity', "People's Liberation Front", "People's Sample Front"],
    ['entity', 'Brigade 45', 'Brigade 44'],
    ['entity', 'مؤسسة الأمل الخيرية', 'مؤسسة مثال الخيرية'],
  ])('of a %s is no hint where many have it: %s, %s', (type, query, listed) => {
    expect(score(query, listed, type)).toBeLessThan(WORKING_THRESHOLD);
  });

  it.each([
    ['Mithal Foundation', 'MITHAL CHARITABLE FOUNDATION'],
    ['Al Mithal Relief Organization', 'Al-Mithal Relief Organisation'],
    ['Mithal Charitable Foundation (MCF)', 'Mithal Charitable Foundation'],
    ['M.C.F.', 'MCF'],
    ['ООО Ромашка Плюс', 'Romashka Plus LLC'],
    ['Romashka Limited Liability Company', 'Romashka GmbH'],
    ['The Company', 'The Company'],
  ])('that tells a body from others is one: %s, %s', (query, listed) => {
    expect(score(query, listed, 'entity')).toBeGreaterThanOrEqual(WORKING_THRESHOLD);
  });
});

describe('what is known besides the name', () => {
  const listed = subject('Qasim Abd al-Wadud Tamthili', {
    birthYears: [{ from: 1968, to: 1972 }],
    countries: ['Syrian Arab Republic'],
  });
  const of = (bent: Partial<NameQuery>): number => scoreOf({ type: 'person', name: 'Qasim Tamthili', ...bent }, listed);

  it('takes nothing away where it agrees, or where one side does not say', () => {
    expect(of({ birthYear: 1973, country: 'SY' })).toBe(of({}));
    expect(of({ country: 'Syria' })).toBe(of({}));
    expect(of({ country: 'Exampleland' })).toBe(of({}));
    expect(scoreOf({ type: 'person', name: 'Qasim', birthYear: 1990, country: 'FR' }, subject('Qasim'))).toBe(1);
  });

  it('lowers the score where it contradicts, and both lower it more', () => {
    expect(of({ country: 'France' })).toBeLessThan(of({ birthYear: 1974 }));
    expect(of({ birthYear: 1974 })).toBeLessThan(of({}));
  });

  it('never hides a name that is strongly alike', () => {
    expect(of({ birthYear: 1990, country: 'FR' })).toBe(WORKING_THRESHOLD);
  });

  it('may hide a weak alias', () => {
    const weak = { ...listed, names: [{ name: 'Abu Mithal', isWeak: true }] };
    expect(scoreOf({ type: 'person', name: 'Abu Mithal' }, weak)).toBeCloseTo(0.8);
    expect(scoreOf({ type: 'person', name: 'Abu Mithal', birthYear: 1990 }, weak)).toBeLessThan(WORKING_THRESHOLD);
  });

  it('counts the best of the listed names', () => {
    expect(
      scoreOf(
        { type: 'person', name: 'Marwan Zarwani' },
        { ...listed, names: [...listed.names, strong('Marwan Zarwani')] },
      ),
    ).toBe(1);
  });

  it('never matches a person with an entity', () => {
    expect(scoreOf({ type: 'entity', name: 'Qasim Tamthili' }, subject('Qasim Tamthili'))).toBe(0);
  });
});
