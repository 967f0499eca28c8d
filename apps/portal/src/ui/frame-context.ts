import type { T } from '../messages/translate.ts';
import type { Audience } from './navigation.ts';
import type { Theme } from './theme-choice.tsx';

/** What the fund has to say to a person on whatever page they open next. */
export interface FrameNews {
  /** Notices that have not been read. */
  readonly unread: number;
  /** The person's address, when letters to it come back. */
  readonly returned?: string;
}

/** What every page of one request shares; the portal makes it once. */
export interface FrameContext {
  readonly t: T;
  readonly audience: Audience;
  /** `lookSheet(root).href`. */
  readonly sheet: string;
  /** Path and query of this page, so that the languages stay on it. */
  readonly address: string;
  /** Demo mode: one line says that names and amounts are invented. */
  readonly demo: boolean;
  /** Nobody is signed in when missing. */
  readonly person?: { readonly name: string; readonly csrf: string };
  /** Only of whoever is signed in. */
  readonly news?: FrameNews;
  /** The reader's stored choice; the device decides when missing. */
  readonly theme?: Theme;
  /** Module files of every page; there is no inline script and no inline style, so no CSP nonce is needed. */
  readonly scripts?: readonly string[];
  /** Before everything else: why a page is shown that nobody has opened. */
  readonly notice?: string;
  /** Numbers beside navigation words, by place id: `{ tasks: 3 }`. */
  readonly counts?: Readonly<Record<string, number>>;
}
