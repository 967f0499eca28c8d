import { addAbortListener } from 'node:events';
import net from 'node:net';
import { Transform, type Readable } from 'node:stream';

/** Why nobody knows whether a file is harmless. `stream-limit`: clamd takes less than we do (StreamMaxLength). */
export type Unknown = 'unreachable' | 'cut' | 'silent' | 'stream-limit' | 'error';

export type Verdict =
  | { readonly found: 'nothing' }
  | { readonly found: 'virus'; readonly signature: string }
  | { readonly found: 'unknown'; readonly why: Unknown };

/** Reads the content to its end or destroys it, at the latest when `ending` is aborted. Rejects only with what reading threw. */
export type Scan = (content: Readable, patienceMs: number, ending?: AbortSignal) => Promise<Verdict>;

/** `host:port`, `[::1]:3310`, or the path of a socket. */
export const CLAMD_ADDRESS = /^(\/\S+|[^\s:/[\]]+:\d{1,5}|\[[\da-f:.]+\]:\d{1,5})$/i;

/** A signature has a name of some dozen letters; what is longer is not clamd. */
const LONGEST_REPLY = 4096;

/**
 * Asks a clamd by its command INSTREAM (clamd(8)): `zINSTREAM`, pieces that begin with their length in four bytes, an
 * empty one, and one reply that ends with a zero byte. Only the reply to the whole file counts; everything else is
 * `unknown` and never lets a file through.
 */
export function clamd(address: string): Scan {
  const target = targetOf(address);
  return (content, patienceMs, ending) =>
    new Promise((resolve, reject) => {
      const socket = net.connect(target);
      const end = (verdict: Verdict): void => {
        clearTimeout(timer);
        stopping?.[Symbol.dispose]();
        content.destroy();
        socket.destroy();
        resolve(verdict);
      };
      const timer = setTimeout(end, patienceMs, unknown('silent'));
      // not `signal` of net.connect, which leaves a listener behind with every socket (Node 24)
      const stopping = ending && addAbortListener(ending, () => end(unknown('cut')));
      const pieces = inPieces();
      let reply = '';
      socket.setEncoding('latin1').on('data', (text: string) => {
        reply += text;
        const at = reply.indexOf('\0');
        if (at >= 0) end(verdictOf(reply.slice(0, at), pieces.readableEnded));
        else if (reply.length > LONGEST_REPLY) end(unknown('error'));
      });
      let reached = false;
      socket.on('connect', () => (reached = true));
      socket.on('error', () => end(unknown(reached ? 'cut' : 'unreachable')));
      socket.on('close', () => end(unknown('cut')));
      content.on('error', (error) => {
        reject(error);
        end(unknown('error'));
      });
      socket.write('zINSTREAM\0');
      content.pipe(pieces).pipe(socket, { end: false });
    });
}

function targetOf(address: string): net.NetConnectOpts {
  if (address.startsWith('/')) return { path: address };
  const at = address.lastIndexOf(':');
  return { host: address.slice(0, at).replace(/^\[|\]$/g, ''), port: Number(address.slice(at + 1)) };
}

function inPieces(): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      // an empty piece would say that this was all
      if (chunk.length === 0) return done();
      this.push(lengthOf(chunk.length));
      done(null, chunk);
    },
    flush(done) {
      done(null, lengthOf(0));
    },
  });
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

function verdictOf(reply: string, wholeSent: boolean): Verdict {
  const signature = /^stream: (.+) FOUND$/.exec(reply)?.[1];
  if (signature !== undefined) return { found: 'virus', signature };
  if (reply === 'stream: OK' && wholeSent) return { found: 'nothing' };
  return unknown(/size limit exceeded/i.test(reply) ? 'stream-limit' : 'error');
}

const unknown = (why: Unknown): Verdict => ({ found: 'unknown', why });
