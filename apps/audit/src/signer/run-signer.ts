import type { Server } from 'node:http';
import { parseArgs } from 'node:util';
import { clockOfTheMachine, readSignerConfig } from './config.ts';
import { LogSigners } from './log-signers.ts';
import { rememberCheckpoint } from './remember.command.ts';
import { SignerFolder } from './signer-folder.ts';
import { signerServer } from './signer-server.ts';

const USAGE = 'Usage: main.js [remember CHECKPOINT-FILE [--witness VKEY]...]';
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** The whole program; the exit code, or undefined while the server runs. Nothing starts with a memory that is lost or damaged. */
export function runSigner(args: readonly string[]): number | undefined {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { witness: { type: 'string', multiple: true, default: [] } },
    });
    const [command, file, ...more] = positionals;
    if (command === undefined) return serve();
    if (command !== 'remember' || file === undefined || more.length > 0) throw new Error(USAGE);
    const { directory } = readSignerConfig();
    const { origin, size } = rememberCheckpoint(directory, file, values.witness, clockOfTheMachine());
    say(`The signer of ${origin} remembers ${size} entries.`);
    return 0;
  } catch (error) {
    process.stderr.write(`The signer does not start: ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

function serve(): undefined {
  const { directory, host, port } = readSignerConfig();
  const token = new SignerFolder(directory).token();
  const server = signerServer(new LogSigners(directory, clockOfTheMachine), token, say);
  server.listen(port, host, () => say(`the signer listens on ${addressOf(server)}`));
  // between two signatures, since a signature is given in one go
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(0));
}

function addressOf(server: Server): string {
  const address = server.address();
  return typeof address === 'object' && address !== null
    ? `http://${address.address}:${address.port}`
    : String(address);
}
