import { randomBytes, randomUUID } from 'node:crypto';
import type { AgreementView, PaymentRunView, ReportView, TrancheView } from '#contracts/api/disbursement';
import type { CallRules } from '#contracts/call-rules';
import type { Role } from '#contracts/roles';
import type { JsonValue } from '#kernel/canonical-json';
import type { Actor } from '#platform/actor/actor';
import { demoCallRules } from '#test/builders/call-rules';
import { aService, type TestService } from '#test/support/service';
import { DisbursementConfig } from '../src/config.ts';
import { DisbursementModule } from '../src/disbursement.module.ts';

/** A disbursement service of a demonstration fund; its day is 20 November 2026. */
export async function aDisbursementService(): Promise<TestService> {
  const service = await aService(DisbursementModule, DisbursementConfig, { environment: { DEMO: 'true' } });
  service.clock.set('2026-11-20T09:00:00Z');
  return service;
}

const person = (name: string, role: Role): Actor => ({ personId: randomUUID(), name, roles: [role] });

/** The people of a spec; each is somebody else. */
export const people = {
  grantee: person('Ana Grantee', 'applicant'),
  stranger: person('Stan Stranger', 'applicant'),
  secretariat: person('Sue Secretariat', 'secretariat'),
  certifying: person('Cem Certifying', 'certifying-officer'),
  otherCertifying: person('Cora Certifying', 'certifying-officer'),
  approving: person('Abi Approving', 'approving-officer'),
  otherApproving: person('Alf Approving', 'approving-officer'),
  releasing: person('Rob Releasing', 'releasing-officer'),
  auditor: person('Ada Auditor', 'auditor'),
  donor: person('Don Donor', 'donor'),
  reviewer: person('Ray Reviewer', 'reviewer'),
} as const;

export type Person = keyof typeof people;

/** Invented; the words of it must be found nowhere in plain. */
export const canaryAccount = {
  holder: 'Asociația Canary Holder',
  iban: 'MD24AG000225100013104168',
  bic: 'CANAMD2X',
  bankName: 'Canary Bank Moldova',
  bankCountry: 'MD',
  town: 'Canarytown',
  country: 'MD',
};

let given = 0;

/** The same with another number in the middle: each grantee has an account of its own unless a spec says otherwise. */
export function anAccount(): typeof canaryAccount {
  given += 1;
  const account = `AG${String(given).padStart(10, '0')}13104168`;
  const digits = `${account}MD00`.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  const check = String(98n - (BigInt(digits) % 97n)).padStart(2, '0');
  return { ...canaryAccount, iban: `MD${check}${account}` };
}

/** Sends an act as a person and returns its answer; fails with the problem when it was refused. */
export async function act<View>(service: TestService, who: Person, path: string, body: object): Promise<View> {
  const { status, body: answer } = await service.as(people[who]).post(path, body);
  if (status >= 300) throw new Error(`${who} POST ${path} -> ${status} ${JSON.stringify(answer)}`);
  return answer as View;
}

/** What a refused act is answered: status and code, and the fields that are wrong. */
export async function refused(service: TestService, who: Person, path: string, body: object): Promise<string> {
  const { status, body: problem } = await service.as(people[who]).post(path, body);
  const fields = ((problem['errors'] ?? []) as { field: string; code: string }[]).map(
    ({ field, code }) => ` ${field}:${code}`,
  );
  return `${status} ${problem['code']}${fields.join('')}`;
}

export async function see<View>(service: TestService, who: Person, path: string): Promise<View> {
  const { status, body } = await service.as(people[who]).get(path);
  if (status >= 300) throw new Error(`${who} GET ${path} -> ${status} ${JSON.stringify(body)}`);
  return body as View;
}

export interface Award {
  readonly callId: string;
  readonly organisationId: string;
  readonly applicationId: string;
  readonly rules: CallRules;
}

export function anAward(rules: Partial<CallRules> = {}): Award {
  return {
    callId: randomUUID(),
    organisationId: randomUUID(),
    applicationId: randomUUID(),
    rules: { ...demoCallRules(), ...rules },
  };
}

const RULES_HASH = 'a'.repeat(64);

export function publishedCall({ callId, rules }: Award) {
  return {
    callId,
    slug: 'small-grants',
    title: 'Small grants',
    rulesVersion: 1,
    rulesHash: RULES_HASH,
    opensAt: '2026-01-01T00:00:00.000Z',
    deadline: '2026-03-01T00:00:00.000Z',
    rules: rules as unknown as JsonValue,
  };
}

