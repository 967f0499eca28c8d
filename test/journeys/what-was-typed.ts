import { expect } from '@jest/globals';
import type { Visitor } from '#test/support/browser';
import type { Words } from '#test/support/words';
import { LANGUAGES, type SpokenLocale } from '../../apps/portal/src/messages/locale.ts';
import { FundClient } from '../../deploy/seed/client.mjs';
import { email, password } from './cast.ts';

interface Field {
  readonly name: string;
  readonly type: string;
  readonly value: string;
  readonly checked?: boolean;
}

/** Every answer on the page as it stands there now, by the name of its field; the parts of a date come back as numbers. */
function typedBy({ page }: Visitor): Promise<readonly string[]> {
  const fields = page.locator('main :is(input:not([type="hidden"], [type="file"]), textarea, select)');
  return fields.evaluateAll((all) =>
    (all as unknown as Field[]).map(
      ({ name, type, value, checked }) =>
        `${name}: ${/radio|checkbox/.test(type) ? checked : value.replace(/^0(?=\d$)/, '')}`,
    ),
  );
}

/** In the middle of a form: the page in another language and back, and every answer as it was. */
export async function looksInAnotherLanguage(visitor: Visitor): Promise<void> {
  const languageNow = (): Promise<string | null> => visitor.page.locator('html').getAttribute('lang');
  const [typed, own] = [await typedBy(visitor), (await languageNow()) as SpokenLocale];
  expect(typed.some((answer) => !/: (?:false)?$/.test(answer))).toBe(true);
  for (const language of ['fr', own] as const) {
    expect(await visitor.press(LANGUAGES[language].name, visitor.page.locator('.languages'))).toBe(200);
    expect([await languageNow(), await typedBy(visitor)]).toEqual([language, typed]);
  }
}

/**
 * Somebody has filled a form, and the session is over when the button is pressed: every answer waits until they have
 * signed in again and comes back, and one press more sends it. For who has no second factor.
 */
export async function sendsThoughTheSessionIsOver(visitor: Visitor, member: string, button: Words): Promise<void> {
  const person = { email: email(member), password: password(member) };
  const typed = await typedBy(visitor);
  await (await FundClient.signedIn(visitor.url, person)).post('/sessions/end-others');
  expect(await visitor.press(button)).toBe(401);
  await visitor.fill('E-mail address', person.email);
  await visitor.fill('Password', person.password);
  expect(await visitor.press('Sign in')).toBe(200);
  expect(await typedBy(visitor)).toEqual(typed);
  await visitor.press(button);
}
