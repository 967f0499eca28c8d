import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApplicationView } from '#contracts/api/applications';
import { anApplication } from '#test/builders/application-views';
import { aPortal, hiddenIn, PASSWORD, type TestPortal } from '#test/support/portal';

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

describe('a section that somebody else saved while one was writing', () => {
  const answer = (status: number, body: object): void => {
    portal.stub.answer = ({ method }, response) => {
      response.statusCode = method === 'POST' ? status : 200;
      const type = method === 'POST' && status >= 400 ? 'application/problem+json' : 'application/json';
      response.setHeader('content-type', type).end(JSON.stringify(method === 'POST' ? body : stored));
    };
  };
  const refused = (status: number, code: string) => ({
    type: 't',
    title: 't',
    status,
    code,
    detail: 'd',
    requestId: 'r',
  });
  const versionIn = (text: string): string | undefined => hiddenIn(text, SECTION)['_version'];
  const opened = async (): Promise<{
    browser: Awaited<ReturnType<TestPortal['signedIn']>>;
    form: Record<string, string>;
  }> => {
    stored = anApplication({ id: ID, version: 7 });
    answer(200, stored);
    const browser = await portal.signedIn('applicant');
    const form = { ...hiddenIn((await browser.look(SECTION)).text, SECTION), 'answers.need': 'Mine.' };
    stored = anApplication({ id: ID, version: 8, answers: { need: 'Theirs.' } });
    return { browser, form };
  };

  it.each<[string, Record<string, string>, () => void]>([
    ['in another language', { _lang: 'fr' }, () => answer(200, stored)],
    ['after a refusal', {}, () => answer(422, refused(422, 'correct-these-fields'))],
    ['from an earlier session', { _csrf: 'none' }, () => answer(200, stored)],
  ])('comes back %s under the version that one has seen', async (_how, more, say) => {
    const { browser, form } = await opened();
    say();
    const { text } = await browser.press(SECTION, { ...form, ...more });
    expect([versionIn(text), text.includes('Mine.')]).toEqual(['7', true]);
  });

  it('comes back after signing in again under the version that one has seen', async () => {
    const { browser, form } = await opened();
    await portal.dataSource.query('DELETE FROM session');
    const hidden = hiddenIn((await browser.press(SECTION, form)).text, '/sign-in');
    const { text } = await browser.press('/sign-in', { ...hidden, email: browser.person.email, password: PASSWORD });
    expect([versionIn(text), text.includes('Mine.')]).toEqual(['7', true]);
  });

  it('shows both texts, under the new version, once it has said so', async () => {
    const { browser, form } = await opened();
    answer(409, refused(409, 'stale'));
    const { text } = await browser.press(SECTION, form);
    expect([versionIn(text), text.includes('Mine.'), text.includes('Theirs.')]).toEqual(['8', true, true]);
  });
});
