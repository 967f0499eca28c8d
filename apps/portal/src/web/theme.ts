import { THEME_CHOICES, THEMES, type Theme, type ThemeChoice } from '../ui/theme-choice.tsx';
import { choiceCookie, choiceIn } from './choices.ts';
import type { PortalRequest } from './visitor.ts';

/** The colours asked for in the address, else those chosen before; undefined leaves it to the device. */
export function themeOf(
  { url, headers }: Pick<PortalRequest, 'url' | 'headers'>,
  publicUrl: string,
): Theme | undefined {
  const wanted = chosenTheme(url) ?? choiceIn(headers.cookie, publicUrl, 'theme');
  return THEMES.find((theme) => theme === wanted);
}

/** `?theme=dark` in the address. */
export function chosenTheme(url: string): ThemeChoice | undefined {
  const query = url.split('?', 2)[1];
  const asked = query === undefined ? null : new URLSearchParams(query).get('theme');
  return THEME_CHOICES.find((choice) => choice === asked);
}

/** Keeps the choice for a year; the device's own colours need no cookie. */
export const themeCookie = (choice: ThemeChoice, publicUrl: string): string =>
  choiceCookie(publicUrl, 'theme', choice, { kept: choice !== 'device' });
