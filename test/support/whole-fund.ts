import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { ServiceName } from '#contracts/services';
import { DemoClock } from '../../deploy/seed/clock.mjs';

/** What runs in a process of its own beside the services. */
export type Process = ServiceName | 'signer';

/** The six services as separate processes on a database, queues and a state folder of their own. */
export interface WholeFund {
  /** Where the portal answers, without a slash at the end. */
  readonly url: string;
  readonly pids: Readonly<Record<Process, number>>;
  readonly environment: Readonly<Record<string, string>>;
  readonly stateDirectory: string;
  /** Moves the fund's time; see deploy/seed/clock.mjs. */
  readonly clock: DemoClock;
  /** Runs `npm run fund -- ...` against this fund and returns what it printed. */
  operator(...args: string[]): Promise<string>;
  /** Starts a service or the signer again after a test has killed it; resolves when it is ready. */
  restart(process: Process): Promise<number>;
  stop(): Promise<void>;
}

/** For tests that send in a minute what nobody does: docs/operations/limits.md. */
export const LIMITLESS = Object.fromEntries(
  ['READS', 'ACTS', 'DOWNLOADS', 'LETTERS'].map((kind) => [`${kind}_PER_ACCOUNT`, '1000000']),
);

interface Started {
  readonly url: string;
  readonly ports: Record<Process, number>;
  readonly pids: Record<Process, number>;
  readonly environment: Record<string, string>;
}

const required = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run the tests with npm test`);
  return value;
};

/**
 * Brings a whole fund up; `name` tells the databases and queues of parallel tests apart. With `single` all services live in
 * one process: it starts sooner, and none of them can be stopped alone. `environment` is more of what the services read.
 */
export async function aWholeFund(name: string, { single = false, environment = {} } = {}): Promise<WholeFund> {
  const run = required('TEST_RUN');
  const stateDirectory = path.join(required('TEST_STATE_DIRECTORY'), `fund-${name}`);
  fs.rmSync(stateDirectory, { recursive: true, force: true });
  fs.mkdirSync(stateDirectory, { recursive: true });
  // ports of its own for each Jest worker: two funds that look for free ports at once would find the same ones
  const firstPort = 3300 + 40 * Number(process.env['JEST_WORKER_ID'] ?? 0);
  const options = {
    stateDirectory,
    portalPort: firstPort,
    firstPort: firstPort + 1,
    adminUrl: required('TEST_ADMIN_URL'),
    redisUrl: required('TEST_REDIS_URL'),
    database: `fund_${name.replaceAll('-', '_')}_${run}`,
    queuePrefix: `fund-${name}-${run}`,
    single,
    // a journey comes from months ago: what it watches must not be swept meanwhile
    environment: { RESEND_AFTER_MS: '2000', RETENTION_DAYS: '400', ...environment },
  };
  const system = spawn(process.execPath, ['tools/system.mjs', JSON.stringify(options)], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const started = await firstLine(system);
  const note = { ...options, demo: true, ports: started.ports, url: started.url };
  fs.writeFileSync(path.join(stateDirectory, 'connection.json'), JSON.stringify(note));
  const restarted: ChildProcess[] = [];
  return {
    url: `http://127.0.0.1:${started.ports.portal}`,
    pids: started.pids,
    environment: started.environment,
    stateDirectory,
    clock: new DemoClock(started.environment['CLOCK_OFFSET_FILE']!),
    operator: (...args) => programOutput(['tools/fund.mjs', ...args], { FUND_STATE_DIRECTORY: stateDirectory }),
    restart: async (name) => {
      const program = `dist/apps/${name === 'signer' ? 'audit/src/signer' : `${name}/src`}/main.js`;
      const child = spawn(process.execPath, ['--enable-source-maps', program], {
        env: { ...process.env, ...started.environment },
        stdio: 'ignore',
      });
      restarted.push(child);
      await untilReady(`http://127.0.0.1:${started.ports[name]}/health/ready`);
      return child.pid!;
    },
    stop: async () => {
      for (const child of restarted) child.kill('SIGTERM');
      system.stdin.end();
      await new Promise((resolve) => (system.exitCode === null ? system.once('exit', resolve) : resolve(null)));
    },
  };
}

async function firstLine(system: ChildProcess): Promise<Started> {
  let trouble = '';
  system.stderr!.on('data', (chunk: Buffer) => (trouble += chunk.toString()));
  const lines = createInterface({ input: system.stdout! });
  return new Promise((resolve, reject) => {
    lines.once('line', (line) => resolve(JSON.parse(line) as Started));
    system.once('exit', (code) => reject(new Error(`the fund did not start (code ${code}):\n${trouble}`)));
  });
}

async function untilReady(address: string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${address} was not ready within 30 s`);
}

/** Runs a Node program of this project; rejects with its words when it fails. */
export function programOutput(args: readonly string[], environment: Record<string, string> = {}): Promise<string> {
  const child = spawn(process.execPath, args, { env: { ...process.env, ...environment } });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve(text) : reject(new Error(`${args.join(' ')} -> ${code}\n${text}`)),
    );
  });
}
