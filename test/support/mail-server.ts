import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface ReceivedMail {
  readonly to: readonly string[];
  readonly messageId: string;
  readonly raw: string;
}

/** A real mail server on the loopback that keeps what it took. */
export interface TestMailServer {
  readonly port: number;
  readonly received: ReceivedMail[];
  /** RCPT TO commands it has seen, also those it refused. */
  readonly asked: string[];
  close(): Promise<void>;
}

/** What it does to a recipient (an SMTP reply, nothing to take it) and in DATA. */
export interface MailServerManners {
  readonly recipient?: (address: string) => string | undefined;
  /** An SMTP reply, `die` before or after it has the letter, a pause in ms, or nothing. */
  readonly data?: (address: string) => string | 'die' | 'die-after' | number | undefined;
  readonly options?: SMTPServerOptions;
}

export async function aMailServer(manners: MailServerManners = {}, port = 0): Promise<TestMailServer> {
  const [received, asked]: [ReceivedMail[], string[]] = [[], []];
  const sockets = new Set<Socket>();
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onRcptTo: ({ address }, _session, done) => {
      asked.push(address);
      done(refusal(manners.recipient?.(address)));
    },
    onData: (stream, session, done) => {
      const to = session.envelope.rcptTo.map(({ address }) => address);
      const wish = manners.data?.(to[0]!);
      const die = (): void => sockets.forEach((socket) => void socket.destroy());
      const chunks: Buffer[] = [];
      if (wish === 'die') return die();
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (typeof wish === 'string' && wish !== 'die-after') return done(refusal(wish));
        const raw = Buffer.concat(chunks).toString();
        received.push({ to, messageId: /^message-id: (.*)$/im.exec(raw)?.[1] ?? '', raw });
        if (wish === 'die-after') return die();
        setTimeout(() => done(), wish ?? 0);
      });
    },
    ...manners.options,
  });
  server.on('error', () => {});
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    port: (server.server.address() as AddressInfo).port,
    received,
    asked,
    close: () =>
      new Promise((resolve) => {
        sockets.forEach((socket) => void socket.destroy());
        server.close(() => resolve());
      }),
  };
}

function refusal(reply: string | undefined): Error | null {
  if (reply === undefined) return null;
  return Object.assign(new Error(reply.slice(4)), { responseCode: Number(reply.slice(0, 3)) });
}
