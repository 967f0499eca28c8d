import {
  Children,
  cloneElement,
  createContext,
  Fragment,
  isValidElement,
  use,
  type ReactElement,
  type ReactNode,
} from 'react';
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

/** Also inside plain elements, but not in one that says its direction itself; components see to their own slots. */
function inOwnDirection(words: ReactNode, page: Direction): ReactNode {
  if (typeof words === 'string') {
    const own = otherThan(page, words);
    return own === undefined ? words : <bdi dir={own}>{words}</bdi>;
  }
  if (Array.isArray(words)) return Children.map(words, (each: ReactNode) => inOwnDirection(each, page));
  return isPlain(words) ? cloneElement(words, undefined, inOwnDirection(words.props.children, page)) : words;
}

interface Plain {
  readonly children?: ReactNode;
  readonly dir?: string;
}

function isPlain(words: ReactNode): words is ReactElement<Plain> {
  if (!isValidElement<Plain>(words) || words.props.children === undefined || words.props.dir !== undefined)
    return false;
  return words.type === Fragment || (typeof words.type === 'string' && !NO_MARKUP.has(words.type));
}

/** Their text is in its own direction already, or knows no markup. */
const NO_MARKUP = new Set(['bdi', 'bdo', 'pre', 'option', 'textarea', 'title', 'text', 'svg', 'script']);

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
