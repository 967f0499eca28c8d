import type { AssessmentView } from '#contracts/api/review';
import type { CriterionRule } from '#contracts/call-rules';
import { formatNumber } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';
import { Button } from '../../ui/button.tsx';
import { errorFor, type FieldError } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Section, Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SelectQuestion } from '../../ui/question-choice.tsx';
import { LongTextQuestion } from '../../ui/question-text.tsx';
import { RunningSum } from '../../ui/running-sum.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { pointsSoFar, STEPS, type SheetAnswers } from './sheet-form.ts';
import { Spoken } from '../../ui/written.tsx';

interface ScoreSheetProps {
  readonly visitor: Visitor;
  readonly assessment: AssessmentView;
  readonly answers: SheetAnswers;
  readonly errors: readonly FieldError[];
  /** The reader has just saved it. */
  readonly isSaved: boolean;
}

/** One criterion after the other: its anchors, a score in half points, the reason. Saved as often as one likes. */
export function ScoreSheet({ visitor, assessment, answers, errors, isSaved }: ScoreSheetProps) {
  const { t, tokens } = visitor;
  const { id, version, rules } = assessment;
  const { points, of } = pointsSoFar(rules.criteria, answers);
  return (
    <Stack gap={6}>
      <Section id="sheet" title={t('reviewer.sheet.title')}>
        {isSaved && (
          <Notice news title={t('reviewer.done.saved')}>
            {t('reviewer.done.saved.about')}
          </Notice>
        )}
        <p>
          {t('reviewer.sheet.about')} <a href="/review/guide">{t('frame.nav.guide')}</a>
        </p>
        <RunningSum
          factors={Object.fromEntries(rules.criteria.map(({ id: name, weight }) => [`score.${name}`, weight / 5]))}
          highest={5}
          decimals={1}
          now={t('reviewer.sheet.points', { points: formatNumber(t.locale, points, 1), of })}
          words={(numbers) => t('help.sum.points', { points: numbers.sum, of: numbers.of })}
        />
        <Form
          typed
          action={`/review/assessments/${id}`}
          tokens={tokens}
          version={version}
          autosave={t}
          buttons={
            <>
              <Button name="after" value="send">
                {t('reviewer.sheet.toSend')}
              </Button>
              <Button tone="second" name="after" value="stay">
                {t('reviewer.sheet.save')}
              </Button>
            </>
          }
        >
          <button type="submit" className="unseen" tabIndex={-1} aria-hidden="true" name="after" value="stay" />
          {rules.criteria.map((criterion) => (
            <Criterion key={criterion.id} t={t} criterion={criterion} answers={answers} errors={errors} />
          ))}
          <LongTextQuestion
            t={t}
            name="comment"
            label={t('reviewer.sheet.comment')}
            hint={t('reviewer.sheet.commentHint')}
            value={answers.comment}
            rows={4}
            error={errorFor(errors, 'comment')}
          />
        </Form>
      </Section>
      <p>
        <a href={`/review/assessments/${id}/step-aside`}>{t('reviewer.aside.open')}</a>
      </p>
    </Stack>
  );
}

interface CriterionProps {
  readonly t: T;
  readonly criterion: CriterionRule;
  readonly answers: SheetAnswers;
  readonly errors: readonly FieldError[];
}

function Criterion({ t, criterion, answers, errors }: CriterionProps) {
  const { id, title, guidance, weight } = criterion;
  return (
    <fieldset className="stack">
      <legend>
        <bdi>{title}</bdi> <span className="soft small">{t('secretariat.form.percent', { share: weight })}</span>
      </legend>
      <p className="hint">
        <Spoken>{guidance}</Spoken>
      </p>
      <LongTextQuestion
        t={t}
        name={`reason.${id}`}
        label={t('reviewer.sheet.reason')}
        hint={t('reviewer.sheet.reasonHint')}
        value={answers.reasons[id] ?? ''}
        rows={3}
        error={errorFor(errors, `reason.${id}`)}
      />
      <SelectQuestion
        t={t}
        name={`score.${id}`}
        label={t('reviewer.sheet.score')}
        hint={t('hints.score')}
        empty={t('reviewer.sheet.noScore')}
        choices={STEPS.map((step) => ({ value: step, label: stepLabel(t, step) }))}
        value={answers.scores[id] ?? ''}
        error={errorFor(errors, `score.${id}`)}
      />
    </fieldset>
  );
}

/** `3.5`, and the word of the anchor at whole points. */
function stepLabel(t: T, step: string): string {
  const score = formatNumber(t.locale, Number(step), 1);
  return Number.isInteger(Number(step)) ? `${score}  ${t(`reviewer.anchor.${step}` as 'reviewer.anchor.0')}` : score;
}
