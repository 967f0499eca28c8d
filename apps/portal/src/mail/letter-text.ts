import type { MessageKey } from '../messages/catalogue.ts';
import type { english } from '../messages/en.ts';
import type { MessageValues, T } from '../messages/translate.ts';

/** Every letter of the fund: a subject and a short text in messages/<language>/letters.ts. */
export type LetterKind = keyof typeof english.letters extends infer Key
  ? Key extends `${infer Kind}.subject`
    ? Kind
    : never
  : never;

export interface LetterFacts {
  readonly kind: LetterKind;
  /** Of the reader; nobody knows it yet when somebody is invited by address alone. */
  readonly name: string;
  readonly params: MessageValues;
  readonly lines: readonly LetterLine[];
  /** Path of the page where the rest is. */
  readonly page: string;
  /** Where the portal is, without a slash at the end. */
  readonly base: string;
}

/** One of several things that a letter tells. */
export interface LetterLine {
  readonly kind: LetterKind;
  readonly page: string;
}

export interface LetterWords {
  readonly subject: string;
  readonly text: string;
}

/** What happened, and where to look. Reasons, amounts and names stay behind the sign-in; so does whoever decided. */
export function letterWords(t: T, { kind, name, params, lines, page, base }: LetterFacts): LetterWords {
  const greeting = name === '' ? t('letters.greetingNobody') : t('letters.greeting', { name });
  const parts = [
    greeting,
    t(textOf(kind), params),
    ...lines.map((line) => `- ${t(subjectOf(line.kind))}\n${base}${line.page}`),
    `${base}${page}`,
    t('letters.foot'),
    `${t('letters.choose')}\n${base}${SETTINGS}`,
    t('frame.fund.name'),
  ];
  return { subject: oneLine(t(subjectOf(kind), params)), text: `${parts.join('\n\n')}\n` };
}

/** Where the reader chooses language, and letters at once or once a day. */
const SETTINGS = '/account/notices/settings';

export const subjectOf = (kind: LetterKind): MessageKey => `letters.${kind}.subject`;
const textOf = (kind: LetterKind): MessageKey => `letters.${kind}.text`;

/** A line break inside a subject or a name would begin a header of somebody else's choice. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
