import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { PersonView } from '#contracts/api/portal';
import type { Role } from '#contracts/roles';
import { LOCALES, STRANGE, type Locale } from '../../apps/portal/src/messages/locale.ts';
import { newVisitor, type PortalRequest, type Visitor } from '../../apps/portal/src/web/visitor.ts';
import { notFromMessages, withoutOwnDirection } from './page-words.ts';
import { givenTo } from './page-given.ts';

/** Pages are read in all of these by tests: what people can choose, and English made strange. */
export const TESTED: readonly Locale[] = [...LOCALES, STRANGE];

export const READER_ID = '11111111-1111-4111-8111-111111111111';

/** Somebody who looks at a page; nobody in particular without a role. */
export function aVisitor(locale: Locale, ...roles: Role[]): Visitor {
  const person: PersonView = {
    id: READER_ID,
    version: 1,
    status: 'active',
    email: 'reader@example.org',
    name: 'Ama Reader',
    language: locale,
    roles,
  };
  const expiresAt = new Date('2027-01-01T00:00:00Z');
  const session =
    roles.length === 0
      ? null
      : {
          id: 's',
          person,
          actsFor: [],
          pseudonymSecret: 'c2VjcmV0',
          factorAt: null,
          passwordAt: null,
          hasFactor: false,
          factorMissing: false,
          expiresAt,
        };
  const request = { id: 'r', url: `/here?lang=${locale}`, headers: {} } as unknown as PortalRequest;
  const house = {
    demo: true,
    publicUrl: 'http://localhost',
    sheet: '/look.css',
    islands: {},
    csrfOf: () => 'token-of-the-session',
  };
  return newVisitor(request, session, house);
}

/** A page as a test reads it. */
export interface Markup {
  readonly html: string;
  /** The words of the one main heading. */
  readonly h1: string;
  /** Names of the fields of the page's own form, without the hidden ones of every form. */
  readonly fields: readonly string[];
  /** Of the main part: words of buttons and of links that look like one. */
  readonly buttons: readonly string[];
  readonly links: readonly string[];
  /** The error summary's lines. */
  readonly errors: readonly string[];
  /** Whether a text came from what the page was given to show, not from its own words. */
  given(text: string): boolean;
}

const textOf = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/[\u2066-\u2069]/g, '')
    .trim();

const all = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map((found) => found[1] ?? '');

export function markupOf(element: ReactNode): Markup {
  const html = renderToStaticMarkup(element);
  const main = html.slice(html.indexOf('<main'), html.indexOf('<footer'));
  return {
    html,
    given: givenTo(element),
    h1: textOf(all(html, /<h1[^>]*>([\s\S]*?)<\/h1>/g).join(' | ')),
    fields: all(main, /<(?:input|select|textarea)\b(?![^>]*name="_)[^>]*\sname="([^"]+)"/g),
    buttons: [
      ...all(main, /<button[^>]*>([\s\S]*?)<\/button>/g),
      ...all(main, /<a\b[^>]*class="button[^"]*"[^>]*>([\s\S]*?)<\/a>/g),
    ].map(textOf),
    links: all(main, /<a\b[^>]*href="([^"]+)"/g).map((href) => href.replaceAll('&amp;', '&')),
    errors: all(/<div class="notice bad[\s\S]*?<\/ul>/.exec(main)?.[0] ?? '', /<li>([\s\S]*?)<\/li>/g).map(textOf),
  };
}

/** What is wrong with a page that no page may have wrong; empty when it is sound. */
export function faultsIn({ html, given }: Markup): string[] {
  const ids = all(html, /\sid="([^"]*)"/g);
  const references = [
    ...all(html, /\sfor="([^"]*)"/g),
    ...all(html, /\saria-(?:labelledby|describedby)="([^"]*)"/g).flatMap((list) => list.split(' ')),
    ...all(html, /\shref="#([^"]+)"/g),
  ];
  const labelled = all(html, /\sfor="([^"]*)"/g);
  const controls = [...html.matchAll(/<(?:input|select|textarea)\b[^>]*>/g)].map((found) => found[0]);
  const nameless = controls.filter(
    (tag) =>
      !/type="hidden"|aria-label=|name="[\w.-]+-(?:day|month|year)"/.test(tag) &&
      !labelled.some((id) => tag.includes(`id="${id}"`)),
  );
  const posts = [...html.matchAll(/<form[^>]*method="post"[^>]*>[\s\S]*?<\/form>/g)].map((found) => found[0]);
  return [
    ...((html.match(/<h1[\s>]/g) ?? []).length === 1 ? [] : ['not one h1']),
    ...ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `id ${id} twice`),
    ...references.filter((id) => !ids.includes(id)).map((id) => `nothing has the id ${id}`),
    ...nameless.map((tag) => `no name: ${tag}`),
    ...questionsWithoutHelp(html).map((question) => `no help for: ${question}`),
    ...(html.includes('<html lang="en"') ? helpWithoutExample(html, given) : []),
    ...posts
      .filter((form) => !form.includes('name="_csrf" value="token-of-the-session"'))
      .map(() => 'form without token'),
    ...(html.match(/\sstyle=|<style|<script>|\son\w+="|javascript:/g) ?? []),
    ...all(html, />([a-z]+\.[a-zA-Z]+(?:\.[\w-]+)+)</g).map((key) => `message without words: ${key}`),
    ...(html.includes('dir="rtl"') ? withoutOwnDirection(html) : []),
    ...(html.includes(`<html lang="${STRANGE}"`) ? notFromMessages(html, given) : []),
  ];
}

/** Questions that do not say how to answer; a single tick is a statement and explains itself. */
function questionsWithoutHelp(html: string): string[] {
  const questions = html.split(/<(?:div|fieldset) class="question\b/).slice(1);
  return questions
    .filter((question) => !question.includes('class="hint') && /<label|<legend/.test(question))
    .filter((question) => !/^[^>]*>(?:<div class="why".*?<\/div>)?<div class="choice">/s.test(question))
    .map((question) => textOf(/<(?:label|legend)[^>]*>([\s\S]*?)<\/(?:label|legend)>/.exec(question)?.[1] ?? ''));
}

/** Help that gives no example, in the words of the portal; what a call asks is helped by whoever wrote the call. */
function helpWithoutExample(html: string, given: (text: string) => boolean): string[] {
  return html
    .split(/<(?:div|fieldset) class="question\b/)
    .slice(1)
    .map((question) => textOf(/class="hint" id="[\w.-]+-hint">([\s\S]*?)<\/div>/.exec(question)?.[1] ?? ''))
    .filter((help) => help !== '' && !/example|such as/.test(help) && !given(help))
    .map((help) => `no example in: ${help}`);
}
