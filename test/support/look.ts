import type { BrowserContextOptions } from 'playwright-core';
import type { SpokenLocale } from '../../apps/portal/src/messages/locale.ts';

/** How somebody's window looks. */
export interface Look {
  readonly javaScript?: boolean;
  readonly language?: SpokenLocale;
  readonly width?: number;
  readonly theme?: 'light' | 'dark';
  /** Nothing is done with a mouse. */
  readonly keyboard?: boolean;
}

export function optionsOf({
  javaScript = true,
  language = 'en',
  width = 1280,
  theme = 'light',
}: Look): BrowserContextOptions {
  return {
    javaScriptEnabled: javaScript,
    locale: language,
    viewport: { width, height: 900 },
    colorScheme: theme,
    reducedMotion: 'reduce',
    acceptDownloads: true,
  };
}
