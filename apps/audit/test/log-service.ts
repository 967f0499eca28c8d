import { execFile } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { canonicalJson } from '#kernel/canonical-json';
import type { LogStatusView } from '#contracts/api/audit';
import { leafHash } from '#tlog/hashing';
import type { BullMqServer } from '#platform/bus/bullmq.server';
import type { LeafMessage } from '#platform/bus/event-envelope';
import { adminUrl, aDatabase, type TestDatabase } from '#test/support/database';
import { someKeys } from '#test/support/keys';
import { aService, type TestService } from '#test/support/service';
import { bundledVerifier } from '#test/support/verifier';
import { createKeyOfLog, createSignerKeys, freezeLog, SignerProcess } from './signer-process.ts';
import { AuditModule } from '../src/audit.module.ts';
import { AuditConfig } from '../src/config.ts';
import { database as tables } from '../src/database/data-source.ts';
import { recordFreeze } from '../src/operator/freeze-log.command.ts';
import { openLog } from '../src/operator/open-log.command.ts';

/** A record whose acts are leaves, one after the other. */
export class ActingRecord {
  private readonly stream = randomBytes(16).toString('base64url');
  private readonly sent: LeafMessage[] = [];

  /** The leaf of the record's next act. */
  act(type = 'call.published'): LeafMessage {
    const before = this.sent.at(-1);
    const seq = this.sent.length;
    const leaf = canonicalJson({
      v: 1,
      type,
      stream: this.stream,
      seq,
      at: '2026-11-21T22:15:03.123Z',
      source: 'applications',
      ...(before !== undefined && { prev: leafHash(Buffer.from(before.leaf)).toString('base64url') }),
      actor: 'secretariat:x',
      sd: Array.from({ length: 4 }, () => randomBytes(32).toString('base64url')).sort(),
      open: {},
    });
    const message = { eventId: randomUUID(), stream: this.stream, seq, leaf, requestId: 'test' };
    this.sent.push(message);
    return message;
  }
}

export const hashOf = ({ leaf }: LeafMessage): string => leafHash(Buffer.from(leaf)).toString('hex');

/**
 * The audit service with what outlives a process: its database, its log folder, its keys, and its signer, which is a
 * process of its own as in production. Both can be stopped and started again.
 */
export class LogService {
  private service: TestService | undefined;
  private signing: SignerProcess | undefined;

  private constructor(
    readonly folder: string,
    readonly database: TestDatabase,
  ) {}

