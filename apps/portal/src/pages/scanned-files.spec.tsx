import { describe, expect, it } from '@jest/globals';
import type { FileState } from '#contracts/api/applications';
import { anApplication, aSentApplication } from '#test/builders/application-views';
import { aDossier } from '#test/builders/office-views';
import { anAssessment } from '#test/builders/review-views';
import { aVisitor, faultsIn, markupOf, TESTED } from '#test/support/page-markup';
import { CheckPage } from './applicant/check.tsx';
import { DocumentsPage } from './applicant/documents.tsx';
import { AssessmentPage } from './reviewer/assessment.tsx';
import { ApplicationPage } from './secretariat/application.tsx';

const { documents } = anApplication();
const inState = (state: FileState) => ({ documents: documents.map((document) => ({ ...document, state })) });
const visitor = (locale = TESTED[0]!) => aVisitor(locale, 'applicant');

function pagesWith(state: FileState, locale = TESTED[0]!) {
  const assessment = anAssessment();
  const application = { ...assessment.application, ...inState(state) };
  const props = { visitor: visitor(locale), errors: [] };
  return [
    <DocumentsPage key="1" {...props} application={anApplication(inState(state))} limit={1e7} />,
    <CheckPage key="2" {...props} application={anApplication(inState(state))} />,
    <AssessmentPage
      key="3"
      {...props}
      assessment={{ ...assessment, application }}
      answers={{ scores: {}, reasons: {}, comment: '' }}
      done=""
    />,
    <ApplicationPage
      key="4"
      {...aDossier(aVisitor(locale, 'secretariat'), { application: aSentApplication(inState(state)) })}
    />,
  ].map(markupOf);
}
const downloads = (state: FileState): number =>
  pagesWith(state).flatMap(({ links }) => links.filter((link) => link.endsWith('/documents/certificate'))).length;

describe('a document on the pages of who sent it, who checks it and who reads it', () => {
  it('can be opened only when it was found clean', () => {
    expect([downloads('ready'), downloads('checking'), downloads('infected')]).toEqual([3, 0, 0]);
  });

  it.each([
    ['checking', 'We check it for viruses'],
    ['infected', 'A virus was found'],
  ] as const)('says on each of them that it is %s', (state, words) => {
    expect(pagesWith(state).filter(({ html }) => html.includes(words))).toHaveLength(4);
    expect(pagesWith('ready').filter(({ html }) => html.includes(words))).toHaveLength(0);
  });

  it.each(TESTED)('says so in the words of the portal (%s)', (locale) => {
    for (const state of ['checking', 'infected'] as const)
      expect(pagesWith(state, locale).flatMap(faultsIn)).toEqual([]);
  });
});

describe('a document that has come in pieces and is not taken in yet', () => {
  const shown = (kind: string) =>
    markupOf(
      <DocumentsPage
        visitor={visitor()}
        application={anApplication()}
        errors={[]}
        limit={1e7}
        arrived={{ kind, upload: 'upload-1' }}
      />,
    );

  it('stands in its own form, before the file that may be chosen in its place', () => {
    const [, ...forms] = shown('certificate').html.split('<form');
    const own = forms.filter((form) => form.includes('name="_upload" value="upload-1"'));
    expect(own).toHaveLength(1);
    expect(own[0]).toMatch(/documents\/certificate".* name="_upload".* type="file".*is kept for a day/s);
    expect(faultsIn(shown('certificate'))).toEqual([]);
    expect(shown('no such document').html).not.toContain('_upload');
  });
});
