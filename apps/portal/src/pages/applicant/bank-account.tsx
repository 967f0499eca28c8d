import { countryChoices } from '../../messages/names.ts';
import { errorFor, type FieldError } from '../../ui/error-summary.tsx';
import { Section } from '../../ui/layout.tsx';
import { SelectQuestion } from '../../ui/question-choice.tsx';
import { TextQuestion } from '../../ui/question-text.tsx';
import type { Visitor } from '../../web/visitor.ts';

/** In the order of the page. */
export const BANK_FIELDS = [
  'holder',
  'bankCountry',
  'bankName',
  'bic',
  'iban',
  'accountNumber',
  'town',
  'country',
] as const;
export type BankField = (typeof BANK_FIELDS)[number];
export type BankTyped = Readonly<Record<BankField, string>>;

interface QuestionsProps {
  readonly visitor: Visitor;
  readonly typed: BankTyped;
  readonly errors: readonly FieldError[];
}

/** Where the money goes: asked at the signature, and when the account changes. */
export function BankAccountQuestions({ visitor: { t }, typed, errors }: QuestionsProps) {
  const countries = countryChoices(t.locale);
  const field = (name: BankField) => ({
    t,
    name: `bankAccount.${name}`,
    label: t(`applicant.bank.${name}`),
    value: typed[name],
    error: errorFor(errors, `bankAccount.${name}`),
  });
  const empty = t('applicant.organisation.countryEmpty');
  return (
    <Section title={t('applicant.bank.title')} gap={6}>
      <p className="soft">{t('applicant.bank.lead')}</p>
      <TextQuestion {...field('holder')} hint={t('applicant.bank.holderHint')} />
      <SelectQuestion {...field('bankCountry')} hint={t('hints.bank.country')} choices={countries} empty={empty} />
      <TextQuestion {...field('bankName')} hint={t('hints.bank.name')} />
      <TextQuestion {...field('bic')} hint={t('applicant.bank.bicHint')} width="medium" ltr />
      <TextQuestion {...field('iban')} hint={t('applicant.bank.ibanHint')} ltr />
      <TextQuestion {...field('accountNumber')} hint={t('applicant.bank.accountNumberHint')} width="medium" ltr />
      <TextQuestion {...field('town')} hint={t('applicant.bank.townHint')} width="medium" />
      <SelectQuestion {...field('country')} hint={t('applicant.bank.countryHint')} choices={countries} empty={empty} />
    </Section>
  );
}
