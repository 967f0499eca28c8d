// NGOs of the demo fund: register, describe themselves, apply.
import { byKey } from './organisations.mjs';
import { FundClient } from './client.mjs';
import { samplePdf } from './sample-document.mjs';

/** Registers a person and their organisation; returns the signed-in client. */
export async function registerApplicant(portalUrl, person, key) {
  const organisation = byKey(key);
  const client = await FundClient.registered(portalUrl, person);
  await client.post('/organisations', {
    name: organisation.name,
    country: organisation.country,
    city: organisation.city,
    registrationNumber: `DEMO-${organisation.country}-${1000 + key.length * 37}`,
    registeredOn: '2015-03-12',
    mission: 'Invented for the demonstration: shelter, health care and legal help for people who were trafficked.',
  });
  return client;
}

/** Fills an application as far as `upTo`: `draft` leaves gaps, `complete` can be sent. */
export async function fillApplication(client, callId, key, upTo) {
  const { application, language, answers } = byKey(key);
  const draft = await client.post('/applications', { callId });
  const edited = await client.post(`/applications/${draft.id}/edit`, {
    version: draft.version,
    title: application.title,
    language,
    requested: { amount: application.amount, currency: 'USD' },
    months: application.months,
    yearsOfExperience: 6,
    answers: upTo === 'complete' ? answers : { need: answers.need },
  });
  if (upTo !== 'complete') return edited;
  await attach(client, draft.id, 'certificate', 'Certificate of registration');
  return attach(client, draft.id, 'accounts', 'Audited statements');
}

export function attach(client, applicationId, kind, title) {
  const bytes = samplePdf([title, 'Invented for the demonstration.', `For ${kind}`]);
  return client.putFile(`/applications/${applicationId}/documents/${kind}`, {
    name: `${kind}.pdf`,
    type: 'application/pdf',
    bytes,
  });
}

/** Applies completely and sends the application; returns the receipt. */
export async function apply(client, callId, key) {
  const ready = await fillApplication(client, callId, key, 'complete');
  return client.post(`/applications/${ready.id}/submit`, { version: ready.version, confirmed: true });
}
