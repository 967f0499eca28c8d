import { randomUUID } from 'node:crypto';
import type { PersonView } from '#contracts/api/portal';
import type { Role } from '#contracts/roles';
import type { Actor } from '#platform/actor/actor';
import type { FundRequest } from '#platform/http/fund-request';
import { isLocale, STRANGE, type Locale, type SpokenLocale } from '../messages/locale.ts';
import { translator, type T } from '../messages/translate.ts';
import type { OpenSession } from '../session/open-session.ts';
import type { FormHolder } from '../session/session-key.ts';
import type { FormTokens } from '../ui/form.tsx';
import type { Audience } from '../ui/navigation.ts';
import type { FrameContext, FrameNews } from '../ui/frame-context.ts';
import { choiceCookie, choiceIn } from './choices.ts';
import { themeOf } from './theme.ts';
import type { TypedForm } from './typed-form.ts';
import type { Visit } from './visit.ts';

/** A request after the front door: the session is looked up, the origin checked. */
export interface PortalRequest extends FundRequest {
  session?: OpenSession | null;
  visit?: Visit;
  /** Who acts by an access token; then there is no session. */
  bearer?: Actor;
  visitor?: Visitor;
  /** What the form of the request says, once it is read. */
  form?: Promise<TypedForm>;
}

/** What the portal knows that every page needs. */
export interface House {
  readonly demo: boolean;
  readonly publicUrl: string;
  /** What the account at the identity provider is called; missing where there is no provider. */
  readonly provider?: string;
  /** Address of the style sheet. */
  readonly sheet: string;
  /** Addresses of the islands by name, from the build. */
  readonly islands: Readonly<Record<string, string>>;
  /** The token of a holder's forms; written otherwise at each call. */
  csrfOf(holder: FormHolder): string;
}

/** Who is looking at a page, and in which language. */
export interface Visitor {
  readonly person: PersonView | null;
  readonly roles: readonly Role[];
  readonly locale: Locale;
  readonly t: T;
  /** For `<Form tokens=...>`: the session's form token and a fresh idempotency key (after a refusal: the same one again). */
  readonly tokens: FormTokens;
  readonly csrf: string;
  readonly idempotencyKey: string;
  readonly requestId: string;
  /** What the account is called with which staff may sign in elsewhere; missing where there is none. */
  readonly provider?: string;
  /** Path and query of the page. */
  readonly address: string;
  /** For `<PageFrame frame=...>`. */
  frame(audience: Audience, counts?: Readonly<Record<string, number>>): FrameContext;
  /** The same reader, in another language. */
  speaking(locale: SpokenLocale): Visitor;
  /** Keeps a language for whoever comes with this browser. */
  languageCookie(locale: SpokenLocale): string;
  /** Address of an island's script, for `<PageFrame scripts=...>`; empty when the build has none of that name. */
  island(name: string): readonly string[];
}

/** The visitor of a request; the front door made it. */
export function visitorOf(request: PortalRequest): Visitor {
  if (request.visitor === undefined) throw new Error('this request did not come through the front door');
  return request.visitor;
}

/** The same visitor with another idempotency key: a form shown again after a refusal keeps the key it was sent with. */
export function withKey(visitor: Visitor, key: string): Visitor {
  return { ...visitor, idempotencyKey: key, tokens: { ...visitor.tokens, key } };
}

/** The same visitor with a word at the top of whatever page is drawn: why a form is shown that nobody has opened. */
export function withNotice(visitor: Visitor, notice: string): Visitor {
  return { ...visitor, frame: (audience, counts) => ({ ...visitor.frame(audience, counts), notice }) };
}

export function newVisitor(
  request: PortalRequest,
  session: OpenSession | null,
  house: House,
  news?: FrameNews,
  locale: Locale = spokenTo(request, session, house),
): Visitor {
  const t = translator(locale);
  const holder = formHolderOf(request, session);
  const csrf = holder === undefined ? '' : house.csrfOf(holder);
  const idempotencyKey = randomUUID();
  const person = session?.person ?? null;
  const island = (name: string): readonly string[] => (house.islands[name] === undefined ? [] : [house.islands[name]]);
  const address = request.url;
  const theme = themeOf(request, house.publicUrl);
  return {
    person,
    roles: person?.roles ?? ['public'],
    locale,
    t,
    tokens: { csrf, key: idempotencyKey },
    csrf,
    idempotencyKey,
    requestId: request.id,
    address,
    ...(house.provider !== undefined && { provider: house.provider }),
    island,
    speaking: (other) => newVisitor(request, session, house, news, other),
    languageCookie: (other) => choiceCookie(house.publicUrl, 'lang', other),
    frame: (audience, counts) => ({
      t,
      audience,
      sheet: house.sheet,
      address,
      demo: house.demo,
      scripts: island('frame'),
      ...(theme !== undefined && { theme }),
      ...(counts !== undefined && { counts }),
      ...(news !== undefined && { news }),
      ...(person !== null && { person: { name: person.name, csrf } }),
    }),
  };
}

function spokenTo(request: PortalRequest, session: OpenSession | null, house: House): Locale {
  const chosen = localeOf(request, house.publicUrl, session?.person.language);
  return house.demo && asked(request.url) === STRANGE ? STRANGE : chosen;
}

/** Undefined for what is the same for all, where nobody looks for either. */
export function formHolderOf({ visit }: PortalRequest, session: OpenSession | null): FormHolder | undefined {
  return session === null ? visit : { id: session.id, personId: session.person.id };
}

/**
 * The language asked for in the address, else the one chosen in this browser, else the person's own, else the browser's
 * first that we speak, else English.
 */
function localeOf({ url, headers }: PortalRequest, publicUrl: string, own?: string): SpokenLocale {
  const chosen = chosenLocale(url);
  if (chosen !== undefined) return chosen;
  const kept = choiceIn(headers.cookie, publicUrl, 'lang');
  if (isLocale(kept)) return kept;
  return isLocale(own) ? own : preferredLocale(headers['accept-language'] ?? '');
}

/** `?lang=fr` in the address. */
export function chosenLocale(url: string): SpokenLocale | undefined {
  const language = asked(url);
  return isLocale(language) ? language : undefined;
}

function asked(url: string): string | undefined {
  const query = url.split('?', 2)[1];
  return query === undefined ? undefined : (new URLSearchParams(query).get('lang') ?? undefined);
}

/** RFC 9110 section 12.5.4, as far as plain language ranges go: `fr-CH, en;q=0.8` is French. */
export function preferredLocale(header: string): SpokenLocale {
  const ranges = header.split(',').map((range) => {
    const [tag = '', ...params] = range.trim().toLowerCase().split(';');
    const quality = params
      .map((param) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(param)?.[1])
      .find((q) => q !== undefined);
    return { language: tag.split('-', 1)[0], quality: Number(quality ?? '1') };
  });
  const best = ranges
    .filter(({ language, quality }) => quality > 0 && isLocale(language))
    .sort((a, b) => b.quality - a.quality)[0];
  return (best?.language as SpokenLocale | undefined) ?? 'en';
}
