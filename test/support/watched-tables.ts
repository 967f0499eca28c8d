import pg from 'pg';
import type { DemoClock } from '../../deploy/seed/clock.mjs';
import { eventually } from '#test/support/eventually';
import type { WholeFund } from '#test/support/whole-fund';
import { adminUrl } from '#test/support/database';

/** What changes without an act: refused requests are kept, sessions and bank accounts are looked at, deliveries confirmed, the log signed anew, decisions witnessed. */
const LIVELY =
  /^(audit(_disclosure)?\..*|portal\.(session|sign_in_limit|known_address|security_event)|disbursement\.(bank_account_read|witnessed_decision)|\w+\.(outbox_delivery|inbox|migrations))$/;

/** Looks at every table of a fund as its owner. */
export class WatchedTables {
  private constructor(
    private readonly client: pg.Client,
    private readonly tables: readonly string[],
    private readonly clock: DemoClock,
  ) {}

  static async of(fund: WholeFund): Promise<WatchedTables> {
    const client = await asOwner(fund);
    const { rows } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'public') ORDER BY 1`,
    );
    return new WatchedTables(
      client,
      rows.map(({ name }) => name),
      fund.clock,
    );
  }

  close(): Promise<void> {
    return this.client.end();
  }

  /**
   * Waits until every event has arrived everywhere and every letter that is due is written and carried, so that only acts
   * change anything. After the clock has moved over a morning that takes as long as the round of the daily letter.
   */
  async settled(patienceMs = 60_000): Promise<void> {
    const outboxes = this.tables.filter((name) => name.endsWith('.outbox_delivery'));
    const waiting = [
      ...outboxes.map((name) => `SELECT count(*) FROM ${name} WHERE delivered_at IS NULL`),
      // and what is due in a moment: the postman's clock may be a little ahead, and would come in the middle of a look
      `SELECT count(*) FROM portal.letter
       WHERE status = 'waiting' AND (due_at <= $1::timestamptz + interval '30 seconds' OR attempts > 0)`,
      `SELECT count(*) FROM portal.notice WHERE digest_due_at <= $1::timestamptz + interval '30 seconds'`,
    ];
    await eventually(async () => {
      const { rows } = await this.client.query<{ count: string }>(waiting.join(' UNION ALL '), [this.clock.now()]);
      const left = rows.reduce((sum, { count }) => sum + Number(count), 0);
      if (left > 0) throw new Error(`${left} deliveries and letters are under way`);
    }, patienceMs);
  }

  /** Rows and their hash by table: two states of the fund are the same exactly when these are. */
  async state(): Promise<Record<string, string>> {
    const watched = this.tables.filter((name) => !LIVELY.test(name));
    const hashes = watched.map(
      (name) =>
        `SELECT '${name}' AS name, count(*) AS rows, md5(coalesce(string_agg(md5(x::text), '' ORDER BY md5(x::text)), '')) AS hash FROM ${name} x`,
    );
    const { rows } = await this.client.query<{ name: string; rows: string; hash: string }>(hashes.join(' UNION ALL '));
    return Object.fromEntries(rows.map(({ name, rows: count, hash }) => [name, `${count} rows ${hash}`]));
  }

  /** How many unsafe requests were carried out so far: each leaves its answer in the same transaction. */
  async acts(): Promise<number> {
    const stored = this.tables.filter((name) => name.endsWith('.idempotency_key'));
    return this.sum(stored);
  }

  async events(): Promise<number> {
    return this.sum(this.tables.filter((name) => name.endsWith('.outbox')));
  }

  async deadLetters(): Promise<unknown[]> {
    const tables = this.tables.filter((name) => name.endsWith('.dead_letter'));
    const { rows } = await this.client.query(
      tables.map((name) => `SELECT '${name}' AS table, name, error FROM ${name}`).join(' UNION ALL '),
    );
    return rows;
  }

  async query<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.client.query<Row>(sql, values)).rows;
  }

  /** Puts the fund into a state of which a test speaks; how many rows were touched. */
  async change(sql: string, values: unknown[] = []): Promise<{ readonly rowCount: number | null }> {
    return this.client.query(sql, values);
  }

  /** As a superuser, whom no trigger of the table stops. */
  async unstopped(table: string, sql: string, values: unknown[] = []): Promise<void> {
    await this.client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await this.client.query(sql, values);
    await this.client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  }

  private async sum(tables: readonly string[]): Promise<number> {
    const { rows } = await this.client.query<{ count: string }>(
      tables.map((name) => `SELECT count(*) FROM ${name}`).join(' UNION ALL '),
    );
    return rows.reduce((sum, { count }) => sum + Number(count), 0);
  }
}

async function asOwner({ environment }: WholeFund): Promise<pg.Client> {
  const url = new URL(adminUrl());
  url.pathname = new URL(environment['PORTAL_DATABASE_URL']!).pathname;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  return client;
}
