import type { CallView } from '#contracts/api/applications';
import type { CallRules, QuestionRule } from '#contracts/call-rules';
import { formatAmount, formatMoney } from '../messages/format.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import type { T } from '../messages/translate.ts';

type Times = Pick<CallView, 'status' | 'opensAt' | 'deadline'>;

/** Applications are taken now; the instant of the deadline still belongs to the call. */
export function isOpen({ status, opensAt, deadline }: Times, now: Date): boolean {
  return status === 'published' && new Date(opensAt) <= now && now <= new Date(deadline);
}

/** Published, and its first day is still to come. */
export function isUpcoming({ status, opensAt }: Times, now: Date): boolean {
  return status === 'published' && now < new Date(opensAt);
}

/** "USD 2,000 to 20,000", or "up to USD 20,000" where no least amount is set. */
export function amountRange(t: T, { minimumAmount, maximumAmount }: CallRules): string {
  const most = formatMoney(t.locale, maximumAmount, 'sentence');
  if (minimumAmount === null) return t('public.call.amountUpTo', { most });
  const least = formatMoney(t.locale, minimumAmount, 'sentence');
  return t('public.call.amountRange', { least, most: formatAmount(t.locale, maximumAmount, 'sentence') });
}

export interface QuestionSection {
  readonly id: string;
  readonly questions: readonly QuestionRule[];
}

/** The questions of a call by section, both in the order of the rules. */
export function questionSections({ questions }: CallRules): readonly QuestionSection[] {
  const ids = [...new Set(questions.map(({ section }) => section))];
  return ids.map((id) => ({ id, questions: questions.filter(({ section }) => section === id) }));
}

/** What a section is called: our words for the usual ones, else its own name with a capital letter. */
export function sectionTitle(t: T, section: string): string {
  const key = `public.section.${section}` as MessageKey;
  const words = t(key);
  if (words !== key) return words;
  const plain = section.replaceAll('-', ' ');
  return plain.slice(0, 1).toLocaleUpperCase(t.locale) + plain.slice(1);
}
