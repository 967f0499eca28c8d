import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type pg from 'pg';
import type { LeafMessage } from '#platform/bus/event-envelope';
import { testRedisUrl } from '#test/support/redis';
import { arrivalOf } from '../src/entry/arrival.rules.ts';
import type { LogService } from './log-service.ts';

const KEEP = `INSERT INTO pending_leaf (event_id, stream, stream_seq, prev, leaf)
  SELECT * FROM unnest($1::uuid[], $2::bytea[], $3::bigint[], $4::bytea[], $5::bytea[])`;

/** Lays leaves before a sequencer that does not run yet, in this order. */
export async function arrive(client: pg.Client, acts: readonly LeafMessage[]): Promise<void> {
  const arrivals = acts.map(arrivalOf);
  await client.query(KEEP, [
    arrivals.map(({ eventId }) => eventId),
    arrivals.map(({ stream }) => stream),
    arrivals.map(({ seq }) => seq),
    arrivals.map(({ prev }) => prev),
    arrivals.map(({ leaf }) => leaf),
  ]);
}

/** Starts the compiled audit service as a process of its own: `command` is what stands before and behind the program. */
export function serviceApart(
  log: LogService,
  { command, environment = {} }: { command: (program: string) => readonly string[]; environment?: NodeJS.ProcessEnv },
): ChildProcess {
  const [program, ...args] = command('dist/apps/audit/src/main.js');
  return spawn(program!, args, {
    env: {
      ...environment,
      HOST: '127.0.0.1',
      PORT: '0',
      DATABASE_URL: log.database.url,
      REDIS_URL: testRedisUrl(),
      QUEUE_PREFIX: `apart-${path.basename(log.folder)}`,
      PUBLIC_URL: 'http://localhost:3000',
      FILES_DIRECTORY: path.join(log.folder, 'files'),
      KEYS_DIRECTORY: log.keysDirectory,
      LOG_DIRECTORY: log.logDirectory,
      SIGNER_URL: log.signer.url,
      // no checker here: the acts that are counted are the only ones
      CHECKER_FILE: path.join(log.folder, 'no-checker'),
      CHECKPOINT_EVERY_MS: '10',
      SEQUENCE_EVERY_MS: '10',
      BATCH_SIZE: '200',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** Runs it until it dies at the step; answers the signal that ended it. */
export async function runsUntilDeath(
  log: LogService,
  step: string,
  count: number,
): Promise<NodeJS.Signals | number | null> {
  const child = serviceApart(log, {
    command: (program) => [process.execPath, '--import', './apps/audit/test/dies-at.mjs', program],
    environment: { DIE_AT: step, DIE_COUNT: String(count) },
  });
  child.stdout!.resume();
  const patience = setTimeout(() => child.kill('SIGTERM'), 30_000);
  const ended = await exitOf(child);
  clearTimeout(patience);
  return ended;
}

export const exitOf = (child: ChildProcess): Promise<NodeJS.Signals | number | null> =>
  new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code)));
