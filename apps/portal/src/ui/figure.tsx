import type { ReactElement } from 'react';
import type { T } from '../messages/translate.ts';
import { ChartFrame } from './chart-frame.tsx';
import { DataTable } from './data-table.tsx';

/** What a file has, and what the page shows of it where that reads better (money, days). */
export type FigureCell = string | number | { readonly value: string | number; readonly shown: string };

/** One picture with the numbers it is drawn from: the page, the CSV and the SVG are made of the same. */
export interface Figure {
  /** Of the picture on its page and in its addresses: `/office/figures/arrivals.csv`. */
  readonly id: string;
  /** The finding. */
  readonly title: string;
  /** How to read it. */
  readonly reading: string;
  /** The first names the row; the others stand at the inline end. */
  readonly heads: readonly string[];
  readonly rows: readonly (readonly FigureCell[])[];
  /** One svg with `role="img"`; null where there is too little to draw: then the table stands alone. */
  readonly picture: ReactElement | null;
  /** The same for windows in which the picture would be too small to read. */
  readonly narrow?: ReactElement;
  /** Where the numbers come from and of when. */
  readonly source: string;
}

interface FigureViewProps {
  readonly t: T;
  readonly figure: Figure;
  /** The page of the figure: its permanent link, and where its files lie. */
  readonly page: string;
  readonly level?: 2 | 3;
}

export function FigureView({ t, figure, page, level }: FigureViewProps) {
  const { id, title, reading, picture, narrow, source } = figure;
  const table = <FigureTable t={t} figure={figure} />;
  return (
    <ChartFrame
      t={t}
      id={id}
      title={title}
      level={level}
      reading={reading}
      source={source}
      link={`${page}#${id}`}
      csv={`${page}/figures/${id}.csv`}
      {...(picture !== null && { svg: `${page}/figures/${id}.svg`, table })}
    >
      {narrow === undefined ? (
        (picture ?? table)
      ) : (
        <>
          <div className="from-broad">{picture}</div>
          <div className="to-broad">{narrow}</div>
        </>
      )}
    </ChartFrame>
  );
}

const shown = (cell: FigureCell): string | number => (typeof cell === 'object' ? cell.shown : cell);

function FigureTable({ t, figure: { title, heads, rows } }: { readonly t: T; readonly figure: Figure }) {
  return (
    <DataTable
      t={t}
      scrolls
      quietCaption
      caption={title}
      rows={rows.map((cells, place) => ({ cells, place }))}
      rowKey={({ place }) => String(place)}
      columns={heads.map((head, place) => ({
        id: String(place),
        head,
        names: place === 0,
        end: place > 0,
        cell: ({ cells }: { readonly cells: readonly FigureCell[] }) => shown(cells[place] ?? ''),
      }))}
    />
  );
}
