import { ApiRefusal, FundClient, until, type Answer } from '../../deploy/seed/client.mjs';
import { demoPerson } from './pages-readers.ts';

/** What the pages that no link leads to need in their addresses and fields, by short names. */
export type Known = Readonly<Record<string, string>>;

export interface Newcomer {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly totp?: string;
}

/** People who have only just come, and what their letters and records are called. */
export interface Newcomers {
  readonly people: Readonly<Record<string, Newcomer>>;
  readonly known: Known;
}

const PASSWORD = 'a long sentence of somebody new';
const SECRET = 'PAGESSECRETQFWHQHASMADEANAPP2345';
/** Who has lost it gives no code, and nobody else takes one of the same secret away. */
const LOST_SECRET = 'PAGESSECRETQFWHQHASLQSTTHEAPP234';

/**
 * Invents them in a fund of the demonstration, so that nothing happens to the records of anybody else: codes that are shown
 * once, a draft that changed meanwhile, letters of every kind. They stay, with a name that no other run has.
 */
export async function someNewcomers(url: string): Promise<Newcomers> {
  const run = Date.now().toString(36);
  const somebody = (name: string, totp?: string): Newcomer => ({
    name,
    email: `${name.toLowerCase()}-${run}@pages.example`,
    password: PASSWORD,
    ...(totp !== undefined && { totp }),
  });
  const people = {
    founder: somebody('Founder'),
    colleague: somebody('Colleague'),
    careful: somebody('Careful', SECRET),
    forgetful: somebody('Forgetful'),
    unconfirmed: somebody('Unconfirmed'),
    invited: somebody('Invited'),
    asking: somebody('Asking'),
    leaving: somebody('Leaving'),
  };
  const [administrator, secretariat, reviewer, grantee] = await Promise.all(
    ['ada@fund.example', 'samuel@fund.example', 'irina@panel.example', 'elise@rive-claire.example'].map((email) =>
      FundClient.signedIn(url, demoPerson(email)),
    ),
  );
  const founder = await FundClient.registered(url, people.founder);
  const colleague = await FundClient.registered(url, people.colleague);
  await addsAnApp(url, people.careful, SECRET);
  await addsAnApp(url, people.forgetful, LOST_SECRET);
  await new FundClient(url).post('/people/register', people.unconfirmed);
  const { name, email } = people.invited;
  await administrator!.post('/people', { name, email, roles: ['donor'] });
  await losesTheApp(url, people.forgetful);
  const later = `later-${people.founder.email}`;
  await founder.post('/account/letter', { email: people.founder.email });
  await founder.post('/account/change-address', { currentPassword: people.founder.password, email: later });
  const token = (of: Newcomer, purpose: string): Promise<string> => founder.tokenFor(of.email, purpose);
  return {
    people,
    known: {
      founder: people.founder.email,
      careful: people.careful.email,
      forgetful: people.forgetful.email,
      password: PASSWORD,
      ...(await draftOf(founder, secretariat!)),
      ...(await forgettingOf(url, people, administrator!)),
      join: await invitationFor(founder, colleague, people.colleague.email),
      confirm: await token(people.unconfirmed, 'confirm'),
      accept: await token(people.invited, 'accept'),
      reset: await token(people.founder, 'reset'),
      newAddress: await founder.tokenFor(later, 'new-address'),
      keepAddress: await token(people.founder, 'keep-address'),
      keepFactors: await token(people.forgetful, 'keep-factors'),
      lostFactor: one(await administrator!.get('/factor-resets'), ({ allowed }) => allowed.includes('confirm')),
      invited: one(await administrator!.get('/people'), (each) => each.email === email),
      person: one(await administrator!.get('/people'), ({ roles }) => roles.includes('reviewer')),
      assessment: one(await reviewer!.get('/assessments'), ({ status }) => status === 'assigned'),
      report: one(await grantee!.get('/reports'), ({ status }) => status === 'due'),
      publication: one(await secretariat!.get('/publications'), ({ allowed }) => allowed.includes('widen')),
    },
  };
}

/** A newcomer by name, or somebody of the demonstration by address. */
export const someoneOf = ({ people }: Newcomers, who: string): Newcomer => people[who] ?? demoPerson(who);

/** The id of the first record of a list with which something can be done. */
function one(records: Answer, fits: (record: Answer) => boolean): string {
  const found = records.find(fits);
  if (found === undefined) throw new Error(`this fund has no record that fits ${String(fits)}`);
  return found.id;
}

/** The link of the letter was no password, and the first factor wants one that was just given. */
async function addsAnApp(url: string, { name, email, password }: Newcomer, secret: string): Promise<void> {
  await FundClient.registered(url, { name, email, password });
  await (await FundClient.signedIn(url, { email, password })).setUpTotp(secret);
}

/** Gives the password and says that there is nothing else to give. */
async function losesTheApp(url: string, { email, password }: Newcomer): Promise<void> {
  const client = new FundClient(url);
  await client.post('/session', { email, password }).catch((error: unknown) => {
    if (!(error instanceof ApiRefusal) || error.problem?.code !== 'factor-needed') throw error;
  });
  await client.post('/session/lost-factor');
}

/** An organisation and its draft, which was saved once: a form that shows its first version is late. */
async function draftOf(founder: FundClient, secretariat: FundClient): Promise<Known> {
  const organisation = await founder.post('/organisations', {
    name: 'Pages by Hand',
    country: 'GH',
    city: 'Tema',
    registrationNumber: 'PAGES/2015/1',
    registeredOn: '2015-03-12',
    mission: 'Invented for the pages that no link leads to.',
  });
  const callId = one(await secretariat.get('/calls'), ({ status }) => status === 'published');
  const draft = await founder.post('/applications', { callId });
  const answers = { need: 'Forty people need a safe place and a lawyer.' };
  await founder.post(`/applications/${draft.id}/edit`, { version: draft.version, answers });
  return { organisation: organisation.id, call: callId, draft: draft.id, draftVersion: String(draft.version) };
}

/** Two ask to be forgotten; for one of them it is ordered, and waits for somebody of another office. */
async function forgettingOf(
  url: string,
  { asking, leaving }: { readonly asking: Newcomer; readonly leaving: Newcomer },
  administrator: FundClient,
): Promise<Known> {
  const ids: string[] = [];
  for (const { name, email, password } of [asking, leaving]) {
    const client = await FundClient.registered(url, { name, email, password });
    ids.push((await client.get('/session')).person.id);
    await client.post('/account/erasure/ask', { currentPassword: password });
  }
  const order = { subjectKind: 'person', subjectId: ids[1], ground: 'consent-withdrawn' };
  const erasure = await administrator.post('/erasures', order);
  const asked = one(await administrator.get('/erasure-requests'), ({ personId }) => personId === ids[0]);
  return { asked, erasure: erasure.id };
}

async function invitationFor(founder: FundClient, colleague: FundClient, email: string): Promise<string> {
  const { organisation } = await founder.get('/organisations/mine/members');
  await founder.post(`/organisations/${organisation.id}/invite-member`, { email, position: 'member', language: 'en' });
  const letters = await until(
    'the invitation',
    () => colleague.get(`/mailbox?to=${encodeURIComponent(email)}`),
    (all) => keyIn(all) !== undefined,
  );
  return keyIn(letters)!;
}

const keyIn = (letters: Answer): string | undefined =>
  letters.map(({ text }: { text: string }) => /join\?key=([\w-]+)/.exec(text)?.[1]).find(Boolean);
