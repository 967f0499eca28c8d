import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { beforeEach, expect, it } from '@jest/globals';
import { eventually } from '#test/support/eventually';
import { samplePdf } from '../../deploy/seed/sample-document.mjs';
import { LARGEST, type OpenCall } from './bad-input-open-call.ts';
import type { Walk } from './bad-input-walk.ts';
import { faultIn, hiddenIn, problemIn, type Seen, type Wire } from './bad-input-wire.ts';

const PDF = samplePdf(['A certificate']);
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const padded = (bytes: number): Buffer => Buffer.concat([PDF, Buffer.alloc(bytes - PDF.length, 32)]);

interface Upload {
  readonly bytes: Uint8Array;
  readonly name?: string;
  readonly type?: string;
  readonly kind?: string;
  readonly key?: string;
  readonly chunked?: boolean;
}

export function fileTests(walk: () => Walk, call: () => OpenCall): void {
  const address = (kind = 'certificate'): string => `/api/applications/${call().drafts.grantee}/documents/${kind}`;
  const draft = () => walk().people.grantee.get(`/applications/${call().drafts.grantee}`);
  const put = ({ bytes, name = 'a.pdf', type = 'application/pdf', kind, ...more }: Upload): Promise<Seen> => {
    const headers = { 'content-type': type, 'x-file-name': encodeURIComponent(name) };
    return walk().wires.grantee.send({ method: 'PUT', path: address(kind), headers, body: bytes, ...more });
  };
  /** Every file in the store, also half ones. */
  const stored = (): string[] => {
    const folder = walk().fund.environment['FILES_DIRECTORY']!;
    return fs
      .readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .toSorted();
  };
  let before: { state: Record<string, string>; files: string[] };
  beforeEach(async () => {
    await walk().tables.settled();
    before = { state: await walk().tables.state(), files: stored() };
  });
  const nothingHappened = async (): Promise<void> => {
    // the browser has its answer a moment before the service has put everything away
    await eventually(() => expect(stored()).toEqual(before.files));
    expect(await walk().tables.state()).toEqual(before.state);
  };

  it.each([
    ['larger than any document may be', { bytes: Buffer.alloc(51 * 2 ** 20, 32) }, 413, 'file-too-large'],
    ['larger, sent in pieces', { bytes: Buffer.alloc(51 * 2 ** 20, 32), chunked: true }, 413, 'file-too-large'],
    ['empty', { bytes: Buffer.alloc(0) }, 422, 'file-empty'],
    ['a page called PDF', { bytes: Buffer.from('<!doctype html><script>alert(1)</script>') }, 415, 'file-type'],
    [
      'a picture with a script',
      { bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>') },
      415,
      'file-type',
    ],
    [
      'a program called PDF',
      { bytes: Buffer.concat([Buffer.from('MZ\u0090\u0000'), Buffer.alloc(200)]) },
      415,
      'file-type',
    ],
    [
      'an archive',
      { bytes: Buffer.concat([Buffer.from('504b0506', 'hex'), Buffer.alloc(18)]), name: 'a.docx' },
      415,
      'file-type',
    ],
    ['plain text called PDF', { bytes: Buffer.from('hello'), type: 'application/pdf' }, 415, 'file-type'],
    ['sent as JSON', { bytes: Buffer.from('{"a":1}'), type: 'application/json' }, 415, 'unsupported'],
    ['sent as a form', { bytes: Buffer.from('a=b'), type: 'application/x-www-form-urlencoded' }, 415, 'unsupported'],
  ] as const)(
    'refuses a file that is %s',
    async (_, upload, status, code) => {
      const seen = await put(upload);
      expect(faultIn(seen)).toBeUndefined();
      expect([seen.status, problemIn(seen)?.code]).toEqual([status, code]);
      await nothingHappened();
    },
    30_000,
  );

  it('refuses one byte more than the call allows for this kind, and takes that many', async () => {
    const more = await put({ bytes: padded(LARGEST + 1) });
    expect([faultIn(more), more.status]).toEqual([undefined, 413]);
    expect(await walk().tables.state()).toEqual(before.state);
    expect((await put({ bytes: padded(LARGEST) })).status).toBe(200);
  });

  it('refuses a kind that the call does not ask for', async () => {
    for (const kind of ['nonsense', '..%2fcertificate', '%00', '__proto__', 'x'.repeat(300)]) {
      const seen = await put({ bytes: PDF, kind });
      expect([kind, faultIn(seen)]).toEqual([kind, undefined]);
    }
    expect(await walk().tables.state()).toEqual(before.state);
  });

  it('refuses a name that says another kind than the content is', async () => {
    const names = ['certificate.pdf', 'invoice\u202efdp.exe', '"; filename=evil.html', 'a.js. '];
    for (const name of names) {
      const seen = await put({ bytes: PNG, name });
      expect([name, faultIn(seen), seen.status, problemIn(seen)?.code]).toEqual([name, undefined, 415, 'file-ending']);
    }
    await nothingHappened();
  });

  it('believes the content and not its declared type', async () => {
    expect((await put({ bytes: PNG, name: 'certificate' })).status).toBe(200);
    const [document] = (await draft()).documents;
    expect(document).toMatchObject({ kind: 'certificate', type: 'image/png', bytes: PNG.length });
    const download = await walk().wires.grantee.get(address());
    expect(download.headers).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-disposition': expect.stringMatching(/^attachment;/),
      'content-security-policy': expect.stringContaining('sandbox'),
    });
  });

  it.each([
    ['../../../etc/passwd.pdf', 'passwd.pdf'],
    ['..\\..\\windows\\system.pdf', 'system.pdf'],
    ['invoice\u202eexe.pdf', 'invoiceexe.pdf'],
    ['a\u0000b\r\nset-cookie: x=y.pdf', 'abset-cookie: x=y.pdf'],
    [`${'x'.repeat(5_000)}.pdf`, `${'x'.repeat(196)}.pdf`],
    [`${'\u{1f98a}'.repeat(300)}.pdf`, expect.stringMatching(/^(\u{1f98a}){98}\.pdf$/u)],
    ['"; filename=evil', '"; filename=evil.pdf'],
    ['..', 'file.pdf'],
    ['   ', 'file.pdf'],
    ['', 'file.pdf'],
  ])('keeps a harmless name of %j', async (name, kept) => {
    const seen = await put({ bytes: PDF, name });
    expect([seen.status, seen.text.slice(0, 300)]).toEqual([200, expect.any(String)]);
    const [document] = (await draft()).documents;
    expect(document.name).toEqual(kept);
    const download = await walk().wires.grantee.get(address());
    expect(download.status).toBe(200);
    expect(download.headers['set-cookie']).toBeUndefined();
    expect(decodeURIComponent(download.headers['content-disposition']!.split("''")[1]!)).toBe(document.name);
  });

  it('leaves nothing of an upload that breaks off in the middle', async () => {
    const headers = { 'content-type': 'application/pdf', 'x-file-name': 'half.pdf' };
    const lengths: Record<string, string>[] = [{ 'content-length': '150000' }, { 'transfer-encoding': 'chunked' }];
    for (const length of [...lengths, ...lengths]) {
      const sent = { ...headers, ...length, 'idempotency-key': randomUUID(), cookie: walk().wires.grantee.cookie! };
      await brokenOff(walk().fund.url, { method: 'PUT', path: address() }, sent);
    }
    await nothingHappened();
    expect((await put({ bytes: PDF })).status).toBe(200);
  });

  it.each([
    ['beyond what the portal takes', Buffer.alloc(11 * 2 ** 20, 32), 413],
    ['of a forbidden type', Buffer.from('<!doctype html><script>alert(1)</script>'), 415],
    ['empty', Buffer.alloc(0), 422],
  ])('shows the form again for a file %s', async (_, bytes, status) => {
    const form = await fileForm(walk().wires.grantee, call().drafts.grantee);
    const seen = await walk().wires.grantee.send({ ...form, body: Buffer.concat([form.head, bytes, form.tail]) });
    expect([seen.status, seen.headers['content-type']]).toEqual([status, 'text/html; charset=utf-8']);
    expect(seen.text).toContain('role="alert"');
    await nothingHappened();
  });

  it('leaves nothing of a form that breaks off in the middle of its file', async () => {
    const { cookie } = walk().wires.grantee;
    const form = await fileForm(walk().wires.grantee, call().drafts.grantee);
    const lengths: Record<string, string>[] = [{ 'content-length': '150000' }, { 'transfer-encoding': 'chunked' }];
    for (const length of lengths) {
      await brokenOff(walk().fund.url, form, { ...form.headers, ...length, cookie: cookie! });
    }
    await nothingHappened();
    const whole = await walk().wires.grantee.send({ ...form, body: Buffer.concat([form.head, PDF, form.tail]) });
    expect([whole.status, (await draft()).documents[0].bytes]).toEqual([303, PDF.length]);
  });

  it('takes the same upload ten times at once as one, and the same content again without a second copy', async () => {
    const { version } = await draft();
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 10 }, () => put({ bytes: padded(5_000), key })));
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
    expect(new Set(answers.map(({ text }) => JSON.parse(text).version))).toEqual(new Set([version + 1]));
    const files = stored();
    const other = await put({ bytes: padded(6_000), key });
    expect([other.status, problemIn(other)?.code]).toEqual([422, 'idempotency-key-reused']);
    expect((await put({ bytes: padded(5_000) })).status).toBe(200);
    // what came under a used key is kept by nobody; it waits to be swept
    expect(stored().length - files.length).toBeLessThanOrEqual(1);
    expect((await draft()).version).toBe(version + 2);
  });
}

