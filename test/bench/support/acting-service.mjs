// A service inside the benchmark's own process, without HTTP: acts are run as its interceptor runs them.
import { randomUUID } from 'node:crypto';
import { ApplicationsModule } from '../../../dist/apps/applications/src/applications.module.js';
import { ApplicationsConfig } from '../../../dist/apps/applications/src/config.js';
import { OrganisationEntity } from '../../../dist/apps/applications/src/organisation/organisation.entity.js';
import { organisationLifecycle } from '../../../dist/libs/contracts/src/lifecycles/organisation.lifecycle.js';
import { ActRunner } from '../../../dist/libs/platform/src/act/act-runner.js';
import { claimKey, keepAnswer } from '../../../dist/libs/platform/src/act/idempotency.js';
import { readConfig } from '../../../dist/libs/platform/src/config/read-config.js';
import { createService } from '../../../dist/libs/platform/src/start-service.js';
import { ReviewConfig } from '../../../dist/apps/review/src/config.js';
import { ReviewModule } from '../../../dist/apps/review/src/review.module.js';

const NO_REQUEST = Buffer.alloc(32);
const COMMITMENT = 'c0'.repeat(32);

const SERVICES = {
  applications: [ApplicationsModule, ApplicationsConfig],
  review: [ReviewModule, ReviewConfig],
};

/** `bus`: whether it carries its events away. Returns { app, runner }. */
export async function actingService(fund, service, { bus }) {
  const [module, Config] = SERVICES[service];
  const config = readConfig(Config, { ...fund.environment, [`${service.toUpperCase()}_PORT`]: '0' });
  const app = await createService(module, config, { bus });
  return { app, runner: app.get(ActRunner) };
}

/** An act by a person as the interceptor runs every one: key, time, work and stored answer in one transaction. */
export async function transaction(runner, actor, work) {
  const keyed = { owner: actor.personId, key: randomUUID(), hash: NO_REQUEST };
  await runner.run(
    { actor, requestId: randomUUID() },
    (tx) => claimKey(tx, keyed),
    async (act) => {
      await work(act);
      await keepAnswer(act.tx, keyed, { status: 200, body: {}, keptByLaw: false });
    },
  );
}

/** Registers an organisation; answers its id and its member. */
export async function register(runner, number) {
  const actor = { personId: randomUUID(), roles: ['applicant'], name: 'Ama' };
  const id = randomUUID();
  const facts = { name: `House ${number}`, country: 'GH', city: 'Tema', registrationNumber: `R-${number}` };
  const rest = { registeredOn: '2015-03-12', website: null, mission: 'Shelter, health care and legal help.' };
  await transaction(runner, actor, (act) =>
    act.create(
      organisationLifecycle,
      OrganisationEntity,
      'register',
      { id, ...facts, ...rest },
      { payload: { organisationId: id, name: facts.name, country: facts.country, memberId: actor.personId } },
    ),
  );
  return { actor, id };
}

/** Its member corrects it: the record is read, compared and swapped, and the event recorded. */
export const correct = (runner, actor, id) =>
  transaction(runner, actor, async (act) => {
    const organisation = await act.load(OrganisationEntity, id, 'organisation');
    const { name, country, mission } = organisation;
    await act.move(organisationLifecycle, OrganisationEntity, organisation, 'correct', {
      set: { mission },
      payload: { organisationId: id, name, country, memberId: actor.personId },
    });
  });

/** A reviewer commits to scores, as many do in the last hour before a deadline; audit alone is told. */
export const commitScores = (runner, { assessmentId, applicationId, callId, reviewerId }) =>
  transaction(runner, { personId: reviewerId, roles: ['reviewer'], name: 'Ama' }, (act) =>
    act.record({ type: 'assessment', id: assessmentId }, 'score.committed', {
      payload: { assessmentId, applicationId, callId, reviewerId, commitment: COMMITMENT, round: 1_000_000 },
      under: { callId, rulesHash: COMMITMENT },
    }),
  );
