import type { XmlElement } from '@rgrove/parse-xml';
import { childrenNamed, rootOfXml, textOf, textsOf, XmlRefused } from './xml-intake.ts';

/**
 * The consolidated list of the United Nations Security Council, as its XML is published. Its shape was taken from the list
 * itself; the UN's own schema is not known to us (design: standards.md, section 4).
 */

export type ListedType = 'person' | 'entity';

/** Years from the one to the other, both included. */
export interface YearRange {
  readonly from: number;
  readonly to: number;
}

/** A name under which somebody is listed; a weak one is an alias that the list calls "Low". */
export interface ListedName {
  readonly name: string;
  readonly isWeak: boolean;
}

/** What the list says of one person or entity, as far as names are matched by it. */
export interface UnListEntry {
  /** The public number, such as QDi.001. */
  readonly reference: string;
  /** The key of the list itself. */
  readonly dataId: string;
  readonly type: ListedType;
  /** The main name first; never empty. */
  readonly names: readonly ListedName[];
  /** Any of which may hold; empty where the list says none. */
  readonly birthYears: readonly YearRange[];
  /** As the list writes them: names of countries, no codes. Nationalities and addresses, not places of birth. */
  readonly countries: readonly string[];
}

export interface UnList {
  /** As the list writes it: an instant in ISO 8601. */
  readonly dateGenerated: string;
  readonly entries: readonly UnListEntry[];
}

/** No name is longer than so many characters; what is compared has a bound. */
export const LONGEST_NAME = 1000;

const INSTANT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})?)?$/;
/** "APPROXIMATELY 1965" means some years around it. */
const AROUND = 2;

/**
 * Reads the list. Throws XmlRefused, with one line that says why, on what `rootOfXml` refuses, on a list that does not say
 * when it was generated or has no entry, and on an entry without DATAID, reference or
 * name, with a name longer than LONGEST_NAME, or with a DATAID of another.
 * Empty elements, of which the list is full, count as absent.
 */
export function readUnList(text: string): UnList {
  const root = rootOfXml(text, 'CONSOLIDATED_LIST');
  const dateGenerated = root.attributes['dateGenerated'] ?? '';
  if (!INSTANT.test(dateGenerated)) throw new XmlRefused('the list does not say when it was generated (dateGenerated)');
  const entries = [
    ...elementsIn(root, 'INDIVIDUALS', 'INDIVIDUAL').map(personOf),
    ...elementsIn(root, 'ENTITIES', 'ENTITY').map(entityOf),
  ];
  if (entries.length === 0) throw new XmlRefused('the list has no entry');
  const seen = new Set<string>();
  for (const { dataId } of entries) {
    if (seen.has(dataId)) throw new XmlRefused(`the list has DATAID ${dataId} twice`);
    seen.add(dataId);
  }
  return { dateGenerated, entries };
}

function elementsIn(root: XmlElement, list: string, name: string): XmlElement[] {
  return childrenNamed(root, list).flatMap((each) => childrenNamed(each, name));
}

function personOf(element: XmlElement): UnListEntry {
  const parts = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME'].map((part) => textOf(element, part));
  const aliases = childrenNamed(element, 'INDIVIDUAL_ALIAS').flatMap((alias) => {
    const isWeak = textOf(alias, 'QUALITY').toLowerCase() === 'low';
    return separated(textsOf(alias, 'ALIAS_NAME')).map((name) => ({ name, isWeak }));
  });
  return {
    ...keysOf(element),
    type: 'person',
    names: namesOf(element, [parts.filter((part) => part !== '').join(' ')], aliases),
    birthYears: childrenNamed(element, 'INDIVIDUAL_DATE_OF_BIRTH').flatMap(yearsOf),
    countries: countriesOf(element, 'INDIVIDUAL_ADDRESS'),
  };
}

function entityOf(element: XmlElement): UnListEntry {
  const aliases = childrenNamed(element, 'ENTITY_ALIAS').flatMap((alias) => separated(textsOf(alias, 'ALIAS_NAME')));
  return {
    ...keysOf(element),
    type: 'entity',
    names: namesOf(
      element,
      withAcronym(textOf(element, 'FIRST_NAME')),
      aliases.flatMap(withAcronym).map((name) => ({ name, isWeak: false })),
    ),
    birthYears: [],
    countries: countriesOf(element, 'ENTITY_ADDRESS'),
  };
}

function keysOf(element: XmlElement): Pick<UnListEntry, 'reference' | 'dataId'> {
  const dataId = textOf(element, 'DATAID');
  const reference = textOf(element, 'REFERENCE_NUMBER');
  if (dataId === '') throw new XmlRefused(`an entry of the list has no DATAID (${reference || 'and no reference'})`);
  if (reference === '') throw new XmlRefused(`entry ${dataId} of the list has no REFERENCE_NUMBER`);
  return { dataId, reference };
}

/** The main names, those in the script of the person's own language, and the aliases; each text once, at its best. */
function namesOf(element: XmlElement, main: readonly string[], aliases: readonly ListedName[]): ListedName[] {
  const strong = [...main, ...separated(textsOf(element, 'NAME_ORIGINAL_SCRIPT'))].map((name) => ({
    name,
    isWeak: false,
  }));
  const names = new Map<string, ListedName>();
  for (const each of [...strong, ...aliases]) {
    if (each.name !== '' && names.get(each.name)?.isWeak !== false) names.set(each.name, each);
  }
  if ([...names.keys()].some((name) => name.length > LONGEST_NAME))
    throw new XmlRefused(
      `entry ${textOf(element, 'DATAID')} of the list has a name of more than ${LONGEST_NAME} characters`,
    );
  if (names.size === 0) throw new XmlRefused(`entry ${textOf(element, 'DATAID')} of the list has no name`);
  return [...names.values()];
}

/** Several aliases may stand in one element. */
function separated(texts: readonly string[]): string[] {
  return texts
    .flatMap((text) => text.split(';'))
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

/** "EXAMPLE FOUNDATION (EF)" is listed under both. Other brackets are part of the name. */
function withAcronym(name: string): string[] {
  const [, whole, acronym] = /^(.*\S)\s*\((\p{Lu}[\p{Lu}\p{N}.&-]{1,9})\)$/u.exec(name) ?? [];
  return whole !== undefined && acronym !== undefined ? [whole, acronym] : [name];
}

function yearsOf(date: XmlElement): YearRange[] {
  const [exact] = /^\d{4}/.exec(textOf(date, 'DATE') || textOf(date, 'YEAR')) ?? [];
  const from = textOf(date, 'FROM_YEAR') || textOf(date, 'TO_YEAR') || exact;
  const to = textOf(date, 'TO_YEAR') || from;
  const margin = textOf(date, 'TYPE_OF_DATE').toUpperCase() === 'APPROXIMATELY' ? AROUND : 0;
  const range = { from: Number(from) - margin, to: Number(to) + margin };
  return Number.isInteger(range.from) && Number.isInteger(range.to) ? [range] : [];
}

function countriesOf(element: XmlElement, address: string): string[] {
  const nationalities = childrenNamed(element, 'NATIONALITY').flatMap((each) => textsOf(each, 'VALUE'));
  const addresses = childrenNamed(element, address).flatMap((each) => textsOf(each, 'COUNTRY'));
  return [...new Set([...nationalities, ...textsOf(element, 'NATIONALITY2'), ...addresses])];
}
