import { createHash } from 'node:crypto';
import { open, readFile, statfs, writeFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { fileTypeFromBuffer, fileTypeFromFile } from 'file-type';
import { Refusal } from '#kernel/refusal';
import { harmless } from './harmless-content.ts';

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

/** Enough of a file to know its type by its first bytes. */
const HEAD_BYTES = 8192;
/** Uploads are refused when less than a tenth of the disk (at most 1 GiB) is free, long before PostgreSQL would stop. */
const FREE_SHARE = 0.1;
const FREE_BYTES = 2 ** 30;

/** Writes what comes to a new file and flushes it. Refuses: `file-too-large`, `file-empty`, `file-type`. */
export async function writeDraft(draft: string, content: Readable, limits: FileLimits): Promise<StoredFile> {
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
export async function withoutHarm(draft: string, received: StoredFile): Promise<StoredFile> {
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

export const tooLarge = (limit: number): Refusal =>
  new Refusal('too-large', 'file-too-large', `The file is larger than ${Math.floor(limit / 2 ** 20)} MB.`, {
    params: { limit },
  });

const diskFull = (): Refusal =>
  new Refusal(
    'unavailable',
    'files-full',
    'Files cannot be taken in just now. Everything else works; try again later.',
  );

/** Refuses (`files-full`) when the disk of the directory is nearly full. */
export async function refuseWhenFull(directory: string): Promise<void> {
  const { bavail, blocks, bsize } = await statfs(directory);
  if (bavail * bsize < Math.min(blocks * bsize * FREE_SHARE, FREE_BYTES)) throw diskFull();
}

/** The refusal for an error that says that the disk is full; undefined for every other. */
export function noSpace(error: unknown): Refusal | undefined {
  return (error as { code?: unknown }).code === 'ENOSPC' ? diskFull() : undefined;
}
