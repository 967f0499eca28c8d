/*
 * On phones the rows are laid out as cards, and browsers then forget that this is a table; the explicit roles keep it one.
 * A table that scrolls inside itself takes the focus, so that it can be scrolled with the keyboard.
 */
/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role, jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role */
import type { T } from '../messages/translate.ts';
import type { ReactElement } from 'react';
import { EmptyState } from './empty-state.tsx';
import { classes, type Words } from './words.ts';
import { Spoken } from './written.tsx';

export type SortDirection = 'ascending' | 'descending';

export interface Column<Row> {
  readonly id: string;
  /** Heading; also the name of the value on phones unless `label` says it shorter. */
  readonly head: string;
  readonly label?: string;
  /** The heading is only for screen readers (places, ticks). */
  readonly quietHead?: boolean;
  readonly cell: (row: Row, place: number) => Words;
  /** The cell that names the row: exactly one column. */
  readonly names?: boolean;
  /** Numbers and money stand at the end of the line. */
  readonly end?: boolean;
  /** Readers may sort by it. */
  readonly sorts?: boolean;
  /** `pick`: tick boxes; `plot`: a picture that fills the cell; `bare`: no name on phones (status tags). */
  readonly kind?: 'pick' | 'plot' | 'bare';
  /** Under the heading of a `plot`: its axis. */
  readonly axis?: Words;
}

export interface Sorting {
  readonly column: string;
  readonly direction: SortDirection;
  /** Address of this page sorted another way. */
  readonly href: (column: string, direction: SortDirection) => string;
}

export interface DataTableProps<Row> {
  readonly t: T;
  readonly caption: string;
  /** The heading above says the same. */
  readonly quietCaption?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly sort?: Sorting;
  /** Sums under the table, by column id; the naming column says "Total" unless it is given. */
  readonly totals?: Readonly<Record<string, Words>>;
  /** What stands here when there is no row. */
  readonly empty?: Words;
  /** A line across the table before this row: where the money ends. */
  readonly lineBefore?: { readonly key: string; readonly words: Words };
  /** Wide tables of numbers scroll sideways inside themselves instead of becoming cards. */
  readonly scrolls?: boolean;
}

/** A table whose state lives in the address; below 48 rem each row is a card that names its values. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { t, caption, quietCaption, rows, empty, scrolls } = props;
  if (rows.length === 0) return <EmptyState>{empty ?? t('frame.table.empty')}</EmptyState>;
  const table = (
    <table className={scrolls ? undefined : 'cards'} role="table">
      <caption className={quietCaption ? 'unseen' : undefined}>
        <Spoken>{caption}</Spoken>
      </caption>
      <Head {...props} />
      <Body {...props} />
      <Foot {...props} />
    </table>
  );
  if (!scrolls) return withAxis(table, props.columns);
  return (
    <div className="scroll" role="region" aria-label={caption} tabIndex={0}>
      {table}
    </div>
  );
}

/** The heading of a picture column is away on phones; its axis stands once above the cards. */
function withAxis<Row>(table: ReactElement, columns: readonly Column<Row>[]): ReactElement {
  const axis = columns.find((column) => column.axis !== undefined)?.axis;
  if (axis === undefined) return table;
  return (
    <div>
      <div className="to-wide plot-axis" aria-hidden="true">
        {axis}
      </div>
      {table}
    </div>
  );
}

function Head<Row>({ t, columns, sort }: DataTableProps<Row>) {
  return (
    <thead role="rowgroup">
      <tr role="row">
        {columns.map((column) => (
          <th
            key={column.id}
            role="columnheader"
            scope="col"
            className={classes(column.end && 'end', column.kind === 'plot' && 'plot')}
            aria-sort={sort?.column === column.id ? sort.direction : undefined}
          >
            <HeadWords t={t} column={column} sort={sort} />
            {column.axis}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function HeadWords<Row>({
  t,
  column,
  sort,
}: Pick<DataTableProps<Row>, 't' | 'sort'> & { readonly column: Column<Row> }) {
  if (column.quietHead)
    return (
      <span className="unseen">
        <Spoken>{column.head}</Spoken>
      </span>
    );
  if (!column.sorts || !sort) return <Spoken>{column.head}</Spoken>;
  const sorted = sort.column === column.id;
  const next: SortDirection = sorted && sort.direction === 'ascending' ? 'descending' : 'ascending';
  return (
    <a href={sort.href(column.id, next)}>
      <span className="unseen">
        {t('frame.table.sort', { column: column.head })}
        {', '}
        {t('frame.table.sorted', { direction: next })}
      </span>
      <span aria-hidden="true">
        {column.head}
        {sorted && (sort.direction === 'ascending' ? '\u00a0↑' : '\u00a0↓')}
      </span>
    </a>
  );
}

function Body<Row>({ columns, rows, rowKey, lineBefore }: DataTableProps<Row>) {
  return (
    <tbody role="rowgroup">
      {rows.flatMap((row, place) => {
        const key = rowKey(row);
        const line = lineBefore?.key === key && (
          <tr role="row" className="chosen-line" key={`${key} line`}>
            <td role="cell" colSpan={columns.length}>
              <Spoken>{lineBefore.words}</Spoken>
            </td>
          </tr>
        );
        return [
          line,
          <tr role="row" key={key}>
            {columns.map((column) => (
              <Cell key={column.id} column={column}>
                {column.cell(row, place)}
              </Cell>
            ))}
          </tr>,
        ];
      })}
    </tbody>
  );
}

function Cell<Row>({ column, children }: { readonly column: Column<Row>; readonly children: Words }) {
  const quiet = column.quietHead && column.kind === undefined;
  const className = classes(
    column.end && 'end num',
    column.kind === 'plot' && 'plot',
    column.kind === 'pick' && 'pick',
    quiet && 'quiet',
  );
  if (column.names) {
    return (
      <th role="rowheader" scope="row" className={className}>
        <Spoken>{children}</Spoken>
      </th>
    );
  }
  const named = column.kind === undefined && !column.quietHead;
  return (
    <td role="cell" className={className} data-label={named ? (column.label ?? column.head) : undefined}>
      {named ? (
        <span>
          <Spoken>{children}</Spoken>
        </span>
      ) : (
        <Spoken>{children}</Spoken>
      )}
    </td>
  );
}

function Foot<Row>({ t, columns, totals }: DataTableProps<Row>) {
  if (!totals) return null;
  return (
    <tfoot role="rowgroup">
      <tr role="row">
        {columns.map((column) => {
          const value = totals[column.id];
          if (column.names) {
            return (
              <th key={column.id} role="rowheader" scope="row">
                {value ?? t('frame.word.total')}
              </th>
            );
          }
          return (
            <td
              key={column.id}
              role="cell"
              className={classes(column.end && 'end num')}
              data-label={value === undefined ? undefined : (column.label ?? column.head)}
            >
              {value}
            </td>
          );
        })}
      </tr>
    </tfoot>
  );
}
