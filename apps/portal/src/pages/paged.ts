/** One page of a longer list. */
export interface Paged<Row> {
  readonly rows: readonly Row[];
  /** Of the first and last row shown, from 1. */
  readonly from: number;
  readonly to: number;
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

const ROWS_PER_PAGE = 50;

/** The page with this number, from 1; a number beyond the end is the last page. */
export function paged<Row>(all: readonly Row[], wanted: number): Paged<Row> {
  const pages = Math.max(1, Math.ceil(all.length / ROWS_PER_PAGE));
  const page = Math.min(Math.max(1, wanted), pages);
  const first = (page - 1) * ROWS_PER_PAGE;
  const rows = all.slice(first, first + ROWS_PER_PAGE);
  return { rows, from: first + 1, to: first + rows.length, total: all.length, page, pages };
}

/** `?page=3` of an address; 1 for anything that is no page number. */
export function pageNumber(typed: unknown): number {
  return typeof typed === 'string' && /^[1-9]\d{0,5}$/.test(typed) ? Number(typed) : 1;
}
