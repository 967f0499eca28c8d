import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { fileTypeFromBuffer, fileTypeFromFile } from 'file-type';
import { notFound, Refusal } from '#kernel/refusal';
import { nameWithEnding } from './file-ending.ts';
import { harmless, isLookedInto } from './harmless-content.ts';

export interface FileLimits {
  readonly longestBytes: number;
  /** Media types by content, such as `application/pdf`; what the sender calls it counts for nothing. */
  readonly types: readonly string[];
}

export interface StoredFile {
  /** SHA-256 of the content, hexadecimal; also its name in the store. */
  readonly sha256: string;
  readonly bytes: number;
  readonly type: string;
}

export interface ReceivedFile extends StoredFile {
  readonly name: string;
}

/** Enough of a file to know its type by its first bytes. */
const HEAD_BYTES = 8192;
/** Uploads are refused when less than a tenth of the disk (at most 1 GiB) is free, long before PostgreSQL would stop. */
const FREE_SHARE = 0.1;
const FREE_BYTES = 2 ** 30;
const SHA256 = /^[0-9a-f]{64}$/;

/**
 * Files by the hash of their content: `<directory>/ab/cd/<sha256>`. A file appears under its name complete and flushed
 * to the disk or not at all; the same content is stored once. A crash leaves at most a file in `incoming/`.
 */
export class ContentStore {
  /** Only one file is in memory at a time, however many come. */
  private lookedInto: Promise<unknown> = Promise.resolve();

  constructor(private readonly directory: string) {}

  /**
   * Takes the stream to its end; the answer's name has the ending of its type. Refusals: too-large, unsupported (type,
   * or a name of another type), invalid (it could harm who opens it), unavailable (disk nearly full).
   */
  async put(content: Readable, limits: FileLimits, sentName: string): Promise<ReceivedFile> {
    const incoming = path.join(this.directory, 'incoming');
    await mkdir(incoming, { recursive: true });
    const draft = path.join(incoming, randomUUID());
    try {
      await refuseWhenFull(incoming);
      const received = await writeDraft(draft, content, limits);
      const name = nameWithEnding(sentName, received.type);
      const stored = isLookedInto(received.type) ? await this.harmless(draft, received) : received;
      await this.publish(draft, stored.sha256);
      return { ...stored, name };
    } catch (error) {
      content.resume();
      await rm(draft, { force: true });
      throw noSpace(error) ?? error;
    }
  }

  /** The content as a stream, with its length. Refuses not-found. */
  async open(sha256: string): Promise<{ stream: Readable; bytes: number }> {
    if (!SHA256.test(sha256)) throw notFound('file');
    const file = this.pathOf(sha256);
    const found = await stat(file).catch(() => undefined);
    if (found === undefined) throw notFound('file');
    return { stream: fs.createReadStream(file), bytes: found.size };
  }

  private async harmless(draft: string, received: StoredFile): Promise<StoredFile> {
    const turn = this.lookedInto.then(() => withoutHarm(draft, received));
    this.lookedInto = turn.catch(() => undefined);
    return turn;
  }

  private async publish(draft: string, sha256: string): Promise<void> {
    const file = this.pathOf(sha256);
    await mkdir(path.dirname(file), { recursive: true });
    await rename(draft, file);
    await flushDirectory(path.dirname(file));
  }

  private pathOf(sha256: string): string {
    return path.join(this.directory, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }
}

async function writeDraft(draft: string, content: Readable, limits: FileLimits): Promise<StoredFile> {
  const file = await open(draft, 'wx', 0o640);
  const hash = createHash('sha256');
  let bytes = 0;
  let head = Buffer.alloc(0);
  try {
    // not destroyed when it is refused: what is left of it must still be read away
    for await (const chunk of content.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > limits.longestBytes) throw tooLarge(limits.longestBytes);
      if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk]).subarray(0, HEAD_BYTES);
      hash.update(chunk);
      await file.appendFile(chunk);
    }
    const type = await typeOf(head, draft, limits);
    await file.sync();
    return { sha256: hash.digest('hex'), bytes, type };
  } finally {
    await file.close();
  }
}

/** The hash that is promised is that of what is kept, not of what came. */
async function withoutHarm(draft: string, received: StoredFile): Promise<StoredFile> {
  const content = await readFile(draft);
  const kept = await harmless(content, received.type);
  if (kept.equals(content)) return received;
  await writeFile(draft, kept, { flush: true });
  return { ...received, bytes: kept.length, sha256: createHash('sha256').update(kept).digest('hex') };
}

async function typeOf(head: Buffer, draft: string, limits: FileLimits): Promise<string> {
  if (head.length === 0) throw new Refusal('invalid', 'file-empty', 'This file is empty. Choose another one.');
  let type = (await fileTypeFromBuffer(head))?.mime as string | undefined;
  if (type === 'application/zip' || type === undefined) {
    // office documents are zip archives whose kind may stand behind the first bytes
    type = (await fileTypeFromFile(draft).catch(() => undefined))?.mime ?? type;
  }
  type ??= isPlainText(head) ? 'text/plain' : 'application/octet-stream';
  if (limits.types.includes(type)) return type;
  throw new Refusal('unsupported', 'file-type', 'This kind of file is not accepted here.', {
    params: { type, accepted: limits.types.join(', ') },
  });
}

const isPlainText = (head: Buffer): boolean => !head.includes(0);

const tooLarge = (limit: number): Refusal =>
  new Refusal('too-large', 'file-too-large', `The file is larger than ${Math.floor(limit / 2 ** 20)} MB.`, {
    params: { limit },
  });

const diskFull = (): Refusal =>
  new Refusal(
    'unavailable',
    'files-full',
    'Files cannot be taken in just now. Everything else works; try again later.',
  );

async function refuseWhenFull(directory: string): Promise<void> {
  const { bavail, blocks, bsize } = await statfs(directory);
  if (bavail * bsize < Math.min(blocks * bsize * FREE_SHARE, FREE_BYTES)) throw diskFull();
}

function noSpace(error: unknown): Refusal | undefined {
  return (error as { code?: unknown }).code === 'ENOSPC' ? diskFull() : undefined;
}

async function flushDirectory(directory: string): Promise<void> {
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
