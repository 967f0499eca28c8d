import type { T } from '../messages/translate.ts';

/** Fills of the sheet: c1 is data, mute the grey beside it, c5 the exception; a third category needs a reason. */
export type Colour = 'c1' | 'c2' | 'c3' | 'c5' | 'mute';

/**
 * Where a share of the width begins, in percent: pictures are drawn from the inline start in both directions, and
 * `text-anchor` follows the page's direction by itself. Give `width` for things that extend towards the inline end.
 */
export function place(t: T, percent: number, width = 0): string {
  return `${round(t.dir === 'rtl' ? 100 - percent - width : percent)}%`;
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
