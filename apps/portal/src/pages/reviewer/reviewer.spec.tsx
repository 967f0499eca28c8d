import { describe, expect, it } from '@jest/globals';
import { aConflict, anAssessment, anAssessmentLine, scores } from '#test/builders/review-views';
import { aVisitor, faultsIn, markupOf, TESTED } from '#test/support/page-markup';
import { SendAssessmentPage, StepAsidePage } from './assessment-acts.tsx';
import { AssessmentPage } from './assessment.tsx';
import { ConflictsPage, DeclarePage } from './conflicts.tsx';
import { GuidePage } from './guide.tsx';
import { HomePage } from './home.tsx';
import { storedAnswers } from './sheet-form.ts';

const choices = [
  { organisationId: 'organisation-1', name: 'Harbour Light' },
  { organisationId: 'organisation-2', name: 'Rive Claire' },
];
const half = { ...anAssessment({ scores: scores(7).slice(0, 1) }) };
const other = (code: string, total: number) => ({ code, total, scores: scores(8), comment: 'Good.' });
const sent = anAssessment({
  status: 'submitted',
  scores: scores(4),
  comment: 'Weak.',
  total: 400,
  panel: [other('A', 800), other('C', 760)],
  allowed: [],
});
const lines = [
  anAssessmentLine(),
  anAssessmentLine({ id: 'assessment-2', status: 'submitted', total: 780 }),
  anAssessmentLine({ id: 'assessment-3', status: 'conflicted' }),
];

describe.each(TESTED)('the pages of a reviewer in %s', (locale) => {
  const visitor = aVisitor(locale, 'reviewer');

  it('are sound in every state', () => {
    const errors = [{ field: 'score.design', message: 'Choose a score.' }];
    const sheet = (assessment: typeof half, more: { errors?: typeof errors; done?: string } = {}) => (
      <AssessmentPage
        visitor={visitor}
        assessment={assessment}
        answers={storedAnswers(assessment)}
        errors={more.errors ?? []}
        done={more.done ?? ''}
      />
    );
    const conflicts = [aConflict()];
    const pages = [
      <HomePage
        figures={[]}
        key="h"
        visitor={visitor}
        assessments={lines}
        conflicts={[]}
        choices={choices}
        done="stepped-aside"
      />,
      <HomePage figures={[]} key="n" visitor={visitor} assessments={[]} conflicts={[]} choices={[]} done="" />,
      <ConflictsPage key="c" visitor={visitor} conflicts={conflicts} choices={choices} done="declared" />,
      <ConflictsPage key="e" visitor={visitor} conflicts={[]} choices={[]} done="" />,
      <DeclarePage key="d" visitor={visitor} choices={choices} typed={{ kind: 'family' }} errors={[]} />,
      sheet(anAssessment()),
      sheet(half, { errors }),
      sheet(half, { done: 'saved' }),
      sheet(sent, { done: 'sent' }),
      <SendAssessmentPage key="s" visitor={visitor} assessment={half} errors={[]} />,
      <StepAsidePage
        key="a"
        visitor={visitor}
        assessment={half}
        typed={{}}
        errors={[{ field: 'kind', message: '?' }]}
      />,
      <GuidePage key="g" visitor={visitor} />,
    ];
    expect(pages.flatMap((page) => faultsIn(markupOf(page)))).toEqual([]);
  });
});

describe('a reviewer', () => {
  const visitor = aVisitor('en', 'reviewer');
  const sheetOf = (assessment: ReturnType<typeof anAssessment>) =>
    markupOf(
      <AssessmentPage
        visitor={visitor}
        assessment={assessment}
        answers={storedAnswers(assessment)}
        errors={[]}
        done=""
      />,
    );

  it('sees what is owed, and is asked for conflicts before anything is sent', () => {
    const page = markupOf(
      <HomePage
        figures={[]}
        visitor={visitor}
        assessments={lines.slice(0, 1)}
        conflicts={[]}
        choices={choices}
        done=""
      />,
    );
    expect([page.h1, page.buttons]).toEqual(['One application to assess', ['Go on with A-2026-00015']]);
    expect(page.html).toContain('notice stack gap-3 due');
    expect(page.html).toContain('0 of 1 assessments sent');
  });

  it('does not see a project any more after stepping aside', () => {
    const { html } = markupOf(
      <HomePage figures={[]} visitor={visitor} assessments={lines.slice(2)} conflicts={[]} choices={[]} done="" />,
    );
    expect(html).toContain('You stepped aside');
    expect(html).not.toContain('/review/assessments/assessment-3');
  });

  it('scores every criterion with a reason, in half points, beside what it means', () => {
    const page = sheetOf(half);
    expect(page.fields).toEqual(
      ['relevance', 'design', 'capacity'].flatMap((id) => [`reason.${id}`, `score.${id}`]).concat('comment'),
    );
    expect(page.html).toContain('0 not relevant, 5 exactly what the call asks for');
    expect(page.html).toContain('28.0 of 40 points so far');
    expect(page.html).toContain('<option value="3.5" selected="">3.5</option>');
    expect(page.buttons.filter(Boolean)).toEqual(['Save and go on to sending', 'Save']);
    expect(page.links).toContain('/review/assessments/assessment-1/step-aside');
  });

  it('sees the others only after sending, by code, marked where they lie far apart', () => {
    expect(sheetOf(half).html).not.toContain('Reviewer A');
    const page = sheetOf(sent);
    expect([page.fields, page.buttons]).toEqual([[], []]);
    expect(page.html).toContain('You gave 40.0 of 100 points; 2 others have sent');
    expect(page.html).toContain('The totals lie 40.0 points apart');
    expect(page.html).toContain('Reviewer C');
  });

  it('confirms the sheet as it is stored, and what is missing in it', () => {
    const page = markupOf(<SendAssessmentPage visitor={visitor} assessment={half} errors={[]} />);
    expect([page.h1, page.buttons]).toEqual(['Send your assessment of A-2026-00015?', ['Send the assessment']]);
    expect(page.html.match(/class="missing"/g)).toHaveLength(3);
    expect(page.html).toContain('name="_version" value="4"');
  });

  it('gives kind and reason when stepping aside', () => {
    const page = markupOf(<StepAsidePage visitor={visitor} assessment={half} typed={{ reason: 'Mine' }} errors={[]} />);
    expect([new Set(page.fields), page.buttons]).toEqual([new Set(['kind', 'reason']), ['Step aside']]);
    expect(page.html).toContain('>Mine</textarea>');
  });
});
