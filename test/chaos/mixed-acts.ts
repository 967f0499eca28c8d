import { demoCallRules } from '#test/builders/call-rules';
import type { WholeFund } from '#test/support/whole-fund';
import { FundClient, type Answer } from '../../deploy/seed/client.mjs';
import { DemoClock } from '../../deploy/seed/clock.mjs';

const APPLICANTS = 60;
const CALLS = 20;
/** Each application that is sent comes with so many corrections of its organisation. */
const CORRECTIONS = 4;
const SENDERS = 8;

export interface Applicant {
  readonly client: FundClient;
  readonly number: number;
  organisation: Answer;
}

const facts = (number: number, city: string): Record<string, string> => ({
  name: `House ${number}`,
  country: 'GH',
  city,
  registrationNumber: `W-${number}`,
  registeredOn: '2015-03-12',
  mission: 'Shelter.',
});

export async function anApplicant(fund: WholeFund, number: number): Promise<Applicant> {
  const person = {
    email: `watched${number}@journey.example`,
    name: `Member ${number}`,
    password: 'a long watched sentence',
  };
  const client = await FundClient.registered(fund.url, person);
  return { client, number, organisation: await client.post('/organisations', facts(number, 'Tema')) };
}

/** One more act on the applicant's organisation. */
export async function correct(applicant: Applicant, city: string): Promise<void> {
  const { client, number, organisation } = applicant;
  const change = { ...facts(number, city), version: organisation.version };
  applicant.organisation = await client.post(`/organisations/${organisation.id}/correct`, change);
}

export async function openCall(secretariat: FundClient, number: number): Promise<string> {
  const call = await secretariat.post('/calls', {
    title: `Watched call ${number}`,
    summary: 'Many acts.',
    opensAt: DemoClock.instant(-1),
    deadline: DemoClock.instant(30),
    timeZone: 'Europe/Vienna',
    rules: { ...demoCallRules(), documents: [] },
  });
  await secretariat.post(`/calls/${call.id}/publish`, { version: call.version });
  return call.id;
}

/** An application of which nothing is missing, not yet sent. */
export async function complete({ client }: Applicant, callId: string): Promise<Answer> {
  const draft = await client.post('/applications', { callId });
  return client.post(`/applications/${draft.id}/edit`, {
    version: draft.version,
    title: 'Watched by an outsider',
    language: 'en',
    requested: { amount: '1000.00', currency: 'USD' },
    months: 3,
    yearsOfExperience: 4,
    answers: { need: 'People need help.', approach: 'We help them.' },
  });
}

/** Applies; answers the application's id and the receipt. */
export async function apply(applicant: Applicant, callId: string): Promise<{ id: string; receipt: Answer }> {
  const { id, version } = await complete(applicant, callId);
  return { id, receipt: await applicant.client.post(`/applications/${id}/submit`, { version, confirmed: true }) };
}

/**
 * Makes acts of many kinds, as people make them, until the log has so many entries: people and organisations register,
 * calls open, applications are begun, sent and some withdrawn, and what organisations say of themselves changes.
 */
export async function mixedActs(fund: WholeFund, secretariat: FundClient, wanted: number): Promise<Applicant[]> {
  const size = async (): Promise<number> =>
    ((await (await fetch(`${fund.url}/log/status`)).json()) as { size: number }).size;
  const callIds: string[] = [];
  for (let number = 0; number < CALLS; number++) callIds.push(await openCall(secretariat, number));
  const applicants: Applicant[] = [];
  await inTurns(APPLICANTS, async (number) => void applicants.push(await anApplicant(fund, number)));
  for (const [round, callId] of callIds.entries()) {
    await inTurns(APPLICANTS, async (at) => {
      const applicant = applicants[at]!;
      const { id } = await apply(applicant, callId);
      for (let time = 0; time < CORRECTIONS; time++) await correct(applicant, `Town ${round}-${time}`);
      if (at % 3 > 0) return;
      const { version } = await applicant.client.get(`/applications/${id}`);
      await applicant.client.post(`/applications/${id}/withdraw`, { version, reason: 'A mistake.' });
    });
  }
  for (let time = 0; (await size()) < wanted; time++)
    await inTurns(APPLICANTS, (at) => correct(applicants[at]!, `Place ${time}`));
  return applicants;
}

/** Does each of them once, a few at a time. */
async function inTurns(count: number, work: (at: number) => Promise<void>): Promise<void> {
  let next = 0;
  const sender = async (): Promise<void> => {
    for (let at = next++; at < count; at = next++) await work(at);
  };
  await Promise.all(Array.from({ length: SENDERS }, sender));
}
