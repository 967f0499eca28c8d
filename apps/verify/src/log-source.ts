import fs from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Unreachable, Wrong } from './verdict.ts';

/** Where a log's files come from. `read` answers undefined when there is no such file; it throws Unreachable when nobody can tell. */
export interface LogSource {
  readonly location: string;
  read(file: string, maximumBytes: number): Promise<Uint8Array | undefined>;
}

const TRIES = 3;
const TIMEOUT_MILLISECONDS = 30_000;

/** A log served below a URL (http, https) or lying in a folder. */
export function logSource(location: string): LogSource {
  if (/^https?:\/\//i.test(location)) return urlSource(location.replace(/\/+$/, ''));
  return folderSource(location.startsWith('file://') ? fileURLToPath(location) : location);
}

function folderSource(location: string): LogSource {
  return {
    location,
    async read(file, maximumBytes) {
      const target = path.join(location, file);
      try {
        return await readOnce(target, maximumBytes);
      } catch (error) {
        if (error instanceof Wrong) throw error;
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return undefined;
        throw new Unreachable(`${target} cannot be read: ${code}`);
      }
    },
  };
}

/** A file in four calls; `readFile` beside a check of its size takes six, and a log has thousands of files. */
async function readOnce(target: string, maximumBytes: number): Promise<Uint8Array> {
  const handle = await fs.open(target);
  try {
    const { size } = await handle.stat();
    if (size > maximumBytes) throw new Wrong(`${target} has ${size} bytes, at most ${maximumBytes} are possible`);
    const bytes = Buffer.allocUnsafe(size);
    let length = 0;
    for (let read = -1; read !== 0 && length < size; length += read)
      ({ bytesRead: read } = await handle.read(bytes, length, size - length, length));
    return bytes.subarray(0, length);
  } finally {
    await handle.close();
  }
}

function urlSource(location: string): LogSource {
  return {
    location,
    async read(file, maximumBytes) {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await fetchOnce(`${location}/${file}`, maximumBytes);
        } catch (error) {
          if (error instanceof Wrong) throw error;
          if (attempt === TRIES) throw new Unreachable(`${location}/${file} cannot be fetched: ${reasonOf(error)}`);
          await new Promise((resolve) => setTimeout(resolve, 200 * attempt));
        }
      }
    },
  };
}

async function fetchOnce(url: string, maximumBytes: number): Promise<Uint8Array | undefined> {
  const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS) });
  if (response.status === 404 || response.status === 410) {
    await response.body?.cancel();
    return undefined;
  }
  if (!response.ok || response.body === null) throw new Error(`the server answered ${response.status}`);
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body as unknown as AsyncIterable<Uint8Array>) {
    size += piece.length;
    if (size > maximumBytes) throw new Wrong(`${url} has more than the ${maximumBytes} bytes that are possible`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function reasonOf(error: unknown): string {
  const { message, cause } = error as Error & { cause?: { code?: string; message?: string } };
  return cause?.code ?? cause?.message ?? message;
}
