import type { Catalogue } from './catalogue.ts';
import { frame } from './ar/frame.ts';
import { state } from './ar/state.ts';

/** Sections join as they are translated; a missing section or key falls back to English. */
export const arabic: Catalogue = { frame, state };
