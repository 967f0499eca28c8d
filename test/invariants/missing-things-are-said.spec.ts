import { describe, expect, it } from '@jest/globals';
import type { CallRules } from '#contracts/call-rules';
import type { FieldRefusal } from '#kernel/refusal';
import { anApplication } from '#test/builders/application-views';
import { saysWhatToDo } from '#test/support/remedies';
import {
  submissionRefusals,
  type ApplicationFacts,
} from '../../apps/applications/src/application/application.rules.ts';
import { LOCALES } from '../../apps/portal/src/messages/locale.ts';
import { translator } from '../../apps/portal/src/messages/translate.ts';
import { missingText } from '../../apps/portal/src/pages/applicant/missing-words.ts';

const application = anApplication();
const rules: CallRules = {
  ...application.rules,
  minimumAmount: { amount: '5000.00', currency: 'USD' },
  countries: ['BJ'],
};
const empty: ApplicationFacts = {
  title: '',
  language: '',
  requestedMinor: null,
  months: null,
  yearsOfExperience: null,
  answers: {},
};
const tooLong = Object.fromEntries(rules.questions.map(({ id }) => [id, 'x'.repeat(100_000)]));
const tooMuch = {
  ...empty,
  language: 'xx',
  requestedMinor: 10n ** 15n,
  months: 1000,
  yearsOfExperience: 0,
  answers: tooLong,
};
const tooLittle = { ...empty, requestedMinor: 1n };

const infected = new Map([[rules.documents[0]!.kind, 'infected' as const]]);

const found: readonly FieldRefusal[] = [empty, tooMuch, tooLittle].flatMap((facts) =>
  submissionRefusals(facts, { country: 'GH', registeredOn: '9999-12-31' }, infected, rules),
);
const CODES = [
  'above-maximum',
  'below-minimum',
  'country-not-eligible',
  'document-infected',
  'language-not-accepted',
  'missing',
  'registered-too-late',
  'too-little-experience',
  'too-long',
  'too-many-months',
];

describe('what is missing before an application can be sent', () => {
  it('is all of it provoked here', () => {
    expect([...new Set(found.map(({ code }) => code))].sort()).toEqual(CODES);
  });

  it.each(LOCALES)('is said in the words of the portal, with what to do (%s)', (locale) => {
    const t = translator(locale);
    const kinds = new Map(found.map((one) => [`${one.field} ${one.code}`, one]));
    for (const [kind, one] of kinds) {
      // a sentence that is made up shows whether the service's own one came through
      const text = missingText(t, { ...application, rules }, { ...one, message: 'FROM THE SERVICE' });
      expect([kind, text.includes('FROM THE SERVICE'), saysWhatToDo(locale, text)]).toEqual([kind, false, true]);
    }
  });
});
