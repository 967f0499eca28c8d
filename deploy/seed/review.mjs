// The review of one call in the demo fund, step by step, each by the right person.
import { byKey, organisations } from './organisations.mjs';
import { until } from './client.mjs';

/** Closes the call and screens every application: eligible but for those named in `ineligible` (organisation names). */
export async function closeAndScreen(secretariat, callId, ineligible = []) {
  const { version } = await secretariat.get(`/calls/${callId}`);
  await secretariat.post(`/calls/${callId}/close`, { version });
  for (const application of await secretariat.get(`/applications?callId=${callId}&status=submitted`)) {
    const refused = ineligible.includes(application.organisationName);
    await secretariat.post(`/applications/${application.id}/${refused ? 'find-ineligible' : 'find-eligible'}`, {
      version: application.version,
      reasons: [
        refused
          ? 'The statements are those of the year before last; the call asks for the last financial year.'
          : 'Registered before the date, experience shown, all documents there.',
      ],
    });
  }
}

/** Assigns the reviewers once the review service has heard of everything. */
export async function assign(secretariat, callId, screened) {
  await until(
    'the screened applications to reach the review',
    () => secretariat.get('/review/calls'),
    (calls) =>
      calls.some(
        (call) =>
          call.callId === callId &&
          call.closed &&
          call.submitted === screened.submitted &&
          call.eligible === screened.eligible,
      ),
  );
  return secretariat.post(`/review/calls/${callId}/assign`);
}

/** Reviewers score what they were given in this call; `share` of 1 means all of it. */
export async function score(reviewers, callId, share) {
  for (const [at, reviewer] of reviewers.entries()) {
    const mine = (await reviewer.get('/assessments')).filter(
      (line) => line.callId === callId && line.status === 'assigned',
    );
    for (const line of mine.slice(0, Math.ceil(mine.length * share))) {
      const { id, version, rules, organisationName } = await reviewer.get(`/assessments/${line.id}`);
      const { quality } = byKey(organisations.find(({ name }) => name === organisationName).key);
      await reviewer.post(`/assessments/${id}/submit`, {
        version,
        scores: rules.criteria.map((criterion, place) => ({
          criterion: criterion.id,
          halfPoints: Math.max(0, Math.min(10, quality + ((at + place) % 3) - 1)),
          reason: `Invented for the demonstration: how the application answers "${criterion.title}".`,
        })),
        comment: 'An invented comment of the demonstration.',
      });
    }
  }
}

/** Ranking, board decision and approval; returns the approved recommendation. */
export async function decide(secretariat, trustees, callId) {
  const drafted = await secretariat.post('/recommendations', { callId });
  const path = `/recommendations/${drafted.id}`;
  await secretariat.post(`${path}/send`, { version: drafted.version });
  for (const trustee of trustees) {
    const { version } = await trustee.get(path);
    await trustee.post(`${path}/agree`, { version });
  }
  const { version } = await trustees[0].get(path);
  return trustees[0].post(`${path}/approve`, { version });
}
