import type { english } from './en.ts';

export type Section = keyof typeof english;

/** `applicant.receipt.title`: the section (one file for each audience), then the key inside that file. */
export type MessageKey = {
  [S in Section]: `${S}.${Extract<keyof (typeof english)[S], string>}`;
}[Section];

/** What a translation of one section may hold: the same keys, not one more. */
export type Translation<S extends Section> = Readonly<Partial<Record<keyof (typeof english)[S], string>>>;

/** A translation that is finished: a missing key does not compile. */
export type FullTranslation<S extends Section> = Readonly<Record<keyof (typeof english)[S], string>>;

/** The same for one file of a section that is written in several files. */
export type SameKeys<Part> = Readonly<Record<keyof Part, string>>;

export type Catalogue = { readonly [S in Section]?: Translation<S> };
