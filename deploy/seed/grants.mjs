// A grant of the demo fund after the decision: agreement, payments, reports, publication.
import { until } from './client.mjs';
import { DemoClock } from './clock.mjs';

/** Both sides sign; returns the active agreement. */
export async function signAgreement(grantee, secretariat, bankAccount, startsOnDay) {
  const [line] = await until(
    'the drafted agreement',
    () => grantee.get('/agreements'),
    (lines) => lines.length > 0,
  );
  const signed = await grantee.post(`/agreements/${line.id}/sign`, {
    version: line.version,
    accepted: true,
    bankAccount,
  });
  return secretariat.post(`/agreements/${line.id}/countersign`, {
    version: signed.version,
    startsOn: DemoClock.day(startsOnDay),
  });
}

/** Requests a tranche and has it certified, approved and released by three people. */
export async function releaseTranche(grantee, officers, agreementId, ordinal) {
  const { tranches } = await grantee.get(`/agreements/${agreementId}`);
  const { id } = tranches.find((tranche) => tranche.ordinal === ordinal);
  const steps = [
    [grantee, 'request'],
    [officers.certifying, 'certify'],
    [officers.approving, 'approve'],
    [officers.releasing, 'release'],
  ];
  for (const [person, verb] of steps) {
    // the witnesses of the log take a moment to confirm the decision; before that nobody may release
    const { version } = await until(
      `the moment to ${verb} the tranche`,
      () => person.get(`/tranches/${id}`),
      ({ allowed }) => allowed.includes(verb),
    );
    await person.post(`/tranches/${id}/${verb}`, { version });
  }
}

/** Pays everything that is released: bank file built and sent by one person, settled by another. */
export async function payReleased(officers, settledOnDay) {
  const built = await officers.releasing.post('/payment-runs', { currency: 'USD' });
  const sent = await officers.releasing.post(`/payment-runs/${built.id}/send`, { version: built.version });
  return officers.certifying.post(`/payment-runs/${built.id}/settle`, {
    version: sent.version,
    settledOn: DemoClock.day(settledOnDay),
  });
}

/** The grantee sends a report and the secretariat accepts it. */
export async function reportAndAccept(grantee, secretariat, agreementId, ordinal, { spent, peopleAssisted }) {
  const { reports } = await grantee.get(`/agreements/${agreementId}`);
  const report = reports.find((each) => each.ordinal === ordinal);
  const submitted = await grantee.post(`/reports/${report.id}/submit`, {
    version: report.version,
    narrative:
      'Invented for the demonstration: accommodation, health care and legal help were given as planned, with two weeks of delay in the first month.',
    spent: { amount: spent, currency: 'USD' },
    peopleAssisted,
  });
  await secretariat.post(`/reports/${report.id}/accept`, { version: submitted.version });
}

/** The secretariat decides what the public sees. */
export async function publish(secretariat, organisationName, level, ground) {
  const publications = await until(
    `the grant of ${organisationName} to reach the publication`,
    () => secretariat.get('/publications'),
    (lines) => lines.some((line) => line.organisationName === organisationName),
  );
  const { id, version } = publications.find((line) => line.organisationName === organisationName);
  return secretariat.post(`/publications/${id}/publish`, { version, level, ground });
}
