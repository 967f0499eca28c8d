import net from 'node:net';

/** The harmless string that every scanner calls a virus (eicar.org); split, so that none finds it in this file. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

export type Behaviour =
  | 'scans'
  /** Takes everything, and never says a word. */
  | 'silent'
  /** Closes when the command came. */
  | 'cuts'
  /** Says that nothing was found before it has seen anything. */
  | 'hasty'
  | 'errors'
  | 'chatters';

export interface TestClamd {
  readonly address: string;
  behaviour: Behaviour;
  /** As the setting of this name, in bytes. */
  streamMaxLength: number;
  /** Bytes of each file that it was sent to the end. */
  readonly scanned: number[];
  close(): Promise<void>;
}

const COMMAND = 'zINSTREAM\0';

/**
 * A daemon that speaks the command INSTREAM of clamd over a socket, byte by byte as clamd(8) has it, and knows one virus.
 * There is no clamd where the specs run: this stands for the protocol, not for its findings.
 */
export async function aClamd(where: { readonly path?: string } = {}): Promise<TestClamd> {
  const wires = new Set<net.Socket>();
  const server = net.createServer((wire) => {
    wires.add(wire);
    wire.on('error', () => undefined).on('close', () => wires.delete(wire));
    const conversation = listen(daemon, (reply, over) => (over ? wire.end(`${reply}\0`) : wire.write(`${reply}\0`)));
    wire.on('data', (more: Buffer) => (daemon.behaviour === 'cuts' ? wire.destroy() : conversation(more)));
  });
  await new Promise<void>((ready) => server.listen(where.path ?? { port: 0, host: '127.0.0.1' }, ready));
  const at = server.address() as net.AddressInfo | string;
  const daemon: TestClamd = {
    address: typeof at === 'string' ? at : `127.0.0.1:${at.port}`,
    behaviour: 'scans',
    streamMaxLength: 100 * 2 ** 20,
    scanned: [],
    close: async () => {
      for (const wire of wires) wire.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
  return daemon;
}

type Answer = (reply: string, over: boolean) => void;

/** One connection: what comes is read piece by piece as it comes. */
function listen(daemon: TestClamd, answer: Answer): (more: Buffer) => void {
  let rest = Buffer.alloc(0);
  let commanded = false;
  const content: Buffer[] = [];
  let total = 0;
  const next = (): boolean => {
    if (rest.length < 4) return false;
    const length = rest.readUInt32BE();
    if (rest.length < 4 + length) return false;
    content.push(rest.subarray(4, 4 + length));
    rest = rest.subarray(4 + length);
    total += length;
    if (total > daemon.streamMaxLength) answer('INSTREAM size limit exceeded. ERROR', true);
    else if (length === 0) answer(verdictOn(Buffer.concat(content), daemon), true);
    return length > 0 && total <= daemon.streamMaxLength;
  };
  return (more) => {
    rest = Buffer.concat([rest, more]);
    if (!commanded && rest.length >= COMMAND.length) {
      commanded = true;
      if (rest.subarray(0, COMMAND.length).toString() !== COMMAND) return answer('UNKNOWN COMMAND', true);
      rest = rest.subarray(COMMAND.length);
      if (daemon.behaviour === 'hasty') answer('stream: OK', false);
      if (daemon.behaviour === 'errors') answer("Can't allocate memory ERROR", true);
      if (daemon.behaviour === 'chatters') answer('never an end '.repeat(500), false);
    }
    if (commanded && daemon.behaviour === 'scans') while (next());
  };
}

function verdictOn(content: Buffer, { scanned }: TestClamd): string {
  scanned.push(content.length);
  return content.includes(EICAR) ? 'stream: Eicar-Signature FOUND' : 'stream: OK';
}
