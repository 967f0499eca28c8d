import { describe, expect, it } from '@jest/globals';
import type { JsonValue } from '#kernel/canonical-json';
import { demoCallRules } from '../../../../test/builders/call-rules.ts';
import { paymentPlanOf } from './call-copy.rules.ts';

const asJson = (rules: object): JsonValue => rules as unknown as JsonValue;

describe('the payment plan of a call', () => {
  it('is the tranches and reports of its rules', () => {
    const { tranches, reports } = demoCallRules();
    expect(paymentPlanOf(asJson(demoCallRules()))).toEqual({ tranches, reports });
  });

  it('is not taken from rules whose shares do not make 100', () => {
    const rules = { ...demoCallRules(), tranches: [{ title: 'All', share: 90, afterReport: null }] };
    expect(() => paymentPlanOf(asJson(rules))).toThrow('not-a-hundred');
  });
});
