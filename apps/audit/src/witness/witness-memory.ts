import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';

/** The newest checkpoint of a log that this witness has cosigned. */
export interface Seen {
  readonly size: bigint;
  readonly root: Uint8Array;
  /** The signed checkpoint as the log sent it. */
  readonly note: string;
}

const TABLES = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  CREATE TABLE IF NOT EXISTS identity (one INTEGER PRIMARY KEY CHECK (one = 1), private_key TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS seen (origin TEXT PRIMARY KEY, size TEXT NOT NULL, root BLOB NOT NULL, note TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS evidence (request TEXT PRIMARY KEY) STRICT;`;

/** Sizes are text, since they may be larger than an integer of SQLite. */
const ADVANCE = `
  INSERT INTO seen (origin, size, root, note) VALUES (?, ?, ?, ?)
  ON CONFLICT (origin) DO UPDATE SET size = excluded.size, root = excluded.root, note = excluded.note
  WHERE seen.size = ? AND seen.root = ?`;

/**
 * What a witness remembers, in one SQLite file: its key, the newest checkpoint of each log, and what contradicted it. The
 * key lives and dies with the memory, so a witness that lost its memory has lost its name too, and cannot be led to cosign
 * a second history. Never restore the file from a backup: that is a lost memory that does not know it.
 */
export class WitnessMemory {
  private readonly database: DatabaseSync;

  /** Opens the file, or makes it with a new key. Several processes may share it. */
  constructor(file: string) {
    this.database = new DatabaseSync(file, { timeout: 5_000 });
    this.database.exec(TABLES);
    const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
    this.database.prepare('INSERT INTO identity VALUES (1, ?) ON CONFLICT DO NOTHING').run(pem);
  }

  /** The Ed25519 key made with the memory. */
  privateKey(): KeyObject {
    return createPrivateKey(this.database.prepare('SELECT private_key FROM identity').get()!['private_key'] as string);
  }

  seen(origin: string): Seen | undefined {
    const row = this.database.prepare('SELECT size, root, note FROM seen WHERE origin = ?').get(origin);
    return (
      row && {
        size: BigInt(row['size'] as string),
        root: row['root'] as Uint8Array,
        note: row['note'] as string,
      }
    );
  }

  /**
   * Remembers a checkpoint in place of `from`, in one statement: false when another request was faster and `from` is not
   * the newest any more. When it answers true, the checkpoint survives a power cut.
   */
  advance(origin: string, from: Seen | undefined, to: Seen): boolean {
    const before = from === undefined ? [null, null] : [String(from.size), from.root];
    const values = [origin, String(to.size), to.root, to.note, ...before];
    return Number(this.database.prepare(ADVANCE).run(...values).changes) === 1;
  }

  /** Keeps a request that carries the log's own signature under a second history: proof against the log, for anyone. */
  keepEvidence(request: string): void {
    this.database.prepare('INSERT INTO evidence VALUES (?) ON CONFLICT DO NOTHING').run(request);
  }

  evidence(): string[] {
    return this.database
      .prepare('SELECT request FROM evidence')
      .all()
      .map((row) => row['request'] as string);
  }

  close(): void {
    this.database.close();
  }
}
