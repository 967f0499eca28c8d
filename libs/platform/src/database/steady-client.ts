import pg from 'pg';
import type { EntityManager } from 'typeorm';
import { sqlCodeOf } from './database-trouble.ts';
import { GroupQuery, type HeldStatement } from './group-query.ts';
import { statementName } from './statement-names.ts';

const BEGIN = 'START TRANSACTION';
const NOTHING_YET = { command: 'START', rowCount: null, oid: 0, rows: [], fields: [] };
/** A table was altered under a named statement, or a pooler between us and PostgreSQL does not know the name. */
const NAME_OF_NO_USE = new Set(['0A000', '26000']);

/**
 * A connection that spares journeys to PostgreSQL without changing what they do. The beginning of a transaction waits
 * and travels with its first statement, so `transaction_timestamp()` is the same as ever; what was held back travels
 * with the next; statements that come often are sent by name. Its end is told to whoever is using it, by a rejected
 * query, and to nobody else.
 */
export class SteadyClient extends pg.Client {
  private held: HeldStatement[] = [];
  private usesNames = true;

  constructor(config: pg.ClientConfig) {
    super(config);
    // PostgreSQL says goodbye and then hangs up: the second error finds no listener of the pool and would end the process
    this.on('error', () => {});
  }

  /** Sends this statement in front of the next one. When it fails, the next one fails with its error, unexecuted. */
  holdBack(text: string, values: readonly unknown[], completed?: (rows: number) => void): void {
    this.held.push({ text, values, name: this.usesNames ? statementName(text) : undefined, completed });
  }

  override query(...args: unknown[]): never {
    const [text, values] = args;
    // pools and streams have their own ways of asking
    if (typeof text !== 'string' || args.length > 2 || typeof values === 'function') return this.plainly(...args);
    return this.ask(text, Array.isArray(values) && values.length > 0 ? values : undefined) as never;
  }

  private async ask(text: string, values: unknown[] | undefined): Promise<unknown> {
    if (text === BEGIN) {
      this.held = [{ text, values: [] }];
      return NOTHING_YET;
    }
    const { held } = this;
    this.held = [];
    if (text === 'ROLLBACK') return held[0]?.text === BEGIN ? NOTHING_YET : this.plainly(text);
    if (values === undefined && text !== 'COMMIT') {
      // may be several commands in one text, which can neither be named nor grouped
      for (const before of held) {
        const { rowCount } = await (this.plainly(before.text, [...before.values]) as Promise<pg.QueryResult>);
        before.completed?.(rowCount ?? 0);
      }
      return this.plainly(text);
    }
    const name = values !== undefined && this.usesNames ? statementName(text) : undefined;
    const config = { text, ...(name !== undefined && { name }), ...(values !== undefined && { values }) };
    try {
      return await (held.length === 0 ? this.plainly(config) : this.together(held, config));
    } catch (error) {
      if (NAME_OF_NO_USE.has(sqlCodeOf(error) ?? '')) this.usesNames = false;
      throw error;
    }
  }

  private together(held: readonly HeldStatement[], config: pg.QueryConfig): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.plainly(new GroupQuery(held, config, (error, result) => (error ? reject(error) : resolve(result))));
    });
  }

  private plainly(...args: unknown[]): never {
    return (super.query as (...args: unknown[]) => never)(...args);
  }
}

/**
 * Sends a statement of the transaction with its next one, at the latest with its end; see SteadyClient. `completed` hears
 * how many rows it wrote, before the next one is answered.
 */
export async function sendWithNext(
  tx: EntityManager,
  text: string,
  values: readonly unknown[],
  completed?: (rows: number) => void,
): Promise<void> {
  const client = (await tx.queryRunner!.connect()) as SteadyClient;
  client.holdBack(text, values, completed);
}
