import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { mkdirSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { cosignerKey } from '#tlog/cosigner-key';
import { formatVkey, parseVkey, type VerifierKey } from '#tlog/verifier-key';
import type { WitnessConfig } from './config.ts';
import { Witness } from './witness.ts';
import { WitnessMemory } from './witness-memory.ts';

export interface RunningWitness {
  readonly url: string;
  readonly vkey: string;
  close(): Promise<void>;
}

/** Far above any honest request: 63 hashes, a checkpoint, 100 signatures. */
const MAX_BYTES = 100_000;

/**
 * Serves `POST /add-checkpoint` (C2SP tlog-witness), the witness's vkey at `GET /`, and at `GET /checkpoint/<origin>`, the
 * origin percent-encoded, what it has seen last of a log: for monitors, and for a signer that lost its memory. Resolves
 * when it listens.
 */
export async function startWitness(config: WitnessConfig, now: () => Date): Promise<RunningWitness> {
  mkdirSync(config.directory, { recursive: true, mode: 0o700 });
  const memory = new WitnessMemory(path.join(config.directory, 'witness.sqlite'));
  const key = cosignerKey(config.name, memory.privateKey());
  const witness = new Witness(key, memory, () => logsOf(config.logsFile), now);
  const vkey = formatVkey(key.verifier);
  const server = createServer((request, response) => {
    answer(witness, vkey, request, response).catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  server.requestTimeout = 10_000;
  await listening(server, config);
  const { port } = server.address() as AddressInfo;
  const end = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => {
        memory.close();
        resolve();
      });
      server.closeAllConnections();
    });
  let ending: Promise<void> | undefined;
  return { url: `http://${config.host}:${port}`, vkey, close: () => (ending ??= end()) };
}

function listening(server: Server, { port, host }: WitnessConfig): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}

/** The keys in the file; none while there is no file. Throws on a line that is no vkey: then nothing is cosigned. */
function logsOf(file: string): VerifierKey[] {
  let text = '';
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const lines = text.split('\n').map((line) => line.trim());
  try {
    return lines.filter((line) => line !== '' && !line.startsWith('#')).map(parseVkey);
  } catch (error) {
    throw new Error(`${file} holds a line that is no vkey`, { cause: error });
  }
}

async function answer(
  witness: Witness,
  vkey: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const route = `${request.method} ${request.url}`;
  if (route === 'GET /' || route === 'GET /health/ready')
    return send(response, 200, 'text/plain; charset=utf-8', `${vkey}\n`);
  const [, asked] = /^GET \/checkpoint\/([^/?]+)$/.exec(route) ?? [];
  const newest = asked === undefined ? undefined : witness.newest(decoded(asked));
  if (newest !== undefined) return send(response, 200, 'text/plain; charset=utf-8', newest);
  if (route !== 'POST /add-checkpoint') return send(response, 404, 'text/plain', 'POST /add-checkpoint\n');
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MAX_BYTES) return send(response, 413, 'text/plain', 'too long\n');
    chunks.push(chunk);
  }
  const { status, type, body } = witness.addCheckpoint(Buffer.concat(chunks));
  send(response, status, type, body);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) }).end(body);
}
