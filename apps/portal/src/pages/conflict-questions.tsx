import type { OrganisationChoice } from '#contracts/api/review';
import type { T } from '../messages/translate.ts';
import { errorFor, type FieldError } from '../ui/error-summary.tsx';
import { RadioQuestion, SelectQuestion } from '../ui/question-choice.tsx';
import { LongTextQuestion } from '../ui/question-text.tsx';
import { textIn, type TypedValues } from '../web/typed-form.ts';

/** What ties a person to an organisation; the review service knows the same kinds. */
const KINDS = ['employment', 'family', 'financial', 'former-partner', 'other'] as const;

interface ConflictQuestionsProps {
  readonly t: T;
  /** Missing where the organisation is known already. */
  readonly choices?: readonly OrganisationChoice[];
  /** For the secretariat, who answers for somebody else. */
  readonly kindLabel?: string;
  readonly typed: TypedValues;
  readonly errors: readonly FieldError[];
}

/** With whom, of what kind, and why: the same questions for a reviewer and for the secretariat. */
export function ConflictQuestions({ t, choices, kindLabel, typed, errors }: ConflictQuestionsProps) {
  return (
    <>
      {choices && (
        <SelectQuestion
          t={t}
          name="organisationId"
          label={t('reviewer.declare.organisation')}
          hint={t('hints.conflict.organisation')}
          empty={t('reviewer.declare.choose')}
          choices={choices.map(({ organisationId, name }) => ({ value: organisationId, label: name }))}
          value={textIn(typed, 'organisationId')}
          error={errorFor(errors, 'organisationId')}
        />
      )}
      <RadioQuestion
        t={t}
        name="kind"
        label={kindLabel ?? t('reviewer.declare.kind')}
        hint={t('hints.conflict.kind')}
        choices={KINDS.map((value) => ({
          value,
          label: t(`reviewer.kind.${value}`),
          hint: t(`reviewer.kind.${value}.hint`),
        }))}
        value={textIn(typed, 'kind')}
        error={errorFor(errors, 'kind')}
      />
      <LongTextQuestion
        t={t}
        name="reason"
        label={t('reviewer.declare.reason')}
        hint={t('reviewer.declare.reasonHint')}
        value={textIn(typed, 'reason')}
        rows={3}
        error={errorFor(errors, 'reason')}
      />
    </>
  );
}
