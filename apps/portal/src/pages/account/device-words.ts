import type { OwnSessionView } from '#contracts/api/portal';
import type { T } from '../../messages/translate.ts';

/** "Firefox on Windows", in the reader's language. */
export function deviceWords(t: T, { browser, system }: Pick<OwnSessionView, 'browser' | 'system'>): string {
  return t('access.sessions.on', { browser, system });
}
