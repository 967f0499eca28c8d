/* oxlint-disable jsx-a11y/prefer-tag-over-role -- the search element is younger than our readers' phones */
import type { ReactNode } from 'react';
import type { T } from '../messages/translate.ts';
import { Button } from './button.tsx';
import { Choosable } from './written.tsx';

export type Filter =
  | {
      readonly kind: 'choice';
      readonly name: string;
      readonly label: string;
      readonly value?: string;
      readonly choices: readonly { readonly value: string; readonly label: string }[];
      readonly all?: string;
    }
  | { readonly kind: 'text' | 'date'; readonly name: string; readonly label: string; readonly value?: string };

interface FilterBarProps {
  readonly t: T;
  readonly action: string;
  readonly filters: readonly Filter[];
  /** What the address keeps besides: the sorting, the tab. */
  readonly keep?: Readonly<Record<string, string>>;
  /** Set when a filter is in force: the address without filters. */
  readonly clear?: string;
  /** Links at the end: "Download CSV". */
  readonly links?: ReactNode;
}

/** A GET form: the chosen view has an address that can be sent to a colleague. */
export function FilterBar({ t, action, filters, keep = {}, clear, links }: FilterBarProps) {
  return (
    <form className="filters" action={action} method="get" role="search" aria-label={t('frame.filter.label')}>
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {filters.map((filter) => (
        <div className="filter" key={filter.name}>
          <label htmlFor={`filter-${filter.name}`}>{filter.label}</label>
          <Control t={t} filter={filter} />
        </div>
      ))}
      <Button tone="second">{t('frame.act.show')}</Button>
      {clear !== undefined && (
        <a className="link" href={clear}>
          {t('frame.filter.clear')}
        </a>
      )}
      {links}
    </form>
  );
}

function Control({ t, filter }: { readonly t: T; readonly filter: Filter }) {
  const id = `filter-${filter.name}`;
  if (filter.kind !== 'choice') {
    return (
      <input
        id={id}
        name={filter.name}
        type={filter.kind === 'date' ? 'date' : 'search'}
        defaultValue={filter.value}
        size={16}
      />
    );
  }
  return (
    <select id={id} name={filter.name} defaultValue={filter.value ?? ''}>
      <option value="">{filter.all ?? t('frame.word.all')}</option>
      {filter.choices.map(({ value, label }) => (
        <Choosable key={value} value={value} label={label} />
      ))}
    </select>
  );
}

interface SearchProps {
  readonly t: T;
  readonly action: string;
  readonly name?: string;
  readonly label: string;
  readonly hint?: string;
  readonly value?: string;
}

/** One question with one button, for public pages. */
export function SearchForm({ t, action, name = 'q', label, hint, value }: SearchProps) {
  return (
    <form className="stack gap-2" action={action} method="get" role="search" aria-label={label}>
      <label htmlFor={name}>{label}</label>
      <div className="search">
        <input
          id={name}
          name={name}
          type="search"
          defaultValue={value}
          aria-describedby={hint === undefined ? undefined : `${name}-hint`}
        />
        <Button>{t('frame.act.search')}</Button>
      </div>
      {hint !== undefined && (
        <div className="hint small" id={`${name}-hint`}>
          {hint}
        </div>
      )}
    </form>
  );
}
