import { defineEvent } from './define-event.ts';
import { hash, id, integer, list, nullable, oneOf, open } from './fields.ts';

/** What may be drawn by lot. */
const DRAW_PURPOSES = ['assignment', 'tie', 'audit'] as const;

const draw = { drawId: id, callId: id };

/**
 * A draw in the open: announced before anybody can know the outcome, its pool sealed before the beacon's round, and then
 * what everybody can compute (libs/fairness draw.ts; design: audit.md section 3, "Public randomness").
 */
export const drawEvents = [
  defineEvent('draw.announced', 1, {
    ...draw,
    purpose: open(oneOf(DRAW_PURPOSES)),
    /** Names the chain of the beacon. */
    chainHash: open(hash),
    round: open(integer),
    /** How many rounds later the first fallback is; null where none is announced. */
    nextRound: open(nullable(integer)),
    /** Commitments of the three parties of the second fallback; empty where none is announced. */
    partyHashes: open(list(hash)),
    /** SHA-256 of the canonical JSON of the whole announcement. */
    announcementHash: open(hash),
  }),
  /** Rests on `draw.announced`. */
  defineEvent('draw.sealed', 1, { ...draw, poolHash: open(hash), size: open(integer) }),
  /** Rests on `draw.sealed`. The round is null when the parties gave the randomness. */
  defineEvent('draw.drawn', 1, {
    ...draw,
    round: open(nullable(integer)),
    randomness: open(hash),
    seed: open(hash),
    /** SHA-256 of the canonical JSON of the items in the order drawn. */
    orderHash: open(hash),
  }),
];
