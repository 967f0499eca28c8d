import type { OrganisationView } from '#contracts/api/applications';
import { countryChoices } from '../../messages/names.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { ErrorSummary, errorFor, type FieldError } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Stack } from '../../ui/layout.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { SelectQuestion } from '../../ui/question-choice.tsx';
import { DateQuestion, LongTextQuestion, TextQuestion } from '../../ui/question-text.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { ApplicantFrame } from './applicant-frame.tsx';

/** What the form shows: the entry as it is, or as it was typed. */
export type OrganisationTyped = Readonly<Record<Exclude<keyof OrganisationView, 'id' | 'version'>, string>>;

export interface OrganisationProps {
  readonly visitor: Visitor;
  /** Null before it is registered. */
  readonly organisation: OrganisationView | null;
  readonly typed: OrganisationTyped;
  readonly errors: readonly FieldError[];
  /** Where to go afterwards; empty for the home page. */
  readonly next: string;
}

/** Who applies? Registered once, corrected whenever something changes. */
export function OrganisationPage({ visitor, organisation, typed, errors, next }: OrganisationProps) {
  const { t } = visitor;
  const known = organisation !== null;
  return (
    <ApplicantFrame
      visitor={visitor}
      title={t(known ? 'applicant.organisation.correct' : 'applicant.organisation.register')}
      current="organisation"
      wrong={errors.length > 0}
    >
      <Stack gap={6}>
        <ErrorSummary t={t} errors={errors} />
        <PageHead
          t={t}
          title={organisation?.name ?? t('applicant.organisation.register')}
          lead={t(known ? 'applicant.organisation.correctLead' : 'applicant.organisation.lead')}
        />
        {known && <a href="/apply/organisation/members">{t('roles.members.title')}</a>}
        <Form
          typed
          action={known ? `/apply/organisation/${organisation.id}` : '/apply/organisation'}
          tokens={visitor.tokens}
          version={organisation?.version}
          hidden={{ next }}
          buttons={
            <>
              <Button>{t(known ? 'applicant.organisation.saveAct' : 'applicant.organisation.registerAct')}</Button>
              <ButtonLink href={next === '' ? '/apply' : next} tone="second">
                {t('frame.act.cancel')}
              </ButtonLink>
            </>
          }
        >
          <Questions visitor={visitor} typed={typed} errors={errors} />
        </Form>
      </Stack>
    </ApplicantFrame>
  );
}

function Questions({ visitor: { t }, typed, errors }: Pick<OrganisationProps, 'visitor' | 'typed' | 'errors'>) {
  const field = (name: keyof OrganisationTyped) => ({
    t,
    name,
    label: t(`applicant.organisation.${name}`),
    value: typed[name],
    error: errorFor(errors, name),
  });
  return (
    <>
      <TextQuestion {...field('name')} hint={t('applicant.organisation.nameHint')} autoComplete="organization" />
      <SelectQuestion
        {...field('country')}
        hint={t('applicant.organisation.countryHint')}
        empty={t('applicant.organisation.countryEmpty')}
        choices={countryChoices(t.locale)}
      />
      <TextQuestion {...field('city')} hint={t('applicant.organisation.cityHint')} width="medium" />
      <TextQuestion
        {...field('registrationNumber')}
        hint={t('applicant.organisation.registrationNumberHint')}
        width="medium"
        ltr
      />
      <DateQuestion {...field('registeredOn')} example="2019-03-20" />
      <TextQuestion
        {...field('website')}
        hint={t('applicant.organisation.websiteHint')}
        type="url"
        inputMode="url"
        optional
        ltr
      />
      <LongTextQuestion {...field('mission')} hint={t('applicant.organisation.missionHint')} rows={5} />
    </>
  );
}
