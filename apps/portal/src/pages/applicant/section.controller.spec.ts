import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApplicationView } from '#contracts/api/applications';
import { anApplication } from '#test/builders/application-views';
import { aPortal, hiddenIn, type TestPortal } from '#test/support/portal';

const ID = '8c0f4c8e-9a53-4c8e-8d5a-0f6d5b8a1c11';
const SECTION = `/apply/${ID}/questions/project`;
const tooLong = { field: 'answers.need', code: 'too-long', message: 'Too long.' };

let portal: TestPortal;
let stored: ApplicationView;
beforeAll(async () => {
  portal = await aPortal();
  portal.stub.answer = (_request, response) =>
    void response.setHeader('content-type', 'application/json').end(JSON.stringify(stored));
});
afterAll(() => portal.close());

const answers = { need: 'Families wait. '.repeat(200), approach: 'Months 1 to 8: shelter.' };
const sent = async (missing: ApplicationView['missing'], go = '') => {
  stored = anApplication({ id: ID, answers, missing });
  const browser = await portal.signedIn('applicant');
  const hidden = hiddenIn((await browser.look(SECTION)).text, SECTION);
  return browser.press(SECTION + go, { ...hidden, 'answers.need': answers.need });
};

describe('a section in which an answer is over its limit', () => {
  it('comes back when it was saved, with the whole text and what to shorten', async () => {
    expect((await sent([tooLong])).headers['location']).toBe(SECTION);
    const { status, text } = await (await portal.signedIn('applicant')).look(SECTION);
    expect([status, text.match(/Shorten this answer to [\d,]+ characters/g)?.length]).toEqual([200, 2]);
    expect(text).toContain(answers.need);
  });

  it('lets who wants to go back to the list', async () => {
    expect((await sent([tooLong], '?go=list')).headers['location']).toBe(`/apply/${ID}`);
  });

  it('is followed by the next one when only another section has such an answer', async () => {
    const elsewhere = { ...tooLong, field: 'answers.capacity' };
    expect((await sent([elsewhere])).headers['location']).not.toBe(SECTION);
    expect((await (await portal.signedIn('applicant')).look(SECTION)).text).not.toContain('Shorten this answer');
  });
});
