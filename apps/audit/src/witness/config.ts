import { parseArgs } from 'node:util';

/** How a witness is run. */
export interface WitnessConfig {
  /** Its name for ever, such as `witness.example.org/w1`: a URL without scheme that says who cosigns. */
  readonly name: string;
  /** Holds its key and memory, `witness.sqlite`; made when missing, readable to nobody else. */
  readonly directory: string;
  /** A file with the vkeys of the logs it follows, one a line; read for each request, so a key is added without a restart. */
  readonly logsFile: string;
  readonly host: string;
  readonly port: number;
}

export const USAGE = `Usage: node dist/apps/audit/src/witness/main.js --name NAME --directory FOLDER --logs FILE [--host 127.0.0.1] [--port 4000]
  --name       who cosigns, a URL without scheme, for ever: witness.example.org/w1
  --directory  holds the key and the memory; never restore it from a backup
  --logs       a file with the vkeys of the logs to follow, one a line (a fund's are at /log/keys)
`;

/** Reads the arguments of the command; undefined when they are wrong. */
export function readWitnessConfig(args: readonly string[]): WitnessConfig | undefined {
  const text = { type: 'string' } as const;
  const options = { name: text, directory: text, logs: text, host: text, port: text };
  try {
    const { name, directory, logs, host = '127.0.0.1', port = '4000' } = parseArgs({ args: [...args], options }).values;
    const wrongPort = !/^[0-9]{1,5}$/.test(port) || Number(port) > 65_535;
    if (name === undefined || directory === undefined || logs === undefined || wrongPort) return undefined;
    return { name, directory, logsFile: logs, host, port: Number(port) };
  } catch {
    return undefined;
  }
}

/** The clock of this machine, never the demo's: a cosignature says when it was made. */
export const clockOfTheMachine = (): Date => new Date();
