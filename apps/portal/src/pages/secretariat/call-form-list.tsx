import type { ReactNode } from 'react';
import type { T } from '../../messages/translate.ts';
import { Details } from '../../ui/details.tsx';
import { errorFor, type FieldError } from '../../ui/error-summary.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Spoken } from '../../ui/written.tsx';

type ListName = 'questions' | 'documents' | 'criteria' | 'tranches' | 'reports';

/** Name and error of one field of a row. */
export type Field = (name: string) => { readonly name: string; readonly error: string | undefined };

interface ListProps<Row> {
  readonly t: T;
  readonly list: ListName;
  readonly rows: readonly Row[];
  /** A row in which nothing is written yet. */
  readonly blank: Row;
  readonly errors: readonly FieldError[];
  readonly summary: (row: Row) => ReactNode;
  readonly fields: (row: Row, field: Field) => ReactNode;
}

/** One folded line for each row, open where something is wrong, and an empty row that adds one. */
export function List<Row>({ t, list, rows, blank, errors, summary, fields }: ListProps<Row>) {
  const at = (place: number) => (name: string) => {
    const field = `rules.${list}.${place}.${name}`;
    return { name: field, error: errorFor(errors, field) };
  };
  const isWrong = (place: number): boolean =>
    errors.some(({ field }) => field?.startsWith(`rules.${list}.${place}.`) === true);
  const whole = errorFor(errors, `rules.${list}`);
  return (
    <div className={whole === undefined ? undefined : 'question wrong'} id={`rules.${list}`}>
      {whole !== undefined && (
        <div className="why">
          <Spoken>{whole}</Spoken>
        </div>
      )}
      {rows.map((row, place) => (
        <Details key={place} open={isWrong(place)} summary={summary(row)}>
          <Stack gap={5}>{fields(row, at(place))}</Stack>
        </Details>
      ))}
      <Details summary={t(`secretariat.form.add.${list}`)}>
        <Stack gap={5}>{fields(blank, at(rows.length))}</Stack>
      </Details>
    </div>
  );
}
