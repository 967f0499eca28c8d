import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';

interface LastSigned {
  readonly origin: string;
  readonly size: string;
  readonly root: string;
  readonly signedAt: string;
}

/** The launcher's own key making, so that specs run with the files of the fund. */
interface Keys {
  createSignerKeys(directory: string, keysDirectory: string): void;
  publishLogKeys(directory: string, keysDirectory: string, name?: string): void;
  createKeyOfLog(directory: string, keysDirectory: string, name: string): void;
  addLogKey(directory: string): void;
  removeOldLogKeys(directory: string): void;
  freezeLog(directory: string): void;
}

const file = new URL('../../../tools/keys.mjs', import.meta.url).href;

export const { createSignerKeys, publishLogKeys, createKeyOfLog, addLogKey, removeOldLogKeys, freezeLog } =
  (await import(file)) as Keys;

const PROGRAM = path.resolve('dist/apps/audit/src/signer/main.js');

export interface SignerChoices {
  /** 0 = any that is free. */
  readonly port?: number;
  /** A module that is loaded before the program: to break what it stands on. */
  readonly preload?: string;
  /** The longest file it may write, in bytes (a multiple of 1024): beyond, it meets a full disk. */
  readonly longestFile?: number;
}

/** A signer as it runs in production: the compiled program in a process of its own. */
export class SignerProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  /** Rejects with the program's last words when it does not start. */
  static async start(directory: string, choices: SignerChoices = {}): Promise<SignerProcess> {
    const flags = choices.preload === undefined ? [] : ['--import', choices.preload];
    const command = [process.execPath, ...flags, PROGRAM];
    // the signal of the limit is ignored, so that the write itself fails; bash counts in units of 1024 bytes
    const limited = `trap '' XFSZ; ulimit -f ${(choices.longestFile ?? 0) / 1024}; exec "$@"`;
    const [program, ...args] =
      choices.longestFile === undefined ? command : ['bash', '-c', limited, 'signer', ...command];
    const child = spawn(program!, args, {
      env: { SIGNER_DIRECTORY: directory, SIGNER_PORT: String(choices.port ?? 0) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new SignerProcess(child, await addressOf(child));
  }

  /** Runs one of the program's commands; answers exit code and words. */
  static run(directory: string, ...args: readonly string[]): Promise<{ code: number | null; said: string }> {
    const child = spawn(process.execPath, [PROGRAM, ...args], {
      env: { SIGNER_DIRECTORY: directory, SIGNER_PORT: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
    return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })));
  }

  get port(): number {
    return Number(new URL(this.url).port);
  }

  async health(): Promise<{ signed: LastSigned | null; logs: LastSigned[] }> {
    return (await (await fetch(`${this.url}/health`)).json()) as Awaited<ReturnType<SignerProcess['health']>>;
  }

  /** Resolves when the process has ended. */
  async kill(signal: NodeJS.Signals): Promise<void> {
    this.child.kill(signal);
    await this.ended();
  }

  ended(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return Promise.resolve();
    return new Promise((resolve) => this.child.once('exit', () => resolve()));
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  let words = '';
  child.stderr!.on('data', (chunk: Buffer) => (words += chunk.toString()));
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      const [, url] = /^the signer listens on (\S+)$/.exec(line) ?? [];
      if (url !== undefined) resolve(url);
    });
    child.once('error', reject);
    child.once('close', () => reject(new Error(words)));
  });
}
