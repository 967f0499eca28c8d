import { createHash, randomBytes, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ApplicationView, CallView } from '#contracts/api/applications';
import { Uploads } from '#platform/uploads/uploads';
import type { Answer, Caller } from '#test/support/caller';
import { aClamd, EICAR, type TestClamd } from '#test/support/clamd';
import { aService, type TestService } from '#test/support/service';
import {
  aCompleteDraft,
  anOrganisationThatApplies,
  aPublishedCall,
  AFTER,
  done,
  OPEN,
  type TestApplicant,
} from '../../test/fund.ts';
import { ApplicationsModule } from '../applications.module.ts';
import { ApplicationsConfig } from '../config.ts';

const LIMIT = 2 ** 20;
const documents = [{ kind: 'certificate', title: 'Certificate', required: true, maximumBytes: LIMIT }];
let clamd: TestClamd;
let service: TestService;
let call: CallView;
let applicant: TestApplicant;
let draft: ApplicationView;
beforeAll(async () => {
  clamd = await aClamd();
  service = await aService(ApplicationsModule, ApplicationsConfig, { environment: { CLAMD_ADDRESS: clamd.address } });
  call = await aPublishedCall(service, { documents });
});
beforeEach(async () => {
  service.clock.set(OPEN);
  applicant = await anOrganisationThatApplies(service);
  draft = await aCompleteDraft(applicant, call.id);
});
afterAll(async () => {
  await service.close();
  await clamd.close();
});

/** A PDF of so many bytes, with what no other has. */
function aPdfOf(bytes: number, holding = ''): Buffer {
  const [head, tail] = [Buffer.from(`%PDF-1.7\n${holding}\n`), Buffer.from('\n%%EOF\n')];
  return Buffer.concat([
    head,
    Buffer.from(
      randomBytes(bytes)
        .toString('hex')
        .slice(head.length + tail.length, bytes),
    ),
    tail,
  ]);
}

const TUS = { 'tus-resumable': '1.0.0' };
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const begin = (bytes: number | string, { kind = 'certificate', name = 'plan.pdf', by = applicant as Caller } = {}) =>
  by.post(`/applications/${draft.id}/uploads`, undefined, {
    key: null,
    headers: {
      ...TUS,
      'upload-length': String(bytes),
      'upload-metadata': `filename ${base64(name)},kind ${base64(kind)}`,
    },
  });
