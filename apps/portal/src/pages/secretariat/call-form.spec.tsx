import { describe, expect, it } from '@jest/globals';
import { aCall } from '#test/builders/application-views';
import { aVisitor, faultsIn, markupOf, TESTED } from '#test/support/page-markup';
import { draftOf, newDraft } from './call-draft.ts';
import { CallFormPage } from './call-form.tsx';
import { callErrorsIn } from './empty.ts';

const call = aCall({ status: 'draft', allowed: ['revise', 'publish'] });
const wrong = [
  { field: 'title', message: 'Write text of 1 to 200 characters.' },
  { field: 'rules.criteria', message: 'The weights make 95, and must make 100.' },
  { field: 'rules.questions.1.maximumCharacters', message: 'Enter a whole number.' },
];

describe.each(TESTED)('the form of a call in %s', (locale) => {
  const visitor = aVisitor(locale, 'secretariat');

  it('is sound when it is new, stored and wrong', () => {
    const pages = [
      <CallFormPage key="new" visitor={visitor} draft={newDraft(locale)} errors={[]} />,
      <CallFormPage key="kept" visitor={visitor} draft={draftOf(call, locale)} errors={[]} call={call} missing={[]} />,
      <CallFormPage
        key="short"
        visitor={visitor}
        draft={draftOf(call, locale)}
        errors={[]}
        call={call}
        missing={wrong}
      />,
      <CallFormPage key="wrong" visitor={visitor} draft={draftOf(call, locale)} errors={wrong} call={call} />,
    ];
    expect(pages.flatMap((page) => faultsIn(markupOf(page)))).toEqual([]);
  });
});

describe('a new call', () => {
  const visitor = aVisitor('en', 'secretariat', 'focal-point');

  it('asks for everything that will bind people, and goes to the draft', () => {
    const page = markupOf(<CallFormPage visitor={visitor} draft={newDraft('en')} errors={[]} />);
    expect(page.h1).toBe('A new call');
    expect(page.fields).toEqual(
      expect.arrayContaining([
        'title',
        'opensAt-day',
        'deadline-time',
        'rules.budget',
        'rules.registeredOnOrBefore-year',
        'rules.questions.0.prompt',
        'rules.criteria.4.weight',
        'rules.tranches.2.afterReport',
        'rules.reports.2.title',
      ]),
    );
    expect(page.html).toContain('action="/office/calls/new"');
    expect(page.buttons.filter(Boolean)).toEqual(['Save and go on to publication', 'Save the draft']);
    const officer = <CallFormPage visitor={aVisitor('en', 'secretariat')} draft={newDraft('en')} errors={[]} />;
    expect(markupOf(officer).buttons.filter(Boolean)).toEqual(['Save the draft']);
  });

  it('opens the line in which something is wrong, and says it at the question', () => {
    const page = markupOf(<CallFormPage visitor={visitor} draft={draftOf(call, 'en')} errors={wrong} call={call} />);
    expect(page.errors).toEqual(wrong.map(({ message }) => message));
    expect(page.html.match(/<details open/g)).toHaveLength(1);
    expect(page.html).toContain('id="rules.questions.1.maximumCharacters-why"');
  });

  it('names the question that was not answered', () => {
    const errors = callErrorsIn(visitor.t, {
      values: { title: '', 'opensAt-day': '', 'rules.quorum': 'two' },
      errors: ['title', 'opensAt', 'rules.quorum', 'rules.criteria'].map((field) => ({ field, message: 'Wrong.' })),
    });
    expect(errors.map(({ message }) => message)).toEqual([
      'Not answered: What is the call named?',
      'Not answered: On which day does it open?',
      'Wrong.',
      'Wrong.',
    ]);
  });
});
