import type { FastifyReply } from 'fastify';
import { Injectable } from '@nestjs/common';
import { Refusal } from '#kernel/refusal';
import { trustOf } from '#platform/http/trusted-proxies';
import { PortalConfig } from '../config.ts';
import { ReaderNews } from '../notice/reader-news.ts';
import type { OpenSession } from '../session/open-session.ts';
import { claimIn } from '../security-event/security-event.rules.ts';
import { PortalKeys } from '../session/portal-keys.ts';
import { factorMissing } from '../second-factor/second-factor.rules.ts';
import { comesFromOurPages } from '../session/session.rules.ts';
import { Assets } from './assets.ts';
import { CSP_REPORTS } from './csp-report.rules.ts';
import { isJson, notJson } from './json-only.ts';
import { securityHeaders } from './security-headers.ts';
import { addCookie } from './set-cookie.ts';
import { chosenTheme, themeCookie } from './theme.ts';
import { VisitCookie } from './visit.ts';
import { chosenLocale, newVisitor, withNotice, type House, type PortalRequest, type Visitor } from './visitor.ts';
import { isShownAgain, withinOf } from './within.ts';
import { wantsPage } from './wants-page.ts';
import { WhoAsks } from './who-asks.ts';

const UNSAFE = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
/** Everybody's, the same for all: no session is looked up. */
export const PLAIN = /^\/(assets|log|health|\.well-known)\/|^\/(robots\.txt|version)$/;

/** All that is open to who must set up a second factor first, with the password that this asks for; signing out is. */
const SET_UP = /^\/(account\/(security|confirm-identity)|api\/(factors|session)|sign-out)(\/|$)/;

/** Every request passes here first: headers, session, origin, language. */
@Injectable()
export class FrontDoor {
  readonly house: House;
  private readonly visits: VisitCookie;
  private readonly isProxy: ReturnType<typeof trustOf>;
  private readonly rules: Parameters<typeof securityHeaders>[1];

  constructor(
    private readonly config: PortalConfig,
    private readonly keys: PortalKeys,
    private readonly who: WhoAsks,
    private readonly news: ReaderNews,
    assets: Assets,
  ) {
    this.visits = new VisitCookie(config.publicUrl);
    this.isProxy = trustOf(config.trustedProxies);
    const { oidcIssuer: issuer, oidcLabel: provider, publicUrl } = config;
    this.rules = {
      secure: publicUrl.startsWith('https:'),
      ...(issuer !== undefined && { provider: new URL(issuer).origin }),
    };
    this.house = {
      demo: config.demo,
      publicUrl,
      ...(issuer !== undefined && provider !== undefined && { provider }),
      sheet: assets.sheet.href,
      islands: assets.islands,
      csrfOf: (holder) => this.keys.csrfOf(holder),
    };
  }

  /**
   * Refuses header-not-taken: a header that claims to be somebody, or says where a request comes from and is not from our
   * proxy; another-site: an unsafe request that another site made the browser send; unsupported: the API takes JSON;
   * factor-missing: whose role needs a second factor sets it up first.
   */
  async receive(request: PortalRequest, reply: FastifyReply): Promise<void> {
    const [path = '/'] = request.url.split('?', 1);
    reply.headers(securityHeaders(path, this.rules));
    request.session = null;
    request.visit = this.visits.visitIn(request.headers.cookie);
    request.visitor = newVisitor(request, null, this.house);
    this.refuseClaims(request);
    if (UNSAFE.has(request.method)) this.refuseOtherSites(request);
    const type = request.headers['content-type'];
    // the portal's own records take nothing else either; files come by PUT
    if (request.method === 'POST' && path.startsWith('/api/') && type !== undefined && !isJson(type)) throw notJson();
    // what a browser reports is nobody's in particular
    if (PLAIN.test(path) || path === CSP_REPORTS) return;
    const { session, bearer } = await this.who.ofRequest(request, path);
    if (bearer !== undefined) request.bearer = bearer;
    if (session?.factorMissing && !SET_UP.test(path)) throw factorMissing();
    await this.welcome(request, session);
    if (session !== null || bearer !== undefined) reply.header('cache-control', 'private, no-store');
    const locale = chosenLocale(request.url);
    if (locale !== undefined) addCookie(reply, request.visitor.languageCookie(locale));
    const theme = chosenTheme(request.url);
    if (theme !== undefined) addCookie(reply, themeCookie(theme, this.house.publicUrl));
  }

  /** Makes the request that of the session's person right after signing in. */
  async recognise(request: PortalRequest, token: string | undefined): Promise<void> {
    await this.welcome(request, await this.who.sessionOf(token));
  }

  private async welcome(request: PortalRequest, session: OpenSession | null): Promise<void> {
    request.session = session;
    if (session === null) return;
    // only pages say it
    const news = wantsPage(request) ? await this.news.of(session.person.id) : undefined;
    const visitor = newVisitor(request, session, this.house, news);
    request.visitor = isShownAgain(request.headers) ? withNotice(visitor, whyShownAgain(visitor, request)) : visitor;
  }

  private refuseClaims({ headers, socket }: PortalRequest): void {
    // the peer itself: `request.ip` is already what a proxy says
    const header = claimIn(headers, this.isProxy(socket.remoteAddress ?? '', 0));
    if (header === undefined) return;
    const message = `The header ${header} is not taken here, so nothing was done. Leave it out.`;
    throw new Refusal('malformed', 'header-not-taken', message, { params: { header } });
  }

  private refuseOtherSites({ headers }: PortalRequest): void {
    const site = headers['sec-fetch-site'];
    const caller = { site: typeof site === 'string' ? site : undefined, origin: headers.origin, host: headers.host };
    if (comesFromOurPages(caller, this.config.publicUrl)) return;
    const message = 'This was sent from another web site, so nothing was done. Open the page here and send it again.';
    throw new Refusal('forbidden', 'another-site', message);
  }
}

function whyShownAgain({ t }: Visitor, { headers }: PortalRequest): string {
  if (withinOf(headers) === 'shown-again-confirmed') return t('account.kept.confirmed');
  const over = t('account.kept.over');
  return withinOf(headers) === 'shown-again-without-file' ? `${over} ${t('account.kept.file')}` : over;
}
