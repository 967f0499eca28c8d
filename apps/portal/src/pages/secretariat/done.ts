import type { MessageKey } from '../../messages/catalogue.ts';
import type { T } from '../../messages/translate.ts';

/** What can stand as `?done=` in an address: the acts after which a page says what has happened. */
const ACTS = [
  'saved',
  'published',
  'amended',
  'closed',
  'assigned',
  'screened',
  'ranked',
  'sent',
  'countersigned',
  'cancelled',
  'agreement-closed',
  'tranche-cancelled',
  'accepted',
  'sent-back',
  'shown',
  'pledged',
  'declared',
] as const;

export type Done = (typeof ACTS)[number];

/** The sentence for an act that was just done; undefined for anything else that stands in the address. */
export function doneWords(t: T, done: string): { readonly title: string; readonly about: string } | undefined {
  const act = ACTS.find((known) => known === done);
  if (act === undefined) return undefined;
  const about = `secretariat.done.${act}.about` as MessageKey;
  return { title: t(`secretariat.done.${act}`), about: t(about) };
}
