import { createHash, randomBytes, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Sending, type Ending } from '../src/islands/upload/sending.ts';

/** What stands between the page and the service, for one request; true when it has answered. */
type InBetween = (method: string, answer: http.ServerResponse) => boolean;

const hashOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

/** Takes uploads in as tus 1.0.0 has it, as far as the island speaks it. */
class Receiver {
  readonly uploads = new Map<string, Buffer>();
  readonly asked: { method: string; at: number }[] = [];
  inBetween: InBetween = () => false;
  private readonly server = http.createServer((request, answer) => void this.hear(request, answer));

  async listens(): Promise<void> {
    await new Promise<void>((ready) => this.server.listen(0, '127.0.0.1', ready));
  }

  async closes(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
  }

  get address(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/api/applications/a1/uploads`;
  }

  /** The hashes of what has come. */
  holds(): string[] {
    return [...this.uploads.values()].map(hashOf);
  }

  times(method: string): number {
    return this.asked.filter((asked) => asked.method === method).length;
  }

  private async hear(request: http.IncomingMessage, answer: http.ServerResponse): Promise<void> {
    const method = request.method!;
    const content = await buffer(request);
    this.asked.push({ method, at: performance.now() });
    if (this.inBetween(method, answer)) return;
    if (method === 'POST') {
      const id = randomUUID();
      this.uploads.set(id, Buffer.alloc(0));
      return void answer.writeHead(201, { location: `uploads/${id}` }).end();
    }
    const id = request.url!.split('/').at(-1)!;
    const before = this.uploads.get(id);
    if (before === undefined) return void answer.writeHead(404).end();
    if (method === 'HEAD') return void answer.writeHead(200, { 'upload-offset': before.length }).end();
    if (Number(request.headers['upload-offset']) !== before.length) return void answer.writeHead(409).end();
    this.uploads.set(id, Buffer.concat([before, content]));
    answer.writeHead(204, { 'upload-offset': before.length + content.length }).end();
  }
}

/** A device that is online again as soon as somebody waits for it, so that no test waits; it counts how often. */
class Device extends EventTarget {
  pauses = 0;

  override addEventListener(...[type, ...more]: Parameters<EventTarget['addEventListener']>): void {
    super.addEventListener(type, ...more);
    if (type !== 'online') return;
    this.pauses += 1;
    setImmediate(() => this.dispatchEvent(new Event('online')));
  }
}

const receiver = new Receiver();
const content = randomBytes(1_000_000);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sending-'));
let device: Device;
let told: (number | 'broken')[];

beforeAll(() => receiver.listens());
afterAll(async () => {
  await receiver.closes();
  fs.rmSync(folder, { recursive: true });
});
beforeEach(() => {
  receiver.uploads.clear();
  receiver.asked.length = 0;
  receiver.inBetween = () => false;
  device = new Device();
  told = [];
});

function sent(file: File = new File([content], 'plan é.pdf'), on: EventTarget = device): Promise<Ending> {
  const tell = (far: number | 'broken'): void => void told.push(far);
  return new Sending(file, { uploads: receiver.address, kind: 'budget', device: on, tell }).ended();
}

/** Of the requests with this method; all, or the first ones. */
const answered =
  (method: string, status: number, { code, first = Infinity }: { code?: string; first?: number } = {}): InBetween =>
  (asked, answer) => {
    if (asked !== method || receiver.times(method) > first) return false;
    const body = code === undefined ? '<p>Your office says no.</p>' : JSON.stringify({ code, status });
    answer.writeHead(status).end(method === 'HEAD' ? undefined : body);
    return true;
  };

describe('a file that is sent in pieces', () => {
  it('arrives whole, and says how far it is', async () => {
    const ending = await sent();
    expect(ending).toEqual({ kind: 'arrived', id: [...receiver.uploads.keys()][0] });
    expect(receiver.holds()).toEqual([hashOf(content)]);
    expect([told, receiver.times('PATCH'), device.pauses]).toEqual([[0, 0, 26, 52, 78], 4, 0]);
  });

  it.each([
    ['nobody answers', (answer: http.ServerResponse) => void answer.destroy()],
    ['the service is away', (answer: http.ServerResponse) => void answer.writeHead(503).end()],
    [
      'very many requests came from here',
      (answer: http.ServerResponse) => void answer.writeHead(429).end('{"code":"too-many-requests"}'),
    ],
  ])('waits as long as %s, and then goes on', async (_name, does) => {
    receiver.inBetween = (_method, answer) => {
      const isBroken = receiver.asked.length > 2 && receiver.asked.length < 40;
      if (isBroken) does(answer);
      return isBroken;
    };
    expect(await sent()).toMatchObject({ kind: 'arrived' });
    expect(receiver.holds()).toEqual([hashOf(content)]);
    expect([told.includes('broken'), device.pauses]).toEqual([true, 19]);
  });

  it('waits longer from time to time while nothing goes on', async () => {
    receiver.inBetween = answered('POST', 503, { first: 2 });
    expect(await sent(undefined, new EventTarget())).toMatchObject({ kind: 'arrived' });
    const [first, second, third] = receiver.asked.map(({ at }) => at);
    expect(second! - first!).toBeGreaterThanOrEqual(990);
    expect(third! - second!).toBeGreaterThanOrEqual(1_990);
  });

  it('begins anew when what was there is gone', async () => {
    receiver.inBetween = (method) => {
      if (method === 'PATCH' && receiver.times('PATCH') === 3) receiver.uploads.clear();
      return false;
    };
    expect(await sent()).toMatchObject({ kind: 'arrived' });
    expect([receiver.holds(), receiver.times('POST')]).toEqual([[hashOf(content)], 2]);
  });

  it('goes on from where the server is when the answer to a piece was lost', async () => {
    receiver.inBetween = (method, answer) => {
      if (method !== 'PATCH' || receiver.times('PATCH') !== 2) return false;
      const [[id, before]] = [...receiver.uploads] as [[string, Buffer]];
      receiver.uploads.set(id, Buffer.concat([before, content.subarray(before.length, before.length + 1_000)]));
      answer.destroy();
      return true;
    };
    expect(await sent()).toMatchObject({ kind: 'arrived' });
    expect(receiver.holds()).toEqual([hashOf(content)]);
  });
});

describe('pieces are given up, so that the form sends the file as a whole,', () => {
  it.each([
    ['the person has begun too many', 429, 'too-many-uploads'],
    ['the application is nobody’s any more', 404, 'not-found'],
    ['the session is over', 401, 'sign-in-needed'],
    ['the deadline has passed', 409, 'not-allowed-now'],
    ['a proxy refuses it', 403, undefined],
  ])('at once when they may not even begin because %s', async (_name, status, code) => {
    receiver.inBetween = answered('POST', status, { ...(code !== undefined && { code }) });
    expect(await sent()).toEqual({ kind: 'refused' });
    expect([receiver.asked.length, device.pauses]).toEqual([1, 0]);
  });

  it('at once when the session ends on the way', async () => {
    receiver.inBetween = (method, answer) => {
      const isOver = method !== 'POST' && receiver.asked.length > 3;
      if (isOver) answer.writeHead(401).end();
      return isOver;
    };
    expect(await sent()).toEqual({ kind: 'refused' });
    expect(device.pauses).toBe(1);
  });

  it.each([
    ['refuses pieces', 'PATCH', 403, undefined],
    ['does not know pieces', 'PATCH', 405, undefined],
    ['has not heard of pieces', 'PATCH', 501, undefined],
    ['answers with a page of its own', 'POST', 200, undefined],
    ['breaks at the beginning', 'POST', 500, undefined],
    ['has no room on its disk', 'PATCH', 503, 'files-full'],
  ])('after five refusals with pauses between when what is in between %s', async (_name, method, status, code) => {
    receiver.inBetween = answered(method, status, { ...(code !== undefined && { code }) });
    expect(await sent()).toEqual({ kind: 'refused' });
    expect([receiver.times(method), device.pauses, told.includes('broken')]).toEqual([5, 4, false]);
  });

  it('when a proxy takes away how far it is', async () => {
    receiver.inBetween = (_method, answer) => {
      const writeHead = answer.writeHead.bind(answer) as (status: number, headers?: object) => http.ServerResponse;
      answer.writeHead = ((status: number, { 'upload-offset': _, ...headers }: Record<string, string> = {}) =>
        writeHead(status, headers)) as typeof answer.writeHead;
      return false;
    };
    expect(await sent()).toEqual({ kind: 'refused' });
    expect([receiver.times('PATCH'), device.pauses]).toEqual([5, 4]);
  });

  it('when every upload is gone as soon as its first piece was taken', async () => {
    receiver.inBetween = (method) => {
      if (method === 'PATCH' && receiver.times('PATCH') % 2 === 0) receiver.uploads.clear();
      return false;
    };
    expect(await sent()).toEqual({ kind: 'refused' });
    expect([receiver.times('POST'), device.pauses]).toEqual([5, 4]);
  });

  it('but not for refusals with progress between them', async () => {
    receiver.inBetween = (method, answer) => {
      if (method !== 'PATCH' || receiver.times('PATCH') % 4 === 0) return false;
      answer.writeHead(500).end();
      return true;
    };
    expect(await sent()).toMatchObject({ kind: 'arrived' });
    expect(receiver.times('PATCH')).toBe(16);
  });
});

it('a file that was changed on the way must be chosen again: it is no broken line', async () => {
  const file = path.join(folder, 'plan.pdf');
  fs.writeFileSync(file, content);
  const blob = Object.assign(await fs.openAsBlob(file), { name: 'plan.pdf' }) as unknown as File;
  receiver.inBetween = (method) => {
    if (method === 'PATCH' && receiver.times('PATCH') === 2) fs.writeFileSync(file, 'written again');
    return false;
  };
  expect(await sent(blob)).toEqual({ kind: 'unreadable' });
  expect([receiver.times('PATCH'), device.pauses, told.includes('broken')]).toEqual([2, 0, false]);
});
