import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import type { ApplicationView, CallView, OrganisationView } from '#contracts/api/applications';
import type { CallRules } from '#contracts/call-rules';
import type { Answer, Caller } from '#test/support/caller';
import type { TestService } from '#test/support/service';
import type { CallPlan } from '../src/call/call.rules.ts';
import { aPlan, someOrganisation, someRules } from './builders.ts';

/** While call 10.2 is open. */
export const OPEN = '2026-02-10T10:00:00.000Z';
/** While nobody can apply yet. */
export const BEFORE = '2026-01-20T10:00:00.000Z';
/** When the secretariat may close it. */
export const AFTER = '2026-03-01T09:00:00.000Z';

export const aPdf = (text = 'certificate'): Buffer => Buffer.from(`%PDF-1.7\n${text}\n%%EOF\n`);

export function planBody(bent: Partial<CallPlan> = {}): Record<string, unknown> {
  const plan = aPlan(bent);
  return { ...plan, opensAt: plan.opensAt.toISOString(), deadline: plan.deadline.toISOString() };
}

/** The body of an answer that must have gone well. */
export function done<Body>(answer: Answer, status = 201): Body {
  expect({ status: answer.status, body: answer.body }).toMatchObject({ status });
  return answer.body as Body;
}

/** The fields that a refusal names, in its order. */
export const fieldsOf = (body: Answer['body']): string[] => body.errors.map(({ field }: { field: string }) => field);

export async function aPublishedCall(service: TestService, rules: Partial<CallRules> = {}): Promise<CallView> {
  const secretariat = service.as({ roles: ['secretariat', 'focal-point'] });
  service.clock.set(BEFORE);
  const draft = done<CallView>(await secretariat.post('/calls', planBody({ rules: someRules(rules) })));
  const call = done<CallView>(await secretariat.post(`/calls/${draft.id}/publish`, { version: draft.version }));
  service.clock.set(OPEN);
  return call;
}

export interface TestApplicant extends Caller {
  readonly organisation: OrganisationView;
}

export async function anOrganisationThatApplies(service: TestService, bent: object = {}): Promise<TestApplicant> {
  const applicant = service.as({ personId: randomUUID(), roles: ['applicant'], name: 'Amina' });
  const organisation = done<OrganisationView>(await applicant.post('/organisations', { ...someOrganisation, ...bent }));
  return Object.assign(applicant, { organisation });
}

export function attach(
  applicant: Caller,
  id: string,
  kind: string,
  content: Buffer,
  name = `${kind}.pdf`,
): Promise<Answer> {
  const headers = { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(name) };
  return applicant.put(`/applications/${id}/documents/${kind}`, content, { headers });
}

export const COMPLETE = {
  title: 'Shelter in Kisumu',
  language: 'en',
  requested: { amount: '20000', currency: 'USD' },
  months: 8,
  yearsOfExperience: 4,
  answers: { need: 'Safe housing' },
};

/** A draft that lacks nothing, with its certificate. */
export async function aCompleteDraft(applicant: Caller, callId: string): Promise<ApplicationView> {
  const started = done<ApplicationView>(await applicant.post('/applications', { callId }));
  await applicant.post(`/applications/${started.id}/edit`, { version: started.version, ...COMPLETE });
  const complete = done<ApplicationView>(await attach(applicant, started.id, 'certificate', aPdf()), 200);
  expect(complete.missing).toEqual([]);
  return complete;
}

export async function aSubmittedApplication(
  service: TestService,
  callId: string,
): Promise<{ applicant: TestApplicant; id: string }> {
  const applicant = await anOrganisationThatApplies(service);
  const draft = await aCompleteDraft(applicant, callId);
  done(await applicant.post(`/applications/${draft.id}/submit`, { version: draft.version, confirmed: true }));
  return { applicant, id: draft.id };
}
