import type { OrganisationChoice, ReviewerView } from '#contracts/api/review';
import { errorFor, type FieldError } from '../../ui/error-summary.tsx';
import { SelectQuestion } from '../../ui/question-choice.tsx';
import { textIn, type TypedValues } from '../../web/typed-form.ts';
import type { Visitor } from '../../web/visitor.ts';
import { ConflictQuestions } from '../conflict-questions.tsx';
import { OfficeAct } from './office-frame.tsx';

interface ConflictProps {
  readonly visitor: Visitor;
  readonly panel: readonly ReviewerView[];
  readonly choices: readonly OrganisationChoice[];
  readonly typed: TypedValues;
  readonly errors: readonly FieldError[];
}

/** A conflict that the secretariat knows of and the reviewer has not declared. */
export function OfficeConflictPage({ visitor, panel, choices, typed, errors }: ConflictProps) {
  const { t } = visitor;
  return (
    <OfficeAct
      visitor={visitor}
      current="review"
      title={t('secretariat.conflict.title')}
      errors={errors}
      facts={[{ name: t('reviewer.declare.readers'), value: t('reviewer.declare.readersAbout') }]}
      follows={[t('secretariat.conflict.follows.files'), t('secretariat.conflict.follows.log')]}
      undo={t('secretariat.conflict.undo')}
      action="/office/conflicts/new"
      back="/office/recommendations"
      questions={
        <>
          <SelectQuestion
            t={t}
            name="reviewerId"
            label={t('secretariat.conflict.reviewer')}
            hint={t('hints.conflict.reviewer')}
            empty={t('secretariat.conflict.chooseReviewer')}
            choices={reviewers(panel)}
            value={textIn(typed, 'reviewerId')}
            error={errorFor(errors, 'reviewerId')}
          />
          <ConflictQuestions
            t={t}
            choices={choices}
            kindLabel={t('secretariat.conflict.tie')}
            typed={typed}
            errors={errors}
          />
        </>
      }
      act={t('secretariat.conflict.act')}
    />
  );
}

const reviewers = (panel: readonly ReviewerView[]) =>
  panel.filter(({ status }) => status === 'active').map(({ id, name }) => ({ value: id, label: name }));
