import type { T } from '../messages/translate.ts';
import type { Words } from './words.ts';
import { Spoken } from './written.tsx';

export interface Tab {
  readonly href: string;
  readonly name: Words;
  readonly count?: number;
  readonly current?: boolean;
}

/** Each tab is a page with its own address. */
export function Tabs({ t, tabs, label }: { readonly t: T; readonly tabs: readonly Tab[]; readonly label?: string }) {
  return (
    <nav aria-label={label ?? t('frame.tabs.label')}>
      <ul className="tabs">
        {tabs.map(({ href, name, count, current }) => (
          <li key={href}>
            <a href={href} aria-current={current ? 'page' : undefined}>
              <Spoken>{name}</Spoken>
              {count !== undefined && <span className="num"> ({count})</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
