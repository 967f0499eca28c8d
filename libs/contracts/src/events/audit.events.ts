import { defineEvent } from './define-event.ts';
import { hash, integer, open } from './fields.ts';

export const auditEvents = [
  /** The outsider's checker as one file: its SHA-256 and its length. Whoever holds the file can find it in the log. */
  defineEvent('checker.published', 1, { checkerHash: open(hash), bytes: open(integer) }),
];
