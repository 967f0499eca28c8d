import type { ApplicationView } from '#contracts/api/applications';
import { formatAmount } from '../../messages/format.ts';
import { languageIn } from '../../messages/names.ts';
import { errorFor, type FieldError } from '../../ui/error-summary.tsx';
import { RadioQuestion } from '../../ui/question-choice.tsx';
import { MoneyQuestion, NumberQuestion, TextQuestion } from '../../ui/question-text.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { amountRange } from '../call-facts.ts';
import { SectionPage } from './section-page.tsx';
import type { AboutField } from './progress.ts';

export type AboutTyped = Readonly<Record<AboutField, string>>;

export interface AboutProps {
  readonly visitor: Visitor;
  readonly application: ApplicationView;
  readonly typed: AboutTyped;
  readonly errors: readonly FieldError[];
}

/** The project in five short answers. */
export function AboutPage({ visitor, application, typed, errors }: AboutProps) {
  const { t } = visitor;
  const { rules } = application;
  const field = (name: AboutField) => ({
    t,
    name,
    label: t(`applicant.about.${name}`),
    value: typed[name],
    error: errorFor(errors, name),
  });
  const languages = rules.languages.map((value) => ({ value, label: languageIn(t.locale, value) }));
  return (
    <SectionPage
      visitor={visitor}
      application={application}
      title={t('applicant.about.heading')}
      action={`/apply/${application.id}/about`}
      hidden={{ currency: rules.currency }}
      errors={errors}
    >
      <TextQuestion {...field('title')} hint={t('applicant.about.titleHint')} />
      <RadioQuestion {...field('language')} hint={t('applicant.about.languageHint')} choices={languages} />
      <MoneyQuestion
        {...field('requested')}
        hint={t('applicant.about.requestedHint', {
          range: amountRange(t, rules),
          example: formatAmount(t.locale, rules.maximumAmount, 'sentence'),
        })}
        currency={rules.currency}
      />
      <NumberQuestion {...field('months')} hint={t('applicant.about.monthsHint', { most: rules.maximumMonths })} />
      <NumberQuestion
        {...field('yearsOfExperience')}
        hint={t('applicant.about.yearsOfExperienceHint', { least: rules.minimumYearsOfExperience })}
      />
    </SectionPage>
  );
}