  static async open(): Promise<LogService> {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'audit-'));
    someKeys(path.join(folder, 'keys'));
    const log = new LogService(folder, await aDatabase(tables));
    createSignerKeys(log.signerDirectory, path.join(folder, 'keys'));
    try {
      await log.startSigner();
      await log.start();
      return log;
    } catch (error) {
      // a service that does not start leaves no signer behind
      await log.remove();
      throw error;
    }
  }

  get running(): TestService {
    if (this.service === undefined) throw new Error('the service is stopped');
    return this.service;
  }

  get logDirectory(): string {
    return path.join(this.folder, 'log');
  }

  get keysDirectory(): string {
    return path.join(this.folder, 'keys');
  }

  get signerDirectory(): string {
    return path.join(this.folder, 'signer');
  }

  /** The signer's folder for a log. */
  signerFolderOf(name?: string): string {
    return path.join(this.signerDirectory, name ?? '');
  }

  get signer(): SignerProcess {
    if (this.signing === undefined) throw new Error('the signer was never started');
    return this.signing;
  }

  /** Starts the signer, again at the address it had before. */
  async startSigner(): Promise<void> {
    this.signing = await SignerProcess.start(this.signerDirectory, { port: this.signing?.port ?? 0 });
  }

  async start(environment: Record<string, string> = {}): Promise<void> {
    this.service = await aService(AuditModule, AuditConfig, {
      database: this.database,
      environment: {
        LOG_DIRECTORY: this.logDirectory,
        SIGNER_URL: this.signer.url,
        KEYS_DIRECTORY: path.join(this.folder, 'keys'),
        CHECKPOINT_EVERY_MS: '20',
        SEQUENCE_EVERY_MS: '10',
        ...environment,
      },
    });
  }

  async stop(): Promise<void> {
    await this.service?.close();
    this.service = undefined;
  }

  /** Stops the service and copies its database as it is now; what this answers puts the copy in its place, once. */
  async backup(): Promise<() => Promise<void>> {
    await this.stop();
    const name = new URL(this.database.ownerUrl).pathname.slice(1);
    await this.asAdmin(`CREATE DATABASE ${name}_backup TEMPLATE ${name}`);
    return async () => {
      await this.stop();
      await this.asAdmin(`DROP DATABASE ${name} WITH (FORCE)`);
      await this.asAdmin(`ALTER DATABASE ${name}_backup RENAME TO ${name}`);
    };
  }

  /** What this service, running or not, has itself recorded under this name, oldest first, as the relay carries it. */
  async recorded(name: string): Promise<LeafMessage[]> {
    const rows = await this.asOwner('SELECT event_id, leaf FROM outbox WHERE name = $1 ORDER BY id', [name]);
    return rows.map((row) => {
      const leaf = (row['leaf'] as Buffer).toString();
      const { stream, seq } = JSON.parse(leaf) as { stream: string; seq: number };
      return { eventId: row['event_id'] as string, stream, seq, leaf, requestId: 'test' };
    });
  }

  /** Hands it over, as the relay does. */
  async carry(name: string): Promise<void> {
    await this.send(...(await this.recorded(name)));
  }

  /** Hands leaves over as the bus does, one transaction each. */
  async send(...messages: readonly LeafMessage[]): Promise<void> {
    const server = this.running.app.getMicroservices()[0]!.unwrap<BullMqServer>();
    for (const message of messages) await server.receive('leaf', message);
  }

  /** Hands leaves over four at a time, as the bus does, so that they come in no certain order. */
  async storm(messages: readonly LeafMessage[]): Promise<void> {
    await Promise.all([0, 1, 2, 3].map((lane) => this.send(...messages.filter((_, at) => at % 4 === lane))));
  }

  /** Ends the first log, or the one of this name, as the operator's command does; answers the leaf hash of its last entry. */
  async freeze(reason = 'year', name?: string): Promise<string> {
    const leafHash = await recordFreeze(this.database.url, reason);
    await this.carry('log.frozen');
    await this.until(({ fault }) => fault?.includes('has ended') === true, name);
    freezeLog(this.signerFolderOf(name));
    return leafHash;
  }

  /** Opens the log that follows, as the operator's command does; its first leaf is not carried yet. */
  openNext(name: string, branches: readonly string[] = []): ReturnType<typeof openLog> {
    const { keysDirectory, signerDirectory } = this;
    const makeKey = (): void => createKeyOfLog(signerDirectory, keysDirectory, name);
    return openLog({ databaseUrl: this.database.url, keysDirectory, name, branches, makeKey });
  }

  /** The status of the first log, or of a later one by its name. */
  async status(name?: string): Promise<LogStatusView> {
    const address = name === undefined ? '/log/status' : `/log/${name}/status`;
    return (await this.running.asPublic().get(address)).body as LogStatusView;
  }

  /** Waits until the published log has this size and nothing else is to be done. */
  async untilSize(size: number, pending = 0, name?: string): Promise<LogStatusView> {
    const isThere = (status: LogStatusView): boolean =>
      status.size === size && status.pending === pending && status.fault === null;
    return this.until(isThere, name);
  }

  /** Waits until this process has brought the folder up to date and leads. */
  async untilLeading(): Promise<void> {
    const leads = (): boolean => this.running.logLines.some(({ msg }) => msg === 'leading the public log');
    for (let tries = 0; tries < 600 && !leads(); tries += 1) await sleep(20);
  }

  async until(wanted: (status: LogStatusView) => boolean, name?: string): Promise<LogStatusView> {
    let status = await this.status(name);
    for (let tries = 0; tries < 1_000 && !wanted(status); tries += 1) {
      await sleep(20);
      status = await this.status(name);
    }
    if (!wanted(status)) throw new Error(`the log did not get there: ${JSON.stringify(status)}`);
    return status;
  }

  private asAdmin(sql: string): Promise<Record<string, unknown>[]> {
    return rowsOf(adminUrl(), sql);
  }

  /** Runs SQL as the owner of the tables: what only an administrator could do. */
  asOwner(sql: string, parameters: readonly unknown[] = []): Promise<Record<string, unknown>[]> {
    return rowsOf(this.database.ownerUrl, sql, parameters);
  }

  /** What an outsider's checker says of the first log's folder. */
  async verify(...more: readonly string[]): Promise<{ code: number; said: string }> {
    return this.verifyLog(undefined, ...more);
  }

  /** What it says of the folder of the log of this name. */
  async verifyLog(name: string | undefined, ...more: readonly string[]): Promise<{ code: number; said: string }> {
    const program = path.join(this.folder, 'verify.mjs');
    if (!fs.existsSync(program)) await bundledVerifier(program);
    const { vkey } = await this.status(name);
    return new Promise((resolve) => {
      const args = [program, 'log', path.join(this.logDirectory, name ?? ''), '--vkey', vkey, ...more];
      execFile(process.execPath, args, (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : Number(error.code), said: stdout + stderr });
      });
    });
  }

  async remove(): Promise<void> {
    await this.stop();
    await this.signing?.kill('SIGTERM');
    await this.database.drop();
    fs.rmSync(this.folder, { recursive: true, force: true });
  }
}

async function rowsOf(
  connectionString: string,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql, [...parameters])).rows;
  } finally {
    await client.end();
  }
}
