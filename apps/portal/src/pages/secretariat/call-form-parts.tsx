import type { T } from '../../messages/translate.ts';
import { languageIn } from '../../messages/names.ts';
import { errorFor } from '../../ui/error-summary.tsx';
import { Columns, Section } from '../../ui/layout.tsx';
import { CheckboxQuestion } from '../../ui/question-choice.tsx';
import {
  DateQuestion,
  LongTextQuestion,
  MoneyQuestion,
  NumberQuestion,
  TextQuestion,
} from '../../ui/question-text.tsx';
import type { QuestionProps } from '../../ui/question.tsx';
import type { PartProps } from './call-part.ts';

/** Name, text and times. */
export function CallBasics({ t, draft, errors }: PartProps) {
  const said = (name: string) => ({
    t,
    name,
    label: t(`secretariat.form.${name}` as 'secretariat.form.title'),
    error: errorFor(errors, name),
  });
  return (
    <Section id="part-basics" title={t('secretariat.form.part.basics')} gap={5}>
      <TextQuestion {...said('title')} hint={t('hints.call.title')} value={draft.title} />
      <LongTextQuestion {...said('summary')} hint={t('secretariat.form.summaryHint')} value={draft.summary} rows={4} />
      <Moment t={t} name="opensAt" day={draft.opensOn} time={draft.opensTime} error={errorFor(errors, 'opensAt')} />
      <Moment
        t={t}
        name="deadline"
        day={draft.deadlineOn}
        time={draft.deadlineTime}
        error={errorFor(errors, 'deadline')}
      />
      <TextQuestion
        {...said('timeZone')}
        hint={t('secretariat.form.timeZoneHint')}
        value={draft.timeZone}
        width="medium"
        ltr
      />
    </Section>
  );
}

interface MomentProps {
  readonly t: T;
  readonly name: 'opensAt' | 'deadline';
  readonly day: string;
  readonly time: string;
  readonly error: string | undefined;
  readonly hint?: string;
}

/** Day and time of the call's zone; the time is the field `<name>-time`. */
export function Moment({ t, name, day, time, error, hint }: MomentProps) {
  return (
    <Columns kind="even">
      <DateQuestion
        t={t}
        name={name}
        label={t(`secretariat.form.${name}`)}
        hint={hint}
        example="2027-02-28"
        value={day}
        error={error}
      />
      <TextQuestion
        t={t}
        name={`${name}-time`}
        label={t('secretariat.form.time')}
        hint={t('secretariat.form.timeHint')}
        value={time}
        width="short"
        ltr
      />
    </Columns>
  );
}

/** Who may apply, and for how much. */
export function CallLimits({ t, draft, errors }: PartProps) {
  const said = (name: LimitName) => ({
    t,
    name: `rules.${name}`,
    label: t(`secretariat.form.${name}`),
    error: errorFor(errors, `rules.${name}`),
  });
  const { currency } = draft;
  return (
    <Section id="part-limits" title={t('secretariat.form.part.limits')} gap={5}>
      <TextQuestion
        {...said('currency')}
        hint={t('secretariat.form.currencyHint')}
        value={currency}
        width="short"
        ltr
      />
      <CallAmounts t={t} draft={draft} said={said} />
      <DateQuestion
        {...said('registeredOnOrBefore')}
        hint={t('secretariat.form.registeredHint')}
        value={draft.registeredOnOrBefore}
      />
      <NumberQuestion
        {...said('minimumYearsOfExperience')}
        hint={t('hints.call.minimumYearsOfExperience')}
        value={draft.minimumYearsOfExperience}
      />
      <CheckboxQuestion
        {...said('languages')}
        hint={t('hints.call.languages')}
        choices={languageChoices(t, draft.languages)}
        values={draft.languages}
      />
      <LongTextQuestion
        {...said('countries')}
        hint={t('secretariat.form.countriesHint')}
        value={draft.countries}
        rows={3}
        optional
      />
    </Section>
  );
}

interface CallAmountsProps extends Pick<PartProps, 't' | 'draft'> {
  readonly said: (name: LimitName) => Pick<QuestionProps, 't' | 'name' | 'label' | 'error'>;
}

function CallAmounts({ t, draft, said }: CallAmountsProps) {
  const { currency } = draft;
  return (
    <Columns kind="even">
      <MoneyQuestion
        {...said('budget')}
        hint={t('secretariat.form.budgetHint')}
        currency={currency}
        value={draft.budget}
      />
      <MoneyQuestion
        {...said('maximumAmount')}
        hint={t('hints.call.maximumAmount')}
        currency={currency}
        value={draft.maximumAmount}
      />
      <MoneyQuestion
        {...said('minimumAmount')}
        hint={t('hints.call.minimumAmount')}
        currency={currency}
        value={draft.minimumAmount}
        optional
      />
      <NumberQuestion {...said('maximumMonths')} hint={t('hints.call.maximumMonths')} value={draft.maximumMonths} />
    </Columns>
  );
}

type LimitName =
  | 'currency'
  | 'budget'
  | 'maximumAmount'
  | 'minimumAmount'
  | 'maximumMonths'
  | 'registeredOnOrBefore'
  | 'minimumYearsOfExperience'
  | 'languages'
  | 'countries';

/** The languages of the United Nations, and what the draft has besides. */
function languageChoices(t: T, chosen: readonly string[]) {
  return [...new Set(['ar', 'en', 'es', 'fr', 'ru', 'zh', ...chosen])].map((value) => ({
    value,
    label: languageIn(t.locale, value),
  }));
}

/** How many people judge and decide, and from how many points. */
export function CallPanel({ t, draft, errors }: PartProps) {
  const said = (name: 'threshold' | 'reviewersPerApplication' | 'quorum') => ({
    t,
    name: `rules.${name}`,
    label: t(`secretariat.form.${name}`),
    hint: t(`secretariat.form.${name}Hint`),
    error: errorFor(errors, `rules.${name}`),
    value: draft[name],
  });
  return (
    <Section id="part-panel" title={t('secretariat.form.part.panel')} gap={5}>
      <NumberQuestion {...said('threshold')} />
      <NumberQuestion {...said('reviewersPerApplication')} />
      <NumberQuestion {...said('quorum')} />
    </Section>
  );
}
