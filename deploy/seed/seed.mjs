// Fills a new fund through its public API, so that the demonstration obeys every rule: one call is open, one in review,
// one decided and paid. Needs PORTAL_URL, CLOCK_OFFSET_FILE and FUND_COMMAND (the operator's command line, as JSON).
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { apply, fillApplication, registerApplicant } from './applicants.mjs';
import { callRequest, calls } from './calls.mjs';
import { FundClient, until } from './client.mjs';
import { DemoClock } from './clock.mjs';
import { payReleased, publish, releaseTranche, reportAndAccept, signAgreement } from './grants.mjs';
import { organisations } from './organisations.mjs';
import { assign, closeAndScreen, decide, score } from './review.mjs';

const portal = process.env.PORTAL_URL;
const clock = new DemoClock(process.env.CLOCK_OFFSET_FILE);

/** Moves the clock once all that followed from the last acts has happened, so that no act carries a later date. */
async function moveTo(day) {
  let before = -1;
  await until(
    'the log to come to rest',
    async () => (await fetch(`${portal}/log/status`)).json(),
    ({ size, pending }) => {
      const rests = pending === 0 && size === before;
      before = size;
      return rests;
    },
    150,
  );
  await clock.goToDay(day);
}

const read = (name) => JSON.parse(fs.readFileSync(new URL(name, import.meta.url), 'utf8'));
const people = read('people.json');
const withRole = (role) => people.filter((person) => person.role === role);

/** Accounts of ordinary people: applicants whose organisation has no named person get an invented one. */
function personFor(key) {
  const named = people.find((person) => person.organisation === key);
  return (
    named ?? { name: `Applicant of ${key}`, email: `office@${key}.example`, password: `a long sentence of ${key}` }
  );
}

