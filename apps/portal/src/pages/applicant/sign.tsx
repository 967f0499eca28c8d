import type { AgreementView } from '#contracts/api/disbursement';
import { formatFingerprint } from '../../messages/format.ts';
import { countryChoices } from '../../messages/names.ts';
import { ConfirmPage } from '../../ui/confirm-page.tsx';
import { Details } from '../../ui/details.tsx';
import { ErrorSummary, errorFor, type FieldError } from '../../ui/error-summary.tsx';
import { Code, Section, Stack } from '../../ui/layout.tsx';
import { Money } from '../../ui/money.tsx';
import { SelectQuestion, TickQuestion } from '../../ui/question-choice.tsx';
import { TextQuestion } from '../../ui/question-text.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { ApplicantFrame } from './applicant-frame.tsx';
import { AgreementText } from './grant.tsx';

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

export interface SignProps {
  readonly visitor: Visitor;
  readonly grant: AgreementView;
  readonly typed: BankTyped;
  readonly accepted: boolean;
  readonly errors: readonly FieldError[];
}

/** What is signed, to which account it is paid, one tick, one button. */
export function SignPage({ visitor, grant, typed, accepted, errors }: SignProps) {
  const { t } = visitor;
  const { id, number, version, organisationName, title, months, contentHash } = grant;
  return (
    <ApplicantFrame visitor={visitor} title={t('applicant.sign.title')} current="grants" wrong={errors.length > 0}>
      <Stack gap={6}>
        <ErrorSummary t={t} errors={errors} />
        <ConfirmPage
          t={t}
          eyebrow={number}
          title={t('applicant.sign.title')}
          facts={[
            { name: t('applicant.grant.grant'), value: title },
            { name: t('applicant.sign.for'), value: organisationName },
            { name: t('public.grants.amount'), value: <Money t={t} value={grant.amount} /> },
            { name: t('public.call.length'), value: t('public.grant.months', { count: months }) },
            { name: t('applicant.grant.hash'), value: <Code>{formatFingerprint(contentHash)}</Code> },
          ]}
          follows={[t('applicant.sign.follows'), t('applicant.sign.followsLog')]}
          undo={t('applicant.sign.undo')}
          form={{ action: `/apply/grants/${id}/sign`, tokens: visitor.tokens, version }}
          questions={
            <>
              <BankAccount visitor={visitor} typed={typed} errors={errors} />
              <TickQuestion
                t={t}
                name="accepted"
                label={t('applicant.sign.accepted')}
                checked={accepted}
                error={errorFor(errors, 'accepted')}
              />
            </>
          }
          act={t('applicant.next.signAct')}
          back={`/apply/grants/${id}`}
        >
          <Details summary={t('applicant.grant.text')} open>
            <AgreementText grant={grant} />
          </Details>
        </ConfirmPage>
      </Stack>
    </ApplicantFrame>
  );
}

function BankAccount({ visitor: { t }, typed, errors }: Pick<SignProps, 'visitor' | 'typed' | 'errors'>) {
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
