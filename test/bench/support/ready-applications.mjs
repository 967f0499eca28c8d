// Applications that can be sent: organisations that registered, answered every question and attached both documents,
// all through the public API, in calls like the fund's call 10.2 (deploy/seed).
import { callRequest, calls } from '../../../deploy/seed/calls.mjs';
import { samplePdf } from '../../../deploy/seed/sample-document.mjs';
import { addStaff } from './fund.mjs';
import { Line, Person } from './line.mjs';

const LANES = 8;
const sentence = 'Safe accommodation, health care and legal help for people who were trafficked, planned with them. ';
const answer = (characters) =>
  sentence
    .repeat(Math.ceil(characters / sentence.length))
    .slice(0, characters)
    .trim();
const answers = { need: answer(700), approach: answer(900), results: answer(500), safety: answer(500) };

async function publishedCalls(fund, line, count) {
  const secretariat = await addStaff(fund, new Person(line), 'secretariat', 'focal-point');
  const ids = [];
  for (let number = 0; number < count; number++) {
    const request = { ...callRequest(calls.open), title: `Call ${number}` };
    const call = await secretariat.post('/calls', request);
    await secretariat.post(`/calls/${call.id}/publish`, { version: call.version });
    ids.push(call.id);
  }
  return ids;
}

async function applicant(line, number) {
  const person = new Person(line);
  const email = `ngo${number}@bench.example`;
  await person.post('/people/register', { email, name: `Applicant ${number}`, password: 'a long sentence of an NGO' });
  const letters = await person.get(`/mailbox?to=${email}`);
  const [, token] = /\/account\/confirm\?token=([\w-]{43})/.exec(letters[0].text);
  await person.post('/people/confirm', { token });
  await person.post('/organisations', {
    name: `House ${number}`,
    country: 'GH',
    city: 'Tema',
    registrationNumber: `B-${number}`,
    registeredOn: '2015-03-12',
    mission: answer(300),
  });
  return person;
}

async function draft(person, callId, number) {
  const { id, version } = await person.post('/applications', { callId });
  let edited = await person.post(`/applications/${id}/edit`, {
    version,
    title: `A year of shelter, ${number}`,
    language: 'en',
    requested: { amount: '18000.00', currency: 'USD' },
    months: 6,
    yearsOfExperience: 6,
    answers,
  });
  for (const kind of ['certificate', 'accounts']) {
    const headers = { 'content-type': 'application/pdf', 'x-file-name': `${kind}.pdf` };
    edited = await person.put(`/applications/${id}/documents/${kind}`, samplePdf([kind, `House ${number}`]), headers);
  }
  return { id, version: edited.version, cookie: person.cookie };
}

/**
 * `organisations` x `calls` applications ready to be sent, those of one call one after the other, as in the last hour
 * before a deadline: [{ id, version, cookie }].
 */
export async function readyApplications(fund, { organisations, calls: callCount }) {
  const lines = Array.from({ length: LANES }, () => new Line(fund.url));
  const callIds = await publishedCalls(fund, lines[0], callCount);
  const byCall = callIds.map(() => []);
  let next = 0;
  const lane = async (line) => {
    for (let number = next++; number < organisations; number = next++) {
      const person = await applicant(line, number);
      for (const [at, callId] of callIds.entries()) byCall[at].push(await draft(person, callId, number));
    }
  };
  await Promise.all(lines.map(lane));
  for (const line of lines) line.close();
  return byCall.flat();
}
