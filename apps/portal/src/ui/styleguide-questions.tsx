import { countryIn } from '../messages/names.ts';
import type { T } from '../messages/translate.ts';
import { Button } from './button.tsx';
import { errorFor, type FieldError } from './error-summary.tsx';
import { Form } from './form.tsx';
import { CheckboxQuestion, RadioQuestion, SelectQuestion, TickQuestion } from './question-choice.tsx';
import { DateQuestion, LongTextQuestion, MoneyQuestion, NumberQuestion, TextQuestion } from './question-text.tsx';
import { NOWHERE, SAMPLE_TOKENS } from './styleguide-samples.ts';

interface QuestionsProps {
  readonly t: T;
  readonly errors: readonly FieldError[];
}

/** Every question in its states: filled, empty, over its limit, wrong, fixed, not required. */
export function StyleguideQuestions({ t, errors }: QuestionsProps) {
  return (
    <Form
      action={NOWHERE}
      tokens={SAMPLE_TOKENS}
      version={3}
      autosave={t}
      buttons={
        <>
          <Button>{t('frame.act.saveContinue')}</Button>
          <Button tone="second" formNoValidate>
            {t('frame.act.saveReturn')}
          </Button>
        </>
      }
    >
      <TypedQuestions t={t} />
      <CountedQuestions t={t} errors={errors} />
      <ChosenQuestions t={t} errors={errors} />
    </Form>
  );
}

function TypedQuestions({ t }: Pick<QuestionsProps, 't'>) {
  return (
    <>
      <TextQuestion
        t={t}
        name="title"
        label={t('styleguide.form.name')}
        hint={t('styleguide.form.nameHint')}
        value={t('styleguide.form.nameValue')}
      />
      <LongTextQuestion
        t={t}
        name="need"
        label={t('styleguide.form.need')}
        hint={t('styleguide.form.needHint')}
        value={t('styleguide.form.needValue')}
        counter={{ used: 2124, limit: 2000 }}
        rows={4}
      />
      <LongTextQuestion
        t={t}
        name="plan"
        label={t('styleguide.form.plan')}
        hint={t('styleguide.form.planHint')}
        counter={{ used: 0, limit: 2000 }}
        rows={2}
        optional
      />
      <TextQuestion
        t={t}
        name="rules"
        label={t('styleguide.form.rules')}
        hint={t('styleguide.form.rulesHint')}
        value="11.1"
        width="short"
        ltr
        readOnly
      />
    </>
  );
}

function CountedQuestions({ t, errors }: QuestionsProps) {
  return (
    <>
      <MoneyQuestion
        t={t}
        name="staff"
        label={t('styleguide.form.staff')}
        hint={t('styleguide.form.staffHint')}
        currency="USD"
        value="21,600.00"
        error={errorFor(errors, 'staff')}
      />
      <NumberQuestion
        t={t}
        name="people"
        label={t('styleguide.form.people')}
        hint={t('styleguide.form.peopleHint')}
        value={40}
      />
      <DateQuestion
        t={t}
        name="start"
        label={t('styleguide.form.start')}
        example="2027-06-07"
        value="2027-05-03"
        error={errorFor(errors, 'start')}
      />
    </>
  );
}

function ChosenQuestions({ t, errors }: QuestionsProps) {
  return (
    <>
      <RadioQuestion
        t={t}
        name="before"
        label={t('styleguide.form.before')}
        hint={t('styleguide.form.beforeHint')}
        value="no"
        choices={[
          {
            value: 'yes',
            label: t('frame.word.yes'),
            hint: t('styleguide.form.beforeYes'),
          },
          { value: 'no', label: t('frame.word.no') },
        ]}
      />
      <CheckboxQuestion
        t={t}
        name="help"
        optional
        label={t('styleguide.form.help')}
        hint={t('styleguide.form.helpHint')}
        values={['house']}
        choices={[
          { value: 'house', label: t('styleguide.form.helpHouse') },
          { value: 'law', label: t('styleguide.form.helpLaw') },
        ]}
      />
      <SelectQuestion
        t={t}
        name="country"
        label={t('styleguide.form.country')}
        hint={t('styleguide.form.countryHint')}
        empty={t('styleguide.form.countryEmpty')}
        error={errorFor(errors, 'country')}
        choices={[
          { value: 'GH', label: countryIn(t.locale, 'GH') },
          { value: 'NP', label: countryIn(t.locale, 'NP') },
        ]}
      />
      <TickQuestion t={t} name="true" label={t('styleguide.form.true')} error={errorFor(errors, 'true')} />
    </>
  );
}
