import type { ReactNode } from 'react';
import { classes, type Words } from './words.ts';

export type ButtonTone = 'first' | 'second' | 'danger';

interface ButtonProps {
  /** Verb and object: "Release 11 payments". */
  readonly children: Words;
  readonly tone?: ButtonTone;
  readonly name?: string;
  readonly value?: string;
  /** The id of a form elsewhere on the page (command bar). */
  readonly form?: string;
  /** Where this button sends the form instead of the form's own address. */
  readonly formAction?: string;
  /** Save without asking for complete answers. */
  readonly formNoValidate?: boolean;
  /** Looks like a link, acts like a button (small acts inside lists). */
  readonly quiet?: boolean;
}

export function Button({ children, tone = 'first', quiet, ...attributes }: ButtonProps) {
  return (
    <button type="submit" className={quiet ? 'link' : classes('button', tone !== 'first' && tone)} {...attributes}>
      {children}
    </button>
  );
}

interface ButtonLinkProps {
  readonly href: string;
  readonly children: Words;
  readonly tone?: ButtonTone;
  readonly download?: boolean;
}

/** A link that begins a task. Acts are never links: they change something, so they are forms. */
export function ButtonLink({ href, children, tone = 'first', download }: ButtonLinkProps) {
  return (
    <a href={href} className={classes('button', tone !== 'first' && tone)} download={download ? '' : undefined}>
      {children}
    </a>
  );
}

export function ButtonRow({ children }: { readonly children: ReactNode }) {
  return <div className="buttons">{children}</div>;
}
