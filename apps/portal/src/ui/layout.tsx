import { useId, type ReactNode } from 'react';
import { classes, type Words } from './words.ts';
import { Spoken } from './written.tsx';

type Gap = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Things below each other; the distance comes from here, never from the things. */
export function Stack({ gap = 4, children }: { readonly gap?: Gap; readonly children: ReactNode }) {
  return (
    <div className={classes('stack', gap !== 4 && `gap-${gap}`)}>
      <Spoken>{children}</Spoken>
    </div>
  );
}

/** Short things beside each other, wrapping where there is no room. */
export function Row({ children }: { readonly children: ReactNode }) {
  return (
    <div className="row">
      <Spoken>{children}</Spoken>
    </div>
  );
}

interface ColumnsProps {
  readonly children: ReactNode;
  /** What stands beside the main column; below it on phones. */
  readonly aside?: ReactNode;
  readonly asideLabel?: string;
  readonly kind?: 'main' | 'even' | 'thirds';
}

/** Main column with an aside, or two or three equal columns (their parts are the children). */
export function Columns({ children, aside, asideLabel, kind = 'main' }: ColumnsProps) {
  if (kind !== 'main') return <div className={`columns ${kind}`}>{children}</div>;
  return (
    <div className="columns">
      <div className="stack gap-6">
        <Spoken>{children}</Spoken>
      </div>
      {aside && (
        <aside className="stack gap-6" aria-label={asideLabel}>
          {aside}
        </aside>
      )}
    </div>
  );
}

interface SectionProps {
  readonly title: Words;
  readonly children: ReactNode;
  readonly id?: string;
  /** 3 inside another section. */
  readonly level?: 2 | 3;
  /** A heading only for screen readers, where the content shows what it is. */
  readonly quiet?: boolean;
  /** Leave the large distance to what stands above (sections directly in main). */
  readonly apart?: boolean;
  readonly gap?: Gap;
}

/** A part of the page with its heading; the heading names it for screen readers. */
export function Section({ title, children, id, level = 2, quiet, apart, gap = 4 }: SectionProps) {
  const made = useId();
  const heading = id ?? made;
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={classes('stack', gap !== 4 && `gap-${gap}`, apart && 'section')} aria-labelledby={heading}>
      <Heading id={heading} className={quiet ? 'unseen' : undefined}>
        <Spoken>{title}</Spoken>
      </Heading>
      <Spoken>{children}</Spoken>
    </section>
  );
}

/** A raised box; at most a few on a page, never inside another. */
export function Card({ title, children }: { readonly title?: Words; readonly children: ReactNode }) {
  const heading = useId();
  if (title === undefined)
    return (
      <div className="card stack">
        <Spoken>{children}</Spoken>
      </div>
    );
  return (
    <section className="card stack" aria-labelledby={heading}>
      <h2 id={heading}>
        <Spoken>{title}</Spoken>
      </h2>
      <Spoken>{children}</Spoken>
    </section>
  );
}

/** The one dark band of a page, as wide as the window: the last child of a page, outside the column. */
export function Band({
  title,
  children,
  aside,
}: {
  readonly title: Words;
  readonly children: ReactNode;
  readonly aside?: ReactNode;
}) {
  const heading = useId();
  return (
    <section className="band" aria-labelledby={heading}>
      <div className="width columns">
        <div className="stack">
          <h2 id={heading}>
            <Spoken>{title}</Spoken>
          </h2>
          {children}
        </div>
        {aside}
      </div>
    </section>
  );
}

/** Second-rank words. */
export function Soft({ children, small }: { readonly children: ReactNode; readonly small?: boolean }) {
  return (
    <span className={classes('soft', small && 'small')}>
      <Spoken>{children}</Spoken>
    </span>
  );
}

/** A number, hash or code that keeps its own direction inside any sentence. */
export function Code({ children }: { readonly children: ReactNode }) {
  return (
    <bdi className="code" dir="ltr">
      {children}
    </bdi>
  );
}
