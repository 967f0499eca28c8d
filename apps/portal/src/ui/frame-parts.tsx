import type { ReactNode } from 'react';
import { LANGUAGES, LOCALES } from '../messages/locale.ts';
import type { T } from '../messages/translate.ts';
import { TYPED_FORM } from './form.tsx';
import { FIELDS } from './form-fields.ts';
import { Mark } from './mark.tsx';
import { Notice } from './notice.tsx';
import { FOOTER, NAVIGATION, type Place } from './navigation.ts';
import type { FrameContext } from './frame-context.ts';
import { ThemeChoices } from './theme-choice.tsx';

export function DemoStrip({ frame }: { readonly frame: FrameContext }) {
  const { t } = frame;
  return (
    <div className="strip">
      <div className="width">
        {frame.demo && (
          <aside className="demo" aria-label={t('frame.demo.label')}>
            {t('frame.demo.note')}
          </aside>
        )}
        <Languages t={t} address={frame.address} />
      </div>
    </div>
  );
}

/** The same page in four languages, each named in its own: a link or, where the page has questions, a button of their form. */
function Languages({ t, address }: { readonly t: T; readonly address: string }) {
  return (
    <nav aria-label={t('frame.languages.label')}>
      {/* Enter in a field presses a form's first button: this one, which only sends */}
      <button form={TYPED_FORM} className="unseen" tabIndex={-1} aria-hidden="true" />
      <ul className="languages">
        {LOCALES.map((locale) => {
          const { name, direction } = LANGUAGES[locale];
          const its = {
            lang: locale,
            dir: direction,
            'aria-current': locale === t.locale ? ('true' as const) : undefined,
          };
          return (
            <li key={locale}>
              <a href={inLanguage(address, locale)} hrefLang={locale} {...its}>
                {name}
              </a>
              <button form={TYPED_FORM} name={FIELDS.language} value={locale} {...its}>
                {name}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** `/calls?page=2` -> `/calls?page=2&lang=fr`; relative, so that no host name is needed. */
export function inLanguage(address: string, locale: string): string {
  const [path = '/', query = ''] = address.split('?', 2);
  const wanted = new URLSearchParams(query);
  wanted.set('lang', locale);
  wanted.delete('theme');
  return `${path}?${wanted.toString()}`;
}

export function Masthead({ frame, current }: { readonly frame: FrameContext; readonly current?: string }) {
  const { t, audience, counts = {}, person, news } = frame;
  return (
    <header className="mast">
      <div className="width">
        <a className="brand" href="/">
          <Mark />
          <span>
            {t('frame.fund.name')}
            <small>{t('frame.fund.line')}</small>
          </span>
        </a>
        <nav aria-label={t('frame.nav.label')}>
          <ul className="nav">
            {NAVIGATION[audience].map((place) => (
              <li key={place.id}>
                <a href={place.href} aria-current={place.id === current ? 'page' : undefined}>
                  {placeName(t, place, counts[place.id])}
                </a>
              </li>
            ))}
            <Person t={t} person={person} news={news} current={current} />
          </ul>
        </nav>
      </div>
    </header>
  );
}

function placeName(t: T, place: Place, count: number | undefined): string {
  const name = t(place.name);
  return count ? t('frame.nav.counted', { name, count }) : name;
}

type PersonProps = Pick<FrameContext, 't' | 'person' | 'news'> & { readonly current?: string };

function Person({ t, person, news, current }: PersonProps) {
  if (!person) {
    return (
      <li>
        <a href="/sign-in" aria-current={current === 'sign-in' ? 'page' : undefined}>
          {t('frame.account.signIn')}
        </a>
      </li>
    );
  }
  const count = news?.unread ?? 0;
  return (
    <>
      <li>
        <a href="/account/notices" aria-current={current === 'notices' ? 'page' : undefined}>
          {count > 0 ? t('notices.frame.news', { count }) : t('notices.frame.none')}
        </a>
      </li>
      <li>
        <a href="/account" aria-current={current === 'account' ? 'page' : undefined}>
          <span className="unseen">{t('frame.account.signedInAs', { name: person.name })}</span>
          <bdi aria-hidden="true">{person.name}</bdi>
        </a>
      </li>
      <li>
        <form action="/sign-out" method="post">
          <input type="hidden" name={FIELDS.csrf} value={person.csrf} />
          <button type="submit">{t('frame.account.signOut')}</button>
        </form>
      </li>
    </>
  );
}

/** Whoever no letter reaches learns it here, wherever they come in. */
export function ReturnedLetters({ t, news }: Pick<FrameContext, 't' | 'news'>) {
  if (news?.returned === undefined) return null;
  return (
    <Notice tone="due" title={t('notices.returned.title')}>
      <p>
        {t('notices.returned.text', { email: news.returned })} <a href="/account">{t('notices.returned.link')}</a>
      </p>
    </Notice>
  );
}

/** A plain link, so that it works at once; the island also clears the history entry and answers Esc three times. */
export function QuickExit({ t }: { readonly t: T }) {
  return (
    <aside className="leave" aria-label={t('frame.leave.label')}>
      <div className="width">
        <span>
          {t('frame.leave.question')} <a href="/leave-quickly">{t('help.exit.link')}</a>
        </span>
        <a className="out" href="https://www.wikipedia.org/" rel="noreferrer" data-quick-exit="">
          {t('frame.leave.act')}
        </a>
      </div>
    </aside>
  );
}

interface CommandBarProps {
  readonly t: T;
  readonly words: ReactNode;
  readonly buttons: ReactNode;
}

/** Stays at the end of the window on staff pages; says what is missing before a command can run. */
export function CommandBar({ t, words, buttons }: CommandBarProps) {
  return (
    <aside className="command" aria-label={t('frame.command.label')}>
      <div className="width">
        <div className="row small">{words}</div>
        <div className="buttons">{buttons}</div>
      </div>
    </aside>
  );
}

export function Footer({ frame, source }: { readonly frame: FrameContext; readonly source?: ReactNode }) {
  const { t } = frame;
  return (
    <footer className="foot">
      <div className="width stack">
        <nav aria-label={t('frame.footer.label')}>
          <ul>
            {FOOTER.map((place) => (
              <li key={place.id}>
                <a href={place.href}>{t(place.name)}</a>
              </li>
            ))}
          </ul>
        </nav>
        <ThemeChoices frame={frame} />
        <p className="soft">
          {source}
          {source !== undefined && ' '}
          {t('frame.footer.reuse')}
        </p>
      </div>
    </footer>
  );
}
