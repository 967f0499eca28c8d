import { cookieIn } from '../session/session.rules.ts';
import { THEME_CHOICES, THEMES, type Theme, type ThemeChoice } from '../ui/theme-choice.tsx';
import type { PortalRequest } from './visitor.ts';

export const THEME_COOKIE = 'theme';

/** The colours asked for in the address, else those chosen before; undefined leaves it to the device. */
export function themeOf(request: Pick<PortalRequest, 'url' | 'headers'>): Theme | undefined {
  const wanted = chosenTheme(request.url) ?? cookieIn(request.headers.cookie, THEME_COOKIE);
  return THEMES.find((theme) => theme === wanted);
}

/** `?theme=dark` in the address. */
export function chosenTheme(url: string): ThemeChoice | undefined {
  const query = url.split('?', 2)[1];
  const asked = query === undefined ? null : new URLSearchParams(query).get('theme');
  return THEME_CHOICES.find((choice) => choice === asked);
}

/** Keeps the choice for a year; the device's own colours need no cookie. */
export function themeCookie(choice: ThemeChoice): string {
  const age = choice === 'device' ? 0 : 31_536_000;
  return `${THEME_COOKIE}=${choice}; Path=/; Max-Age=${age}; SameSite=Lax`;
}
