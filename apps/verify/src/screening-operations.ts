import fs from 'node:fs';
import { matchScore, readQuery, readSubject, WORKING_THRESHOLD } from '#formats/name-matching';
import type { ListedSubject, ReadQuery, ReadSubject } from '#formats/name-matching';
import { LONGEST_NAME, readUnList } from '#formats/un-list';
import type { ListedName, ListedType, YearRange } from '#formats/un-list';
import { LONGEST_XML } from '#formats/xml-intake';
import { textOfUtf8 } from '#tlog/encoding';
import type { LineFields } from './line-fields.ts';
import type { LineOperation } from './log-operations.ts';

const TYPES: readonly ListedType[] = ['person', 'entity'];

/** The operations on names (design: contract.md, "Line protocol"). */
export const screeningOperations: Readonly<Record<string, LineOperation>> = {
  name_match: (fields) => {
    const type = fields.choice('type', TYPES);
    const listed = fields.object('listed');
    const subject: ListedSubject = {
      type,
      names: namesIn(listed),
      birthYears: yearsIn(listed),
      countries: [...listed.textList('countries'), ...oneText(listed, 'country')],
    };
    return { score: rounded(matchScore(queryIn(fields.object('query'), type), readSubject(subject))) };
  },

  screen: (fields) => {
    const query = queryIn(fields, fields.choice('type', TYPES));
    const hits = listedAt(fields.text('list'))
      .map(({ reference, subject }) => ({ ref: reference, score: rounded(matchScore(query, subject)) }))
      .filter(({ score }) => score >= WORKING_THRESHOLD)
      .sort((left, right) => right.score - left.score || (left.ref < right.ref ? -1 : 1));
    return { hits };
  },
};

interface ListedEntry {
  readonly reference: string;
  readonly subject: ReadSubject;
}

/** The list that was read last, so that many lines about one file read it once. */
let lastRead: { readonly stamp: string; readonly entries: readonly ListedEntry[] } | undefined;

function listedAt(file: string): readonly ListedEntry[] {
  const { size, mtimeMs, ctimeMs, ino } = statOf(file);
  const stamp = JSON.stringify([file, size, mtimeMs, ctimeMs, ino]);
  if (lastRead?.stamp === stamp) return lastRead.entries;
  if (size > LONGEST_XML) throw new Error(`list has more than ${LONGEST_XML} bytes`);
  const { entries } = readUnList(textAt(file));
  lastRead = {
    stamp,
    entries: entries.map((entry) => ({ reference: entry.reference, subject: readSubject(entry) })),
  };
  return lastRead.entries;
}

function statOf(file: string): fs.Stats {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (stat?.isFile() !== true) throw new Error('list is not the path of a file');
  return stat;
}

function textAt(file: string): string {
  const text = textOfUtf8(fs.readFileSync(file));
  if (text === undefined) throw new Error('list is not UTF-8 text');
  return text;
}

function queryIn(fields: LineFields, type: ListedType): ReadQuery {
  const [country] = oneText(fields, 'country');
  const query = readQuery({
    type,
    name: nameIn(fields),
    ...(fields.has('birthYear') && { birthYear: yearFrom(fields.integer('birthYear'), 'birthYear') }),
    ...(country !== undefined && { country }),
  });
  if (query === undefined) throw new Error('name has no letter or digit');
  return query;
}

/** The names of `listed`: texts, or objects with a name that may be weak. */
function namesIn(listed: LineFields): ListedName[] {
  const names = listed
    .textsOrObjects('names')
    .map((each) =>
      typeof each === 'string'
        ? { name: bounded(each), isWeak: false }
        : { name: nameIn(each), isWeak: each.flag('weak') },
    );
  if (names.length === 0) throw new Error('listed has no names');
  return names;
}

const nameIn = (fields: LineFields): string => bounded(fields.text('name'));

function bounded(name: string): string {
  if (name.length > LONGEST_NAME) throw new Error(`a name has more than ${LONGEST_NAME} characters`);
  return name;
}

function yearsIn(listed: LineFields): YearRange[] {
  const one = listed.has('birthYear') ? [listed.integer('birthYear')] : [];
  return [...listed.integerList('birthYears'), ...one].map((each) => {
    const year = yearFrom(each, 'birthYears');
    return { from: year, to: year };
  });
}

function oneText(fields: LineFields, name: string): string[] {
  return fields.has(name) ? [fields.text(name)] : [];
}

function yearFrom(integer: bigint, name: string): number {
  if (integer < 1000n || integer > 2999n) throw new Error(`${name} is not a year`);
  return Number(integer);
}

/** Six decimals: more than two names can mean. */
const rounded = (score: number): number => Math.round(score * 1e6) / 1e6;
