import { createHash, timingSafeEqual } from 'node:crypto';
import http from 'node:http';
import { SIZE_TYPE } from '#tlog/add-checkpoint';
import type { LogSigners } from './log-signers.ts';

/** A proof of 64 hashes and a checkpoint fit many times. */
const LONGEST_REQUEST = 64 * 1024;
const PATIENCE_MS = 5_000;

/**
 * The signer over HTTP: `POST /sign` for whoever shows the token, and `GET /health` with what it signed last of each log,
 * oldest log first, and of the newest (`signed`), which is public. `say` takes one line for each request that was not granted.
 */
export function signerServer(signers: LogSigners, token: string, say: (line: string) => void): http.Server {
  const server = http.createServer((request, response) => {
    const answer = (status: number, text: string, type = 'text/plain; charset=utf-8'): void => {
      if (status >= 400 && status !== 409) say(`${request.method} ${request.url} -> ${status} ${text}`);
      response.writeHead(status, { 'content-type': type });
      response.end(text);
    };
    if (request.method === 'GET' && (request.url === '/health' || request.url === '/health/ready'))
      return answer(200, healthOf(signers), 'application/json');
    if (request.method !== 'POST' || request.url !== '/sign') return answer(404, 'there is only POST /sign');
    if (!isToken(request.headers.authorization, token)) return answer(401, 'the token is not the right one');
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= LONGEST_REQUEST) chunks.push(chunk);
    });
    request.on('end', () => {
      if (length > LONGEST_REQUEST) return answer(413, 'the request is too long');
      const { status, text } = signers.sign(Buffer.concat(chunks));
      answer(status, text, status === 409 ? SIZE_TYPE : undefined);
    });
    request.on('error', () => {});
  });
  server.requestTimeout = PATIENCE_MS;
  return server;
}

function healthOf({ remembered }: LogSigners): string {
  return JSON.stringify({ signed: remembered.at(-1) ?? null, logs: remembered });
}

// digests have one length, so the comparison takes the same time for every wrong token
function isToken(header: string | undefined, token: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(header ?? ''), digest(`Bearer ${token}`));
}
