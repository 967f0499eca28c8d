import { COUNTRIES } from '#contracts/countries';
import { slugOf } from '#kernel/identifiers';
import { decimalsOf, MoneyError } from '#kernel/money';
import type { Locale } from '../../messages/locale.ts';
import { countryIn } from '../../messages/names.ts';
import { choicesFrom, dateFrom, moneyFrom } from '../../ui/form-fields.ts';
import { textIn, type TypedValues } from '../../web/typed-form.ts';
import { instantFrom } from '../zoned-time.ts';
import type { CallDraft } from './call-draft.ts';

/** What was typed into the form of a call. A row of a list whose first text is empty is taken out. */
export function typedDraft(values: TypedValues): CallDraft {
  const rule = (name: string): string => textIn(values, `rules.${name}`);
  return {
    title: textIn(values, 'title'),
    summary: textIn(values, 'summary'),
    opensOn: dateFrom(values, 'opensAt') ?? '',
    opensTime: textIn(values, 'opensAt-time'),
    deadlineOn: dateFrom(values, 'deadline') ?? '',
    deadlineTime: textIn(values, 'deadline-time'),
    timeZone: textIn(values, 'timeZone'),
    currency: rule('currency').toUpperCase(),
    budget: rule('budget'),
    minimumAmount: rule('minimumAmount'),
    maximumAmount: rule('maximumAmount'),
    maximumMonths: rule('maximumMonths'),
    registeredOnOrBefore: dateFrom(values, 'rules.registeredOnOrBefore') ?? '',
    minimumYearsOfExperience: rule('minimumYearsOfExperience'),
    countries: rule('countries'),
    languages: choicesFrom(values, 'rules.languages'),
    threshold: rule('threshold'),
    reviewersPerApplication: rule('reviewersPerApplication'),
    quorum: rule('quorum'),
    ...typedLists(values),
  };
}

function typedLists(values: TypedValues) {
  return {
    questions: rowsOf(values, 'questions', 'prompt').map((text) => ({
      id: text('id'),
      section: text('section'),
      prompt: text('prompt'),
      hint: text('hint'),
      maximumCharacters: text('maximumCharacters'),
      required: text('required') !== '',
    })),
    documents: rowsOf(values, 'documents', 'title').map((text) => ({
      kind: text('kind'),
      title: text('title'),
      required: text('required') !== '',
      megabytes: text('maximumBytes'),
    })),
    criteria: rowsOf(values, 'criteria', 'title').map((text) => ({
      id: text('id'),
      title: text('title'),
      guidance: text('guidance'),
      weight: text('weight'),
    })),
    tranches: rowsOf(values, 'tranches', 'title').map((text) => ({
      title: text('title'),
      share: text('share'),
      afterReport: text('afterReport'),
    })),
    reports: rowsOf(values, 'reports', 'title').map((text) => ({
      title: text('title'),
      monthsAfterStart: text('monthsAfterStart'),
    })),
  };
}

type Row = (field: string) => string;

function rowsOf(values: TypedValues, list: string, named: string): Row[] {
  const pattern = new RegExp(`^rules\\.${list}\\.(\\d{1,3})\\.`);
  const places = Object.keys(values).flatMap((name) => pattern.exec(name)?.[1] ?? []);
  return [...new Set(places)]
    .sort((a, b) => Number(a) - Number(b))
    .map(
      (place): Row =>
        (field) =>
          textIn(values, `rules.${list}.${place}.${field}`),
    )
    .filter((text) => text(named) !== '');
}

/**
 * The request that a draft makes. What is no number stays text, what is no amount stays as typed: the service says what
 * is wrong with it, in the words that everybody gets.
 */
export function callRequest(draft: CallDraft, locale: Locale): object {
  const { title, summary, timeZone } = draft;
  return {
    title,
    summary,
    opensAt: instantFrom(draft.opensOn, draft.opensTime, timeZone),
    deadline: instantFrom(draft.deadlineOn, draft.deadlineTime, timeZone),
    timeZone,
    rules: {
      shape: 1,
      allocation: 'weighted-mean',
      ...limitsOf(draft),
      ...listsOf(draft),
      countries: codesIn(draft, locale),
    },
  };
}

