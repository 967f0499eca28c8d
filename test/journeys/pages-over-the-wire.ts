import http from 'node:http';
import { text } from 'node:stream/consumers';
import { createBrotliDecompress, createGunzip } from 'node:zlib';

/** What a browser says that it can unpack. */
const UNPACKED = 'gzip, deflate, br, zstd';
/** More in a row lead nowhere. */
const MOST_REDIRECTS = 5;

/** An answer as it came, asked for the way a browser asks. */
export interface Received {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly text: string;
  /** All that came through the wire, from the first byte of the head on. */
  readonly bytes: number;
}

/** Follows redirects inside the portal; they count as part of the answer. Rejects when there are too many. */
export async function received(url: string, address: string, headers: Record<string, string>): Promise<Received> {
  let at = new URL(address, url);
  for (let [redirects, before] = [0, 0]; redirects <= MOST_REDIRECTS; redirects += 1) {
    const answer = await once(at, headers);
    const bytes = before + answer.bytes;
    const next = answer.headers.location;
    if (next === undefined || new URL(next, at).origin !== at.origin) return { ...answer, bytes };
    [at, before] = [new URL(next, at), bytes];
  }
  throw new Error(`${address} is sent on more than ${MOST_REDIRECTS} times`);
}

function once(at: URL, headers: Record<string, string>): Promise<Received> {
  return new Promise((resolve, reject) => {
    // a connection of its own, so that what it has read is this answer and nothing else
    const asked = http.get(at, { agent: false, headers: { 'accept-encoding': UNPACKED, ...headers } });
    asked.on('error', reject);
    asked.on('response', (answer) => {
      const { socket } = answer;
      const unpacking = { br: createBrotliDecompress, gzip: createGunzip }[answer.headers['content-encoding'] ?? ''];
      text(unpacking === undefined ? answer : answer.pipe(unpacking())).then(
        (words) =>
          resolve({ status: answer.statusCode!, headers: answer.headers, text: words, bytes: socket.bytesRead }),
        reject,
      );
    });
  });
}
