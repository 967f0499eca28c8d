import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer } from '#test/support/caller';
import { aService, type TestService } from '#test/support/service';
import {
  aCompleteDraft,
  anOrganisationThatApplies,
  aPublishedCall,
  COMPLETE,
  OPEN,
  type TestApplicant,
} from '../../test/fund.ts';
import { ApplicationsModule } from '../applications.module.ts';
import { ApplicationsConfig } from '../config.ts';

const TRIES = 60;

let service: TestService;
let stranger: TestApplicant;
let foreign: string;
beforeAll(async () => {
  service = await aService(ApplicationsModule, ApplicationsConfig);
  service.clock.set(OPEN);
  const call = await aPublishedCall(service);
  foreign = (await aCompleteDraft(await anOrganisationThatApplies(service), call.id)).id;
  stranger = await anOrganisationThatApplies(service);
});
afterAll(() => service?.close());

function median(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)]!;
}

describe('the application of another organisation', () => {
  it.each<[string, (id: string) => Promise<Answer>]>([
    ['read', (id) => stranger.get(`/applications/${id}`)],
    ['edited', (id) => stranger.post(`/applications/${id}/edit`, { version: 2, ...COMPLETE })],
    ['submitted', (id) => stranger.post(`/applications/${id}/submit`, { version: 2, confirmed: true })],
  ])('that is to be %s takes as long to be refused as one that there is not', async (_verb, ask) => {
    const timed = async (id: string): Promise<number> => {
      const begun = performance.now();
      expect((await ask(id)).status).toBe(404);
      return performance.now() - begun;
    };
    const times = { foreign: [] as number[], unknown: [] as number[] };
    // in turns: what a busy machine adds falls on both
    for (let tries = 0; tries < TRIES; tries++) {
      times.foreign.push(await timed(foreign));
      times.unknown.push(await timed(randomUUID()));
    }
    const ratio = median(times.foreign) / median(times.unknown);
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });
});
