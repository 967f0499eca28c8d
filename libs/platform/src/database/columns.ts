import { Column } from 'typeorm';

interface ColumnChoice {
  readonly nullable?: boolean;
}

const bigintText = {
  to: (value: bigint | null | undefined) => (typeof value === 'bigint' ? value.toString() : value),
  from: (value: string | null) => (value === null ? null : BigInt(value)),
};

/** Minor units of a currency as bigint; beside it stands a CurrencyColumn. JSON never sees it: use kernel's MoneyText. */
export function MoneyMinorColumn({ nullable = false }: ColumnChoice = {}): PropertyDecorator {
  return Column('bigint', { nullable, transformer: bigintText });
}

/** An ISO 4217 code. */
export function CurrencyColumn({ nullable = false }: ColumnChoice = {}): PropertyDecorator {
  return Column('char', { length: 3, nullable });
}

/** An instant: timestamptz in SQL, Date in the entity, ISO text in views and events. */
export function InstantColumn({ nullable = false }: ColumnChoice = {}): PropertyDecorator {
  return Column('timestamptz', { nullable });
}

/** A day without a time, as the text YYYY-MM-DD. */
export function DayColumn({ nullable = false }: ColumnChoice = {}): PropertyDecorator {
  return Column('date', { nullable });
}

/** The id of a record of this or another service; never a relation. */
export function IdColumn({ nullable = false }: ColumnChoice = {}): PropertyDecorator {
  return Column('uuid', { nullable });
}

/** Plain JSON. The property's type is whatever interface the rows keep. */
export function JsonColumn({ nullable = false }: ColumnChoice = {}): PropertyDecorator {
  return Column('jsonb', { nullable });
}
