import type { MessageKey } from '../messages/catalogue.ts';
import type { T } from '../messages/translate.ts';

/** Says in the reader's language that a page is still in English; nothing once its words are there. */
export function Untranslated({ t, probe }: { readonly t: T; readonly probe: MessageKey }) {
  return t.has(probe) ? null : <p className="untranslated soft small">{t('frame.languages.missing')}</p>;
}
