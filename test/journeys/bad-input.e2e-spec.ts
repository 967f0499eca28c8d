import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aWholeFund, LIMITLESS, type WholeFund } from '#test/support/whole-fund';
import { deadlineTests } from './bad-input-deadline.ts';
import { doorTests } from './bad-input-doors.ts';
import { fileTests } from './bad-input-files.ts';
import { formTests } from './bad-input-forms.ts';
import { SEED } from './bad-input-fuzz.ts';
import { anOpenCall, type OpenCall } from './bad-input-open-call.ts';
import { pageTests } from './bad-input-pages.ts';
import { THE_END } from './bad-input-samples.ts';
import {
  aWalk,
  samplesBefore,
  targetOfSample,
  targetOfStep,
  tenAtOnce,
  thread,
  troublesAt,
  UNSAFE,
  type Walk,
} from './bad-input-walk.ts';
import { problemIn, Wire } from './bad-input-wire.ts';
import type { Step } from './step.ts';

let fund: WholeFund;
let walk: Walk;

beforeAll(async () => {
  fund = await aWholeFund('bad-input', { environment: LIMITLESS });
  walk = await aWalk(fund);
}, 120_000);
afterAll(async () => {
  await walk?.tables.close();
  Wire.hangUp();
  await fund?.stop();
}, 30_000);

/** The step itself, as a double click does it ten times; then the same key for something else. */
async function act(step: Step): Promise<string[]> {
  const { known, wires, tables } = walk;
  await tables.settled();
  const key = randomUUID();
  const { answers, acts, body } = await tenAtOnce(walk, step, key);
  const [first] = answers;
  if (first!.status >= 300) throw new Error(`${step.says}: ${first!.status} ${first!.text}`);
  step.learn?.(JSON.parse(first!.text), known);
  if (step.says === 'an organisation registers') await nameOrganisations();
  const troubles = answers
    .filter(
      ({ text, status }) => !isDeepStrictEqual(JSON.parse(text), JSON.parse(first!.text)) || status !== first!.status,
    )
    .map(({ text, status }) => `${step.says}: another answer to the same click: ${status} ${text.slice(0, 200)}`);
  if (acts !== 1) troubles.push(`${step.says}: ten clicks, ${acts} acts`);
  const replayed = answers.filter(({ headers }) => headers['idempotency-replayed'] === 'true').length;
  if (replayed !== 9) troubles.push(`${step.says}: ${replayed} of ten answers are marked as repeated`);
  if (step.method === 'PUT') return troubles;
  const other = await wires[step.by].post(`/api${step.path(known)}`, { ...body, another: 'body' }, { key });
  const code = problemIn(other)?.code;
  return code === 'idempotency-key-reused'
    ? troubles
    : [...troubles, `${step.says}: the key for another body: ${other.text}`];
}

async function nameOrganisations(): Promise<void> {
  walk.known['organisation'] = (await walk.people.grantee.get('/organisations/mine')).id;
  walk.known['other organisation'] = (await walk.people.otherApplicant.get('/organisations/mine')).id;
}

describe(`whatever is sent to an unsafe route is refused clearly and changes nothing (FUZZ_SEED=${SEED})`, () => {
  let brokenAt: string | undefined;

  it.each(thread.map((step) => [step.says, step] as const))(
    'before %s',
    async (says, step) => {
      if (brokenAt !== undefined) throw new Error(`not reached: the thread broke where ${brokenAt}`);
      brokenAt = says;
      if (step.day !== undefined) await fund.clock.goToDay(step.day);
      await step.after?.(walk.people, walk.known);
      const troubles = await troublesOfSamples(says);
      troubles.push(...(await troublesAt(walk, [await targetOfStep(walk, step)])));
      const done = await act(step).catch((error: Error) => error);
      if (!(done instanceof Error)) brokenAt = undefined;
      expect([...troubles, ...(done instanceof Error ? [done.message] : done)]).toEqual([]);
    },
    300_000,
  );

  it(`at ${THE_END}`, async () => {
    expect(await troublesOfSamples(THE_END)).toEqual([]);
  }, 60_000);

  it('has tried every unsafe route of contracts/routes.ts: a new one needs a step in thread.ts or a sample in bad-input-samples.ts', () => {
    expect(UNSAFE.map(({ name }) => name).filter((name) => !walk.tried.has(name))).toEqual([]);
  });

  async function troublesOfSamples(before: string): Promise<string[]> {
    const troubles: string[] = [];
    for (const sample of samplesBefore(before)) {
      const target = await targetOfSample(walk, sample);
      troubles.push(...(await troublesAt(walk, [target])));
      if (sample.learn !== undefined) {
        const { by, path, body } = await targetOfSample(walk, sample);
        sample.learn(JSON.parse((await by.post(`/api${path}`, body)).text), walk.known);
      }
    }
    return troubles;
  }
});

describe('whoever knocks at another door', () => {
  doorTests(() => walk);
});

describe('a page', () => {
  pageTests(() => walk);
});

describe('with an open call', () => {
  let call: OpenCall;
  beforeAll(async () => void (call = await anOpenCall(walk)), 30_000);

  describe('a file', () => {
    fileTests(
      () => walk,
      () => call,
    );
  });

  describe('a form', () => {
    formTests(
      () => walk,
      () => call,
    );
  });

  describe('the deadline', () => {
    deadlineTests(
      () => walk,
      () => call,
    );
  });
});

describe('after all that was tried', () => {
  it('no event is a dead letter', async () => {
    await walk.tables.settled();
    expect(await walk.tables.deadLetters()).toEqual([]);
  }, 90_000);

  it('every invariant of the fund holds', async () => {
    await expect(fund.operator('verify')).resolves.toBeDefined();
  }, 30_000);
});
