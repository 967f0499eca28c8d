import type { ReactNode } from 'react';

/** What a page hands to a component: words already in the reader's language. */
export type Words = ReactNode;

/** Joins class names; a missing one leaves no trace. */
export function classes(...names: readonly (string | false | undefined)[]): string | undefined {
  const kept = names.filter(Boolean).join(' ');
  return kept === '' ? undefined : kept;
}