const begun = async (content: Buffer): Promise<string> => {
  const answer = await begin(content.length);
  expect(answer).toMatchObject({ status: 201, headers: { 'upload-offset': '0', ...TUS } });
  return `/applications/${draft.id}/${String(answer.headers['location'])}`;
};
const piece = (at: string, offset: number, bytes: Buffer, { by = applicant as Caller, headers = {} } = {}) =>
  by.patch(at, bytes, {
    key: null,
    headers: { ...TUS, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream', ...headers },
  });
const head = (at: string, by: Caller = applicant) => by.head(at, { headers: TUS });
const finish = (at: string, { key = randomUUID() as string, by = applicant as Caller, kind = 'certificate' } = {}) =>
  by.put(`/applications/${draft.id}/documents/${kind}`, undefined, {
    key,
    headers: { 'x-upload': at.split('/').at(-1)! },
  });
const download = () => applicant.get(`/applications/${draft.id}/documents/certificate`);
const said = ({ status, body }: Answer): unknown[] => [status, body?.code];
const folder = (): string => path.join(service.app.get(ApplicationsConfig).filesDirectory, 'uploads');
const partsOf = (caller: TestApplicant): string[] => {
  const own = path.join(folder(), caller.actor!.personId!);
  return fs.existsSync(own) ? fs.readdirSync(own).toSorted() : [];
};

describe('a document in pieces', () => {
  it('is attached as it was sent, once all of it is here, and named by its sender', async () => {
    const content = aPdfOf(300_000);
    const at = await begun(content);
    expect(await piece(at, 0, content.subarray(0, 100_000))).toMatchObject({
      status: 204,
      headers: { 'upload-offset': '100000' },
    });
    expect(await head(at)).toMatchObject({
      status: 200,
      headers: { 'upload-offset': '100000', 'upload-length': '300000', 'cache-control': 'no-store' },
    });
    expect(said(await finish(at))).toEqual([409, 'upload-unfinished']);
    expect((await piece(at, 100_000, content.subarray(100_000))).status).toBe(204);
    const {
      documents: [attached],
    } = done<ApplicationView>(await finish(at), 200);
    const sha256 = createHash('sha256').update(content).digest('hex');
    expect(attached).toMatchObject({
      name: 'plan.pdf',
      bytes: 300_000,
      type: 'application/pdf',
      sha256,
      state: 'ready',
    });
    expect((await download()).body).toBe(content.toString());
  });

  it('is attached once, however often its end is asked for, and its pieces are gone', async () => {
    const [content, key] = [aPdfOf(5_000), randomUUID()];
    const at = await begun(content);
    await piece(at, 0, content);
    const answers = await Promise.all([1, 2, 3].map(() => finish(at, { key })));
    // 409: another request with this key is on its way
    expect([409, 200]).toEqual(expect.arrayContaining(answers.map(({ status }) => status)));
    const again = await finish(at, { key });
    expect([again.status, again.headers['idempotency-replayed']]).toEqual([200, 'true']);
    expect(partsOf(applicant).map((name) => name.split('.')[1])).toEqual(['json']);
    expect(await head(at)).toMatchObject({ status: 200, headers: { 'upload-offset': '5000' } });
  });

  it('must pass everything that one in one piece must pass, and goes when it does not', async () => {
    for (const [content, status, code] of [
      [Buffer.from('<html><script>alert(1)</script></html>'), 415, 'file-type'],
      [aPdfOf(2_000, EICAR), 422, 'file-infected'],
    ] as const) {
      const at = await begun(content);
      await piece(at, 0, content);
      expect(said(await finish(at))).toEqual([status, code]);
      expect(said(await finish(at))).toEqual([422, 'upload-gone']);
      expect(partsOf(applicant)).toEqual([]);
    }
  });

  it('is taken on from where the service was killed: what was written is in the file system, and nowhere else', async () => {
    const content = aPdfOf(50_000);
    const at = await begun(content);
    await piece(at, 0, content.subarray(0, 20_000));
    const another = new Uploads(folder(), undefined as never);
    const [owner, id] = [applicant.actor!.personId!, at.split('/').at(-1)!];
    expect(await another.stateOf(owner, id, `/applications/${draft.id}`)).toMatchObject({
      offset: 20_000,
      bytes: 50_000,
    });
  });

  it('may be twenty at once', async () => {
    const contents = Array.from({ length: 20 }, () => aPdfOf(40_000));
    const done20 = await Promise.all(
      contents.map(async (content) => {
        const at = await begun(content);
        for (let offset = 0; offset < content.length; offset += 8_000)
          expect((await piece(at, offset, content.subarray(offset, offset + 8_000))).status).toBe(204);
        return head(at);
      }),
    );
    expect(done20.map(({ headers }) => headers['upload-offset'])).toEqual(contents.map(() => '40000'));
  });
});

describe('a piece is refused', () => {
  it('when it does not begin where the last one ended, and nothing changes', async () => {
    const content = aPdfOf(10_000);
    const at = await begun(content);
    await piece(at, 0, content.subarray(0, 4_000));
    for (const offset of [0, 3_999, 4_001, 10_000])
      expect(said(await piece(at, offset, content.subarray(offset)))).toEqual([409, 'upload-offset-wrong']);
    expect((await head(at)).headers['upload-offset']).toBe('4000');
  });

  it('when more comes than was announced, and what was announced stays as it is', async () => {
    const content = aPdfOf(1_000);
    const at = await begun(content);
    expect(said(await piece(at, 0, Buffer.concat([content, Buffer.from('more')])))).toEqual([413, 'upload-too-long']);
    expect(Number((await head(at)).headers['upload-offset'])).toBeLessThanOrEqual(1_000);
  });

  it.each<[string, Record<string, string>, number, string | undefined]>([
    ['of another type', { 'content-type': 'application/pdf' }, 415, 'unsupported'],
    ['without a number', { 'upload-offset': 'x' }, 400, 'upload-head-wrong'],
    ['before the first byte', { 'upload-offset': '-1' }, 400, 'upload-head-wrong'],
    ['of another version of tus', { 'tus-resumable': '0.2.2' }, 412, undefined],
  ])('when it comes %s', async (_what, headers, status, code) => {
    const at = await begun(aPdfOf(1_000));
    expect(said(await piece(at, 0, Buffer.from('x'), { headers }))).toEqual([status, code]);
  });
});

describe('an upload is not begun', () => {
  it.each<[string, number | string, object, number, string]>([
    ['one byte over what the call takes', LIMIT + 1, {}, 413, 'file-too-large'],
    ['without a length', 'many', {}, 400, 'upload-head-wrong'],
    ['of nothing', 0, {}, 400, 'upload-head-wrong'],
    ['of a kind that the call does not ask for', 10, { kind: 'selfie' }, 422, 'correct-these-fields'],
  ])('%s', async (_what, bytes, more, status, code) => {
    expect(said(await begin(bytes, more))).toEqual([status, code]);
    expect(partsOf(applicant)).toEqual([]);
  });

  it('after the deadline, and one that was begun before is not gone on with', async () => {
    const at = await begun(aPdfOf(1_000));
    service.clock.set(AFTER);
    expect(said(await begin(10))).toEqual([409, 'deadline-passed']);
    expect(said(await piece(at, 0, Buffer.from('x')))).toEqual([409, 'deadline-passed']);
  });

  it('when somebody has begun very many', async () => {
    const many = await Promise.all(Array.from({ length: 45 }, () => begin(10)));
    const more = await begin(10);
    expect(many.filter(({ status }) => status === 201).length).toBeGreaterThanOrEqual(40);
    expect(said(more)).toEqual([429, 'too-many-uploads']);
  });
});

describe('an upload of somebody else', () => {
  it('is answered exactly like one that is not there', async () => {
    const at = await begun(aPdfOf(1_000));
    const stranger = await anOrganisationThatApplies(service);
    const theirs = await aCompleteDraft(stranger, call.id);
    const id = at.split('/').at(-1)!;
    const places = [id, randomUUID()].map((upload) => `/applications/${theirs.id}/uploads/${upload}`);
    const [heads, pieces, ends] = await Promise.all([
      Promise.all(places.map((place) => head(place, stranger))),
      Promise.all(places.map((place) => piece(place, 0, Buffer.from('x'), { by: stranger }))),
      Promise.all(
        places.map((place) =>
          stranger.put(`/applications/${theirs.id}/documents/certificate`, undefined, {
            headers: { 'x-upload': place.split('/').at(-1)! },
          }),
        ),
      ),
    ]);
    const bare = ({ status, body }: Answer) => [status, { ...(body as object), requestId: '' }];
    for (const [known, unknown] of [heads, pieces, ends]) expect(bare(known!)).toEqual(bare(unknown!));
    expect([heads, pieces, ends].map(([known]) => known!.status)).toEqual([404, 404, 422]);
  });

  it('of the same person in another application is not there either, nor for another document', async () => {
    const content = aPdfOf(1_000);
    const at = await begun(content);
    await piece(at, 0, content);
    expect(said(await finish(at, { kind: 'letter' }))).toEqual([422, 'upload-gone']);
    expect((await head(at.replace(draft.id, randomUUID()))).status).toBe(404);
  });

  it.each(['..', '../../keys', "' OR 1=1 --", '%2e%2e'])('whose id is %s is not there', async (id) => {
    expect((await head(`/applications/${draft.id}/uploads/${encodeURIComponent(id)}`)).status).toBe(404);
  });

  it('is nothing for who has not signed in, or has another role', async () => {
    const at = await begun(aPdfOf(1_000));
    expect((await piece(at, 0, Buffer.from('x'), { by: service.asPublic() })).status).toBe(401);
    expect((await piece(at, 0, Buffer.from('x'), { by: service.as('secretariat') })).status).toBe(403);
  });
});

describe('what nobody goes on with', () => {
  const age = (caller: TestApplicant, hours: number): void => {
    const own = path.join(folder(), caller.actor!.personId!);
    const then = new Date(Date.now() - hours * 3_600_000);
    for (const name of fs.readdirSync(own)) fs.utimesSync(path.join(own, name), then, then);
  };

  it('is there for a day, and says until when', async () => {
    const at = await begun(aPdfOf(1_000));
    age(applicant, 23);
    const { status, headers } = await head(at);
    const hours = (Date.parse(String(headers['upload-expires'])) - Date.now()) / 3_600_000;
    expect([status, Math.round(hours)]).toEqual([200, 1]);
  });

  it('is answered like one that is not there after a day, and then it is swept', async () => {
    const at = await begun(aPdfOf(1_000));
    age(applicant, 25);
    expect([(await head(at)).status, said(await finish(at))]).toEqual([404, [422, 'upload-gone']]);
    expect(await service.app.get(Uploads).forgetOld()).toBeGreaterThan(0);
    expect(fs.existsSync(path.join(folder(), applicant.actor!.personId!))).toBe(false);
  });
});

it('no name of a file is in the log', async () => {
  const content = aPdfOf(1_000);
  const answer = await begin(content.length, { name: 'SECRET-CANARY.pdf' });
  const at = `/applications/${draft.id}/${String(answer.headers['location'])}`;
  await piece(at, 0, content);
  done(await finish(at), 200);
  expect(JSON.stringify(service.logLines)).not.toContain('CANARY');
});
