import type { T } from '../messages/translate.ts';
import { Paging } from '../ui/paging.tsx';
import type { Paged } from './paged.ts';

interface ListPagingProps {
  readonly t: T;
  readonly list: Paged<unknown>;
  readonly href: (page: number) => string;
}

/** "51 to 100 of 162" with the ways on; nothing where one page holds all. */
export function ListPaging({ t, list: { page, pages, from, to, total }, href }: ListPagingProps) {
  if (pages === 1) return null;
  return (
    <Paging
      t={t}
      from={from}
      to={to}
      total={total}
      previous={page > 1 ? href(page - 1) : undefined}
      next={page < pages ? href(page + 1) : undefined}
    />
  );
}
