import pg from 'pg';

/** Text as PostgreSQL reads it, or NULL. */
export type SqlText = string | null;

export interface HeldStatement {
  readonly text: string;
  readonly values: readonly SqlText[];
}

/** The wire of a connection, as far as a group needs it; pg has it, its types do not. */
export interface Wire {
  readonly submittedNamedStatements: Record<string, string>;
  parse(message: { text: string }): void;
  bind(message: { values: readonly SqlText[] }): void;
  execute(message: object): void;
}

type Done = (error: Error | undefined | null, result: pg.QueryResult) => void;

interface WiredQuery {
  name: string | undefined;
  requiresPreparation(): boolean;
  prepare(wire: Wire): void;
  handleCommandComplete(message: unknown, wire: Wire): void;
  handleError(error: Error, wire: Wire): void;
}

const WiredQuery = pg.Query as unknown as new (config: pg.QueryConfig, values: unknown, done: Done) => WiredQuery;

/**
 * A statement that takes others along: all go to PostgreSQL in one message, in their order, and the first that fails
 * ends the rest unexecuted. It answers with its own result; of the others only the completion is heard.
 */
export class GroupQuery extends WiredQuery {
  private ahead: number;
  /** While the others answer, their "parsed" must not be taken for that of this statement. */
  private hiddenName: string | undefined;

  constructor(
    private readonly others: readonly HeldStatement[],
    config: pg.QueryConfig,
    done: Done,
  ) {
    super(config, undefined, done);
    this.ahead = others.length;
  }

  override requiresPreparation(): boolean {
    return true;
  }

  override prepare(wire: Wire): void {
    for (const { text, values } of this.others) {
      wire.parse({ text });
      wire.bind({ values });
      wire.execute({});
    }
    super.prepare(wire);
    this.hiddenName = this.name;
    this.name = undefined;
  }

  override handleCommandComplete(message: unknown, wire: Wire): void {
    if (this.ahead === 0) return super.handleCommandComplete(message, wire);
    this.ahead--;
    if (this.ahead === 0) this.name = this.hiddenName;
  }

  override handleError(error: Error, wire: Wire): void {
    if (this.hiddenName !== undefined) delete wire.submittedNamedStatements[this.hiddenName];
    super.handleError(error, wire);
  }
}
