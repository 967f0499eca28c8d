import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { english } from './en.ts';
import { LANGUAGES } from './locale.ts';

const GLOSSARY = fs.readFileSync(path.resolve(import.meta.dirname, '../../../../docs/glossary.md'), 'utf8');
const ROWS = GLOSSARY.split('\n').filter((line) => /^\| (?!word|-)/.test(line));
const TERMS = ['fr', 'es', 'ar'] as const;

/**
 * Words that have one meaning wherever they stand, and what of their translation must be there: stems, because words are
 * bent. Others cannot be told by a machine: to agree, to grant a role, to call somebody.
 */
const HELD: Readonly<Record<string, Readonly<Record<(typeof TERMS)[number], readonly string[]>>>> = {
  application: { fr: ['candidature'], es: ['solicitud'], ar: ['طلب'] },
  'conflict of interest': { fr: ['conflit d’interet'], es: ['conflicto de interes'], ar: ['تضارب'] },
  log: { fr: ['registre'], es: ['registro'], ar: ['سجل'] },
  'reserve list': { fr: ['liste de reserve'], es: ['lista de reserva'], ar: ['احتياط'] },
  secretariat: { fr: ['secretariat'], es: ['secretaria'], ar: ['امانة'] },
  threshold: { fr: ['seuil'], es: ['umbral'], ar: ['حد'] },
  victim: { fr: ['victime'], es: ['victima'], ar: ['ضحايا', 'ضحية'] },
  witness: { fr: ['temoin'], es: ['testigo'], ar: ['شاهد', 'شهود'] },
};

/** Without accents and vowel signs, and without what stands for a value or names a plural. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\{\w+(?:, (?:plural|select|number)[^{}]*)?\}?/g, ' ')
    .toLowerCase();

const cellsOf = (row: string): readonly string[] => row.split('|').map((cell) => cell.trim());

describe('the glossary', () => {
  it('has a word in each language for each of its words', () => {
    expect(ROWS.length).toBeGreaterThan(70);
    expect(ROWS.filter((row) => cellsOf(row).length !== 7 || cellsOf(row).slice(1, -1).includes(''))).toEqual([]);
  });

  it.each(TERMS)('has the words that the messages must keep to, in %s', (language) => {
    const place = 2 + TERMS.indexOf(language);
    const wordOf = (term: string): string =>
      plain(cellsOf(ROWS.find((row) => cellsOf(row)[1] === term) ?? '')[place] ?? '');
    expect(
      Object.keys(HELD).filter((term) => !HELD[term]![language].some((stem) => wordOf(term).includes(stem))),
    ).toEqual([]);
  });
});

describe.each(TERMS)('the messages in %s', (language) => {
  it('say the same thing with the same word', () => {
    const messages: Readonly<Record<string, Readonly<Record<string, string>>>> = LANGUAGES[language].messages;
    const otherwise = Object.entries(english).flatMap(([section, texts]) =>
      Object.entries(texts as Readonly<Record<string, string>>).flatMap(([key, text]) =>
        Object.keys(HELD)
          .filter((term) => new RegExp(`\\b${term}(?:s|es)?\\b`).test(plain(text)))
          .filter((term) => !HELD[term]![language].some((stem) => plain(messages[section]?.[key] ?? '').includes(stem)))
          .map((term) => `${section}.${key} has no ${term}`),
      ),
    );
    expect(otherwise).toEqual([]);
  });
});