export function registeredOrganisation({ organisationId }: Award) {
  return { organisationId, name: 'Casa Ejemplo', country: 'MD', memberId: people.grantee.personId! };
}

export function approvedRecommendation(
  { callId, organisationId, applicationId, rules: { currency, budget } }: Award,
  amount = '20000.00',
) {
  const decision = {
    organisationId,
    organisationName: 'Casa Ejemplo',
    country: 'MD',
    title: 'A safe house',
    months: 9,
  };
  return {
    recommendationId: randomUUID(),
    callId,
    rulesHash: RULES_HASH,
    rankingHash: 'b'.repeat(64),
    budget,
    ranked: 2,
    awarded: 1,
    agreeing: 2,
    decisions: [
      { ...decision, applicationId, place: 1, outcome: 'award', awarded: { amount, currency } },
      { ...decision, applicationId: randomUUID(), place: 2, outcome: 'decline', awarded: null },
    ],
  };
}

/** What the log tells of the decision that a spec's agreement follows. */
export const witnessed = (decisionLeaf: string) => ({ decisionLeaf, size: 12, witnesses: 2 });

/** An agreement as the board's decision leaves it; the witnesses of the log have seen the decision unless told otherwise. */
export async function aDraftedAgreement(
  service: TestService,
  award = anAward(),
  amount?: string,
  { leafHash = randomBytes(32).toString('hex'), isWitnessed = true } = {},
): Promise<AgreementView> {
  await service.deliver('organisation.registered', registeredOrganisation(award));
  await service.deliver('call.published', publishedCall(award));
  await service.deliver('recommendation.approved', approvedRecommendation(award, amount), { leafHash });
  if (isWitnessed) await service.deliver('decision.witnessed', witnessed(leafHash));
  const drafted = await service.events('agreement.drafted');
  const { recordId } = drafted.find(({ payload }) => payload['applicationId'] === award.applicationId)!;
  return see(service, 'secretariat', `/agreements/${recordId}`);
}

/** Signed by both sides. */
export async function anActiveAgreement(service: TestService, award?: Award, amount?: string): Promise<AgreementView> {
  return countersigned(service, await aDraftedAgreement(service, award, amount));
}

export async function countersigned(service: TestService, { id, version }: AgreementView): Promise<AgreementView> {
  const signed = await sign(service, id, version);
  return act(service, 'secretariat', `/agreements/${id}/countersign`, {
    version: signed.version,
    startsOn: '2026-12-01',
  });
}

export function sign(
  service: TestService,
  id: string,
  version: number,
  bankAccount: object = anAccount(),
): Promise<AgreementView> {
  return act(service, 'grantee', `/agreements/${id}/sign`, { version, accepted: true, bankAccount });
}

const STEPS = [
  ['grantee', 'request'],
  ['certifying', 'certify'],
  ['approving', 'approve'],
  ['releasing', 'release'],
] as const;

/** Takes a tranche through its steps, up to and with `last`. */
export async function takeTranche(
  service: TestService,
  id: string,
  last: 'request' | 'certify' | 'approve' | 'release',
): Promise<TrancheView> {
  let tranche = await see<TrancheView>(service, 'secretariat', `/tranches/${id}`);
  for (const [who, verb] of STEPS) {
    tranche = await act(service, who, `/tranches/${id}/${verb}`, { version: tranche.version });
    if (verb === last) break;
  }
  return tranche;
}

/** Pays everything that is released in US dollars. */
export async function payReleased(service: TestService): Promise<PaymentRunView> {
  const built = await act<PaymentRunView>(service, 'releasing', '/payment-runs', { currency: 'USD' });
  const sent = await act<PaymentRunView>(service, 'releasing', `/payment-runs/${built.id}/send`, {
    version: built.version,
  });
  return act(service, 'certifying', `/payment-runs/${built.id}/settle`, {
    version: sent.version,
    settledOn: '2026-11-20',
  });
}

export const narrative = 'We opened the house and sheltered forty people; one activity was two weeks late.';

export async function reportAndAccept(
  service: TestService,
  { id, version }: ReportView,
  spent: string,
): Promise<ReportView> {
  const body = { version, narrative, spent: { amount: spent, currency: 'USD' }, peopleAssisted: 40 };
  const submitted = await act<ReportView>(service, 'grantee', `/reports/${id}/submit`, body);
  return act(service, 'secretariat', `/reports/${id}/accept`, { version: submitted.version });
}
