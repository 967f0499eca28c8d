import type { ReactNode } from 'react';
import type { T } from '../messages/translate.ts';
import { classes, type Words } from './words.ts';
import { Spoken } from './written.tsx';

export interface Crumb {
  readonly href: string;
  readonly name: Words;
}

interface PageHeadProps {
  readonly t: T;
  /** An answer rather than a name: "11 of 62 can be funded". */
  readonly title: Words;
  readonly crumbs?: readonly Crumb[];
  readonly eyebrow?: Words;
  readonly lead?: Words;
  /** State, number, when saved: short parts in one line. */
  readonly line?: readonly ReactNode[];
  /** Public pages: the largest title. */
  readonly hero?: boolean;
}

export function PageHead({ t, title, crumbs = [], eyebrow, lead, line = [], hero }: PageHeadProps) {
  return (
    <div className="head">
      <Crumbs t={t} crumbs={crumbs} />
      {eyebrow !== undefined && (
        <p className="eyebrow">
          <Spoken>{eyebrow}</Spoken>
        </p>
      )}
      <h1 className={classes(hero && 'hero')}>
        <Spoken>{title}</Spoken>
      </h1>
      {lead !== undefined && (
        <p className="lead">
          <Spoken>{lead}</Spoken>
        </p>
      )}
      {line.length > 0 && (
        <div className="row">
          {line.map((part, place) => (
            <span key={place} className={typeof part === 'string' ? 'soft' : undefined}>
              <Spoken>{part}</Spoken>
            </span>
          ))}
        </div>
      )}
    </div>
  );
}

function Crumbs({ t, crumbs }: { readonly t: T; readonly crumbs: readonly Crumb[] }) {
  if (crumbs.length === 0) return null;
  return (
    <nav aria-label={t('frame.crumbs.label')}>
      <ol className="crumbs">
        {crumbs.map((crumb) => (
          <li key={crumb.href}>
            <a href={crumb.href}>
              <Spoken>{crumb.name}</Spoken>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
