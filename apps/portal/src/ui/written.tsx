import { createContext, Fragment, isValidElement, use, type ReactNode } from 'react';
import { directionOf } from '../messages/direction.ts';
import type { Direction } from '../messages/locale.ts';
import type { Words } from './words.ts';

/** Of the page, for everything that is drawn inside its frame. */
export const PageDirection = createContext<Direction>('ltr');

/**
 * The words of a component's slot. What people wrote or what is stored in another language keeps its own order inside the
 * page's: a name, a criterion, a reason. Words of the page itself stay as they are.
 */
export function Spoken({ children }: { readonly children: Words }): ReactNode {
  return inOwnDirection(children, use(PageDirection));
}

function inOwnDirection(words: ReactNode, page: Direction): ReactNode {
  if (typeof words === 'string') {
    const own = otherThan(page, words);
    return own === undefined ? words : <bdi dir={own}>{words}</bdi>;
  }
  if (Array.isArray(words)) {
    return words.map((each: ReactNode, place) =>
      typeof each === 'string' ? <Fragment key={place}>{inOwnDirection(each, page)}</Fragment> : each,
    );
  }
  if (isValidElement<{ readonly children?: ReactNode }>(words) && words.type === Fragment) {
    return <Fragment>{inOwnDirection(words.props.children, page)}</Fragment>;
  }
  return words;
}

function otherThan(page: Direction, text: string): Direction | undefined {
  const own = directionOf(text);
  return own === page ? undefined : own;
}

interface WrittenProps {
  readonly text: string;
  /** The language it was written in, where that is known. */
  readonly lang?: string;
}

/** A short text of people inside a sentence or a heading of the page. */
export function Written({ text, lang }: WrittenProps) {
  return (
    <bdi dir="auto" lang={lang}>
      {text}
    </bdi>
  );
}

/** A long text of people: a paragraph from its own side, with its line breaks. */
export function WrittenText({ text, lang }: WrittenProps) {
  return (
    <p className="text" dir="auto" lang={lang}>
      {text}
    </p>
  );
}

/** A line of a list of choices; browsers know no markup inside it. */
export function Choosable({ value, label }: { readonly value: string; readonly label: string }) {
  return (
    <option value={value} dir={otherThan(use(PageDirection), label)}>
      {label}
    </option>
  );
}
