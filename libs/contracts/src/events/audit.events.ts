import { defineEvent } from './define-event.ts';
import { hash, integer, list, logName, oneOf, open, origin, signedNote, vkey } from './fields.ts';

export const auditEvents = [
  /** The outsider's checker as one file: its SHA-256 and its length. Whoever holds the file can find it in the log. */
  defineEvent('checker.published', 1, { checkerHash: open(hash), bytes: open(integer) }),

  /** From here on a second key signs the log beside the others; this is how its signatures are checked. */
  defineEvent('key.rotated', 1, { vkey: open(vkey) }),
  /** This key signs no more: whoever still trusts it alone must take a newer one. */
  defineEvent('key.retired', 1, { vkey: open(vkey) }),
  /**
   * The database was older than the log: entries `from` to `to` (exclusive), counted from the fund's first one on, over all
   * its logs, were brought back from the public bundles.
   */
  defineEvent('restore.performed', 1, { from: open(integer), to: open(integer) }),

  /**
   * A decision of the board is under a checkpoint of `size` leaves that satisfies the fund's policy, cosigned by
   * `witnesses` of its witnesses; `decisionLeaf` is the leaf of `recommendation.approved`. No payment goes before it.
   * The leaves are counted from the fund's first one on, over all its logs.
   */
  defineEvent('decision.witnessed', 1, { decisionLeaf: open(hash), size: open(integer), witnesses: open(integer) }),
  /** The log ends with this leaf: once it is published, the signer signs nothing longer. */
  defineEvent('log.frozen', 1, { reason: open(oneOf(['year', 'key-stolen', 'fork'])) }),
  /**
   * The first leaf of the log that follows a frozen one, under a key of its own. `checkpoints` begins with the last one of
   * the log before; those behind it are what was seen of other branches, when that log was forked.
   */
  defineEvent('log.opened', 1, {
    name: open(logName),
    origin: open(origin),
    checkpoints: open(list(signedNote)),
  }),
];