interface FileForm {
  readonly method: 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly key: null;
  /** Around the bytes of the file. */
  readonly head: Buffer;
  readonly tail: Buffer;
}

/** The form of the documents page, as a browser without scripts sends it. */
async function fileForm(wire: Wire, id: string): Promise<FileForm> {
  const page = await wire.get(`/apply/${id}/documents`, { accept: 'text/html' });
  const path = `/apply/${id}/documents/certificate`;
  const hidden = Object.entries(hiddenIn(page.text, path));
  const part = (name: string, value: string): string =>
    `--limit\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const file = 'content-disposition: form-data; name="file"; filename="a.pdf"\r\ncontent-type: application/pdf\r\n\r\n';
  return {
    method: 'POST',
    path,
    key: null,
    headers: {
      accept: 'text/html',
      'sec-fetch-site': 'same-origin',
      'content-type': 'multipart/form-data; boundary=limit',
    },
    head: Buffer.from(`${hidden.map(([name, value]) => part(name, value)).join('')}--limit\r\n${file}`),
    tail: Buffer.from('\r\n--limit--\r\n'),
  };
}

/** Sends a part of a file and hangs up. */
function brokenOff(
  url: string,
  { method, path: address, head = Buffer.alloc(0) }: { method: string; path: string; head?: Buffer },
  headers: Record<string, string>,
): Promise<void> {
  return new Promise((resolve) => {
    const request = http.request(new URL(url), { method, path: address, headers });
    request.on('error', () => resolve());
    request.write(head);
    request.write(PDF);
    request.write(Buffer.alloc(100_000, 32), () => setTimeout(() => request.destroy(), 50));
    request.on('close', () => resolve());
  });
}
