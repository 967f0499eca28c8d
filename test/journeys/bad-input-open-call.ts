import { demoCallRules } from '#test/builders/call-rules';
import type { Answer } from '../../deploy/seed/client.mjs';
import { DemoClock } from '../../deploy/seed/clock.mjs';
import type { Walk } from './bad-input-walk.ts';

/** A call that is open now, with two complete drafts in it. */
export interface OpenCall {
  readonly id: string;
  /** On a full second. */
  readonly deadline: Date;
  readonly drafts: { readonly grantee: string; readonly otherApplicant: string };
}

export const LARGEST = 200_000;

/** After the thread: both organisations are registered, and the fund's time is the real one. */
export async function anOpenCall({ fund, people }: Walk): Promise<OpenCall> {
  await fund.clock.goToDay(0);
  const deadline = new Date((Math.ceil(Date.now() / 1000) + 3600) * 1000);
  const documents = demoCallRules().documents.map((rule) => ({ ...rule, required: false, maximumBytes: LARGEST }));
  const drafted = await people.secretariat.post('/calls', {
    title: 'A second call',
    summary: 'Open for one more hour.',
    opensAt: DemoClock.instant(-1),
    deadline: deadline.toISOString(),
    timeZone: 'Africa/Accra',
    rules: { ...demoCallRules(), documents },
  });
  await people.secretariat.post(`/calls/${drafted.id}/publish`, { version: drafted.version });
  const draft = async (member: 'grantee' | 'otherApplicant'): Promise<string> => {
    const started: Answer = await people[member].post('/applications', { callId: drafted.id });
    await people[member].post(`/applications/${started.id}/edit`, {
      version: started.version,
      title: 'A safe place',
      language: 'en',
      requested: { amount: '5000.00', currency: 'USD' },
      months: 4,
      yearsOfExperience: 6,
      answers: { need: 'People need help.', approach: 'We help them.' },
    });
    return started.id;
  };
  return {
    id: drafted.id,
    deadline,
    drafts: { grantee: await draft('grantee'), otherApplicant: await draft('otherApplicant') },
  };
}
