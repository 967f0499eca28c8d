import type { ApplicationView } from '#contracts/api/applications';
import { questionSections } from '../call-facts.ts';

/** How far one part of an application is. `wrong`: something in it stands against a rule of the call. */
export type PartState = 'empty' | 'started' | 'done' | 'wrong';

export interface Part {
  readonly state: PartState;
  /** Answered, of all. */
  readonly done: number;
  readonly all: number;
}

export interface Progress {
  readonly organisation: Part;
  readonly about: Part;
  readonly sections: readonly (Part & { readonly id: string })[];
  readonly documents: Part;
  /** Nothing is missing: it can be sent. */
  readonly ready: boolean;
  /** Of what is required, in whole percent. */
  readonly percent: number;
}

export const ABOUT_FIELDS = ['title', 'language', 'requested', 'months', 'yearsOfExperience'] as const;
export type AboutField = (typeof ABOUT_FIELDS)[number];

type Missing = ApplicationView['missing'][number];

/** What is done and what is to do, from what the service says is missing. */
export function progressOf(application: ApplicationView): Progress {
  const { rules, missing, answers, documents } = application;
  const about = partOf(ABOUT_FIELDS, missing, (field) => isFilled(application, field));
  const sections = questionSections(rules).map(({ id, questions }) => ({
    id,
    ...partOf(
      questions.map((question) => `answers.${question.id}`),
      missing,
      (field) => (answers[field.slice('answers.'.length)] ?? '') !== '',
    ),
  }));
  const kinds = new Set(documents.map(({ kind }) => `documents.${kind}`));
  const files = partOf(
    rules.documents.map(({ kind }) => `documents.${kind}`),
    missing,
    (field) => kinds.has(field),
  );
  const unfit = missing.some(({ field }) => field.startsWith('organisation.'));
  return {
    organisation: { state: unfit ? 'wrong' : 'done', done: unfit ? 0 : 1, all: 1 },
    about,
    sections,
    documents: files,
    ready: missing.length === 0,
    percent: percentOf(application),
  };
}

function partOf(fields: readonly string[], missing: readonly Missing[], isThere: (field: string) => boolean): Part {
  const own = missing.filter(({ field }) => fields.includes(field));
  const done = fields.filter(isThere).length;
  const counts = { done, all: fields.length };
  if (own.some(({ code }) => code !== 'missing')) return { state: 'wrong', ...counts };
  // a part in which nothing is required is done only when something stands in it
  if (own.length === 0 && done > 0) return { state: 'done', ...counts };
  return { state: done > 0 ? 'started' : 'empty', ...counts };
}

function isFilled(application: ApplicationView, field: string): boolean {
  const value = application[field as AboutField];
  return value !== null && value !== '';
}

function percentOf({ rules, missing }: ApplicationView): number {
  const required =
    ABOUT_FIELDS.length +
    rules.questions.filter((question) => question.required).length +
    rules.documents.filter((document) => document.required).length;
  const open = missing.filter(({ field }) => !field.startsWith('organisation.')).length;
  return Math.floor((Math.max(0, required - open) / required) * 100);
}

/** The page and the place on it where a missing thing is put right. */
export function addressOfField({ id, rules }: Pick<ApplicationView, 'id' | 'rules'>, field: string): string {
  if (field.startsWith('documents.')) return `/apply/${id}/documents#${field}`;
  if (field.startsWith('organisation.')) {
    return `/apply/organisation?next=/apply/${id}#${field.slice('organisation.'.length)}`;
  }
  const section = rules.questions.find((question) => field === `answers.${question.id}`)?.section;
  return section === undefined ? `/apply/${id}/about#${field}` : `${sectionAddress(id, section)}#${field}`;
}

export function sectionAddress(id: string, section: string): string {
  return `/apply/${id}/questions/${encodeURIComponent(section)}`;
}