function limitsOf(draft: CallDraft) {
  const money = (typed: string) => amountIn(draft.currency, typed);
  return {
    currency: draft.currency,
    budget: money(draft.budget),
    minimumAmount: draft.minimumAmount === '' ? null : money(draft.minimumAmount),
    maximumAmount: money(draft.maximumAmount),
    maximumMonths: whole(draft.maximumMonths),
    registeredOnOrBefore: draft.registeredOnOrBefore,
    minimumYearsOfExperience: whole(draft.minimumYearsOfExperience),
    languages: draft.languages,
    threshold: whole(draft.threshold),
    reviewersPerApplication: whole(draft.reviewersPerApplication),
    quorum: whole(draft.quorum),
  };
}

/** `20,000` -> `{ amount: '20000.00', currency }`, with the decimals of the currency. */
export function amountIn(currency: string, typed: string): { readonly amount: string; readonly currency: string } {
  return { amount: moneyFrom({ typed }, 'typed', digitsOf(currency)), currency };
}

function digitsOf(currency: string): number {
  try {
    return decimalsOf(currency);
  } catch (error) {
    if (error instanceof MoneyError) return 2;
    throw error;
  }
}

function listsOf({ questions, documents, criteria, tranches, reports }: CallDraft) {
  const named = <One extends { readonly title: string }>(
    list: readonly One[],
    word: string,
    id: (one: One) => string,
  ) => withWords(list, word, id, ({ title }) => title);
  return {
    questions: withWords(
      questions,
      'question',
      ({ id }) => id,
      ({ prompt }) => prompt,
    ).map(([id, one]) => ({ ...one, id, maximumCharacters: whole(one.maximumCharacters) })),
    documents: named(documents, 'document', ({ kind }) => kind).map(([kind, { megabytes, title, required }]) => ({
      kind,
      title,
      required,
      maximumBytes: bytesOf(megabytes),
    })),
    criteria: named(criteria, 'criterion', ({ id }) => id).map(([id, one]) => ({
      ...one,
      id,
      weight: whole(one.weight),
    })),
    tranches: tranches.map(({ title, share, afterReport }) => ({
      title,
      share: whole(share),
      afterReport: afterReport === '' ? null : whole(afterReport),
    })),
    reports: reports.map(({ title, monthsAfterStart }) => ({ title, monthsAfterStart: whole(monthsAfterStart) })),
  };
}

/** Every entry with its id: the one it has, else a short word made of its text, different from all others. */
function withWords<One>(
  list: readonly One[],
  word: string,
  idOf: (one: One) => string,
  textOf: (one: One) => string,
): (readonly [id: string, one: One])[] {
  const taken = new Set(list.map(idOf));
  return list.map((one) => {
    if (idOf(one) !== '') return [idOf(one), one];
    const base = slugOf(textOf(one)).slice(0, 24).replace(/-+$/, '') || word;
    let id = base;
    for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`;
    taken.add(id);
    return [id, one];
  });
}

const whole = (typed: string): number | string => (/^\d{1,9}$/.test(typed) ? Number(typed) : typed);

function bytesOf(megabytes: string): number | string {
  const bare = megabytes.replace(',', '.');
  return /^\d{1,3}(\.\d{1,6})?$/.test(bare) ? Math.round(Number(bare) * 1_000_000) : megabytes;
}

/** Names in the reader's language or in English, or codes, one a line; a line that is neither stays as it is. */
function codesIn({ countries }: CallDraft, locale: Locale): string[] {
  const lines = countries
    .split('\n')
    .flatMap((line) => (/^\s*[a-z]{2}(\s*[,;]\s*[a-z]{2})*\s*$/i.test(line) ? line.split(/[,;]/) : [line]));
  const byName = new Map(
    Object.keys(COUNTRIES).flatMap((code) =>
      [...new Set([countryIn('en', code), countryIn(locale, code), code])].map((name) => [folded(name), code] as const),
    ),
  );
  return [
    ...new Set(
      lines
        .map((line) => line.trim())
        .filter(Boolean)
        .map((line) => byName.get(folded(line)) ?? line),
    ),
  ];
}

const folded = (name: string): string => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