/** The first administrator cannot come through the API: nobody could have let them in. */
function addFirstAdministrator({ name, email, role, password }) {
  const [program, ...args] = JSON.parse(process.env.FUND_COMMAND);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fund-seed-'));
  try {
    const file = path.join(folder, 'password');
    fs.writeFileSync(file, password, { mode: 0o600 });
    const person = ['--email', email, '--name', name, '--role', role, '--password-file', file];
    execFileSync(program, [...args, 'user', 'add', ...person], { stdio: ['ignore', 'ignore', 'inherit'] });
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function addStaff() {
  addFirstAdministrator(withRole('administrator')[0]);
  const administrator = await FundClient.signedIn(portal, withRole('administrator')[0]);
  const staff = people.filter(({ role }) => !['administrator', 'applicant'].includes(role));
  const signedIn = new Map();
  for (const person of staff) {
    const { name, email, role, also = [], totp } = person;
    await administrator.post('/people', { name, email, roles: [role, ...also] });
    const client = await FundClient.accepted(portal, person);
    if (totp !== undefined) await client.setUpTotp(totp);
    signedIn.set(person, client);
  }
  const all = (role) => [...signedIn].filter(([person]) => person.role === role).map(([, client]) => client);
  return {
    secretariat: all('secretariat')[0],
    reviewers: all('reviewer'),
    trustees: all('trustee'),
    officers: {
      certifying: all('certifying-officer')[0],
      approving: all('approving-officer')[0],
      releasing: all('releasing-officer')[0],
    },
  };
}

async function recordHistory({ secretariat, officers }) {
  for (const record of read('history.json')) await secretariat.post('/historical-records', record);
  const pledged = await secretariat.post('/contributions', {
    donor: 'Invented donor of the demonstration',
    amount: { amount: '350000.00', currency: 'USD' },
    pledgedOn: DemoClock.day(-330),
  });
  await officers.certifying.post(`/contributions/${pledged.id}/deposit`, {
    version: pledged.version,
    depositedOn: DemoClock.day(-322),
  });
}

async function publishCall(secretariat, call) {
  await moveTo(call.opensOnDay - 1);
  const drafted = await secretariat.post('/calls', callRequest(call));
  const published = await secretariat.post(`/calls/${drafted.id}/publish`, { version: drafted.version });
  await moveTo(call.opensOnDay + 3);
  return published.id;
}

async function callWithReview(team, clients, { call, keys, ineligible }) {
  const id = await publishCall(team.secretariat, call);
  for (const [at, key] of keys.entries()) {
    await moveTo(call.opensOnDay + 4 + at * 3);
    if (!clients.has(key)) clients.set(key, await registerApplicant(portal, personFor(key), key));
    await apply(clients.get(key), id, key);
  }
  await moveTo(call.deadlineOnDay + 2);
  await closeAndScreen(team.secretariat, id, ineligible);
  await until(
    'four reviewers',
    () => team.secretariat.get('/reviewers'),
    (reviewers) => reviewers.length === 4,
  );
  await assign(team.secretariat, id, { submitted: keys.length, eligible: keys.length - ineligible.length });
  return id;
}

const ACCOUNTS = {
  'rive-claire': {
    holder: 'Rive Claire',
    iban: 'BJ66BJ0610100100144390000769',
    bic: 'BOABBJBJXXX',
    bankName: 'Invented Bank',
    bankCountry: 'BJ',
    town: 'Porto-Novo',
    country: 'BJ',
  },
  'casa-lucero': {
    holder: 'Casa Lucero',
    iban: 'GT82TRAJ01020000001210029690',
    bic: 'TRAJGTGCXXX',
    bankName: 'Invented Bank',
    bankCountry: 'GT',
    town: 'Coban',
    country: 'GT',
  },
};

/** Two grants: one paid to the end of its second tranche, one just begun and shown without its name. */
async function payGrants(team, clients) {
  const { secretariat, officers } = team;
  await moveTo(-228);
  const first = await signAgreement(clients.get('rive-claire'), secretariat, ACCOUNTS['rive-claire'], -220);
  const second = await signAgreement(clients.get('casa-lucero'), secretariat, ACCOUNTS['casa-lucero'], -215);
  await moveTo(-214);
  await releaseTranche(clients.get('rive-claire'), officers, first.id, 1);
  await releaseTranche(clients.get('casa-lucero'), officers, second.id, 1);
  await payReleased(officers, -214);
  await publish(secretariat, 'Rive Claire', 'full', 'The grantee agreed in writing; nothing points to a shelter.');
  await publish(secretariat, 'Casa Lucero', 'name-withheld', 'The grantee asked that its name is not shown.');
  await moveTo(-120);
  await reportAndAccept(clients.get('rive-claire'), secretariat, first.id, 1, {
    spent: '11000.00',
    peopleAssisted: 48,
  });
  await moveTo(-110);
  await releaseTranche(clients.get('rive-claire'), officers, first.id, 2);
  await payReleased(officers, -110);
}

async function openCall(team, clients) {
  const id = await publishCall(team.secretariat, calls.open);
  await moveTo(-6);
  for (const key of ['white-heron', 'lantern-house']) await apply(clients.get(key), id, key);
  await fillApplication(clients.get('rive-claire'), id, 'rive-claire', 'draft');
}

/** The approving officer will be away: a colleague of the secretariat acts for him, from a day that is still to come. */
async function planAbsence({ officers: { approving } }) {
  const colleagues = await approving.get('/delegations/colleagues');
  const { id: delegateId } = colleagues.find(({ name }) => name === 'Nadia Haddad');
  const days = { from: DemoClock.day(14), until: DemoClock.day(24) };
  await approving.post('/delegations', { delegateId, role: 'approving-officer', ...days });
}

async function seed() {
  await moveTo(-320);
  const team = await addStaff();
  await recordHistory(team);
  const clients = new Map();
  const decided = {
    call: calls.decided,
    keys: ['harbour-light', 'rive-claire', 'casa-lucero', 'open-hands', 'sahel-solidaire'],
    ineligible: ['Open Hands Network'],
  };
  const decidedId = await callWithReview(team, clients, decided);
  await moveTo(-250);
  await score(team.reviewers, decidedId, 1);
  await moveTo(-235);
  await decide(team.secretariat, team.trustees.slice(0, 2), decidedId);
  await payGrants(team, clients);
  const inReview = {
    call: calls.inReview,
    keys: organisations.map(({ key }) => key).filter((key) => key !== 'open-hands'),
    ineligible: [],
  };
  const inReviewId = await callWithReview(team, clients, inReview);
  await moveTo(-20);
  await score(team.reviewers, inReviewId, 0.4);
  await openCall(team, clients);
  await moveTo(0);
  await planAbsence(team);
}

await seed();
