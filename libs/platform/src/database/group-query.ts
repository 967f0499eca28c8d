import pg from 'pg';
import utils from 'pg/lib/utils.js';

export interface HeldStatement {
  readonly text: string;
  readonly values: readonly unknown[];
  /** Under which PostgreSQL keeps it parsed; without one it is parsed each time. */
  readonly name?: string | undefined;
  /** Told how many rows it has written or found. */
  readonly completed?: ((rows: number) => void) | undefined;
}

/** The wire of a connection, as far as a group needs it; pg has it, its types do not. */
export interface Wire {
  readonly parsedStatements: Readonly<Record<string, string>>;
  readonly submittedNamedStatements: Record<string, string>;
  parse(message: { text: string; name?: string | undefined }): void;
  bind(message: {
    values: readonly unknown[];
    valueMapper: (value: unknown) => unknown;
    statement?: string | undefined;
  }): void;
  execute(message: object): void;
}

/** `text` such as `UPDATE 1` or `INSERT 0 1`: the last number counts the rows. */
interface CommandComplete {
  readonly text: string;
}

type Done = (error: Error | undefined | null, result: pg.QueryResult) => void;

interface WiredQuery {
  name: string | undefined;
  text: string;
  requiresPreparation(): boolean;
  prepare(wire: Wire): void;
  handleDataRow(message: object): void;
  handleCommandComplete(message: CommandComplete, wire: Wire): void;
  handleError(error: Error, wire: Wire): void;
}

const WiredQuery = pg.Query as unknown as new (config: pg.QueryConfig, values: unknown, done: Done) => WiredQuery;

/**
 * A statement that takes others along: all go to PostgreSQL in one message, in their order, and the first that fails
 * ends the rest unexecuted. It answers with its own result; of the others only the count of rows is heard.
 */
export class GroupQuery extends WiredQuery {
  /** What PostgreSQL is answering; pg takes its name and text from us, and the last is the statement itself. */
  private readonly steps: { readonly name: string | undefined; readonly text: string }[];
  private at = 0;

  constructor(
    private readonly others: readonly HeldStatement[],
    config: pg.QueryConfig,
    done: Done,
  ) {
    super(config, undefined, done);
    this.steps = [...others.map(({ name, text }) => ({ name, text })), { name: this.name, text: this.text }];
  }

  override requiresPreparation(): boolean {
    return true;
  }

  override prepare(wire: Wire): void {
    for (const { text, values, name } of this.others) {
      if (name === undefined || !isKnown(wire, name)) {
        wire.parse({ text, name });
        if (name !== undefined) wire.submittedNamedStatements[name] = text;
      }
      wire.bind({ values, valueMapper: utils.prepareValue, statement: name });
      wire.execute({});
    }
    super.prepare(wire);
    this.stepTo(0);
  }

  override handleDataRow(message: object): void {
    if (this.at === this.others.length) super.handleDataRow(message);
  }

  override handleCommandComplete(message: CommandComplete, wire: Wire): void {
    if (this.at === this.others.length) return super.handleCommandComplete(message, wire);
    this.others[this.at]!.completed?.(Number(/\d*$/.exec(message.text)![0]));
    this.stepTo(this.at + 1);
  }

  override handleError(error: Error, wire: Wire): void {
    // what stood behind the one that failed was never parsed
    for (const { name } of this.steps.slice(this.at))
      if (name !== undefined) delete wire.submittedNamedStatements[name];
    super.handleError(error, wire);
  }

  private stepTo(at: number): void {
    this.at = at;
    Object.assign(this, this.steps[at]);
  }
}

const isKnown = ({ parsedStatements, submittedNamedStatements }: Wire, name: string): boolean =>
  parsedStatements[name] !== undefined || submittedNamedStatements[name] !== undefined;
