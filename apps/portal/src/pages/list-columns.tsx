import { countryIn } from '../messages/names.ts';
import type { T } from '../messages/translate.ts';
import type { Column } from '../ui/data-table.tsx';
import { Code, Soft } from '../ui/layout.tsx';

interface Numbered {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
}

/** Number and title, which lead to the record under `page`. */
export function numberColumn<Row extends Numbered>(head: string, page: string): Column<Row> {
  return {
    id: 'number',
    head,
    names: true,
    cell: ({ id, number, title }) => (
      <>
        <a href={`${page}/${id}`}>
          <Code>{number}</Code>
        </a>{' '}
        <bdi>{title}</bdi>
      </>
    ),
  };
}

/** Whose it is, and from where. */
export function organisationColumn<Row extends { readonly organisationName: string; readonly country: string }>(
  t: T,
): Column<Row> {
  return {
    id: 'organisation',
    head: t('secretariat.word.organisation'),
    cell: ({ organisationName, country }) => (
      <>
        <bdi>{organisationName}</bdi> <Soft small>{countryIn(t.locale, country)}</Soft>
      </>
    ),
  };
}
