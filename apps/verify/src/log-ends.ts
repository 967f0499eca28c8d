import { parseCheckpointBody } from '#tlog/checkpoint';
import type { Checkpoint } from '#tlog/checkpoint';
import { parseNote } from '#tlog/signed-note';
import { readLeafAt } from './leaf.ts';
import type { Leaf } from './leaf.ts';
import { oneLine, Wrong } from './verdict.ts';

/** How a log begins that follows another: `log.opened`, its entry 0 (design: audit.md section 3, "Keys"). */
export interface Opening {
  readonly leaf: Leaf;
  /** Signed notes of the log before it: its last checkpoint, then further branches of a fork. No signature is checked yet. */
  readonly notes: readonly string[];
  /** What the first of them says. */
  readonly previous: Checkpoint;
}

/** How a log ends: `log.frozen`, its last entry. */
export interface Ending {
  readonly leaf: Leaf;
  /** Leaf hash, base64url. */
  readonly hash: string;
  readonly reason: string;
}

/** Only the audit service opens and ends a log, whatever others write into their own streams. */
const SOURCE = 'audit';

/** Stands in every canonical leaf of such a type; whoever finds it elsewhere finds out by reading the leaf. */
const MARK = Buffer.from('"type":"log.');

/** Looks for the two leaves that join a log to the ones before and after it. They may stand at its ends and nowhere else. */
export class LogEnds {
  opening?: Opening;
  ending?: Ending;

  constructor(private readonly log: { readonly origin: string; readonly size: number }) {}

  /** Whether one of these entries may be such a leaf: a search through the bytes, since there are millions that are not. */
  static mayBeIn(bundle: Uint8Array): boolean {
    return Buffer.from(bundle.buffer, bundle.byteOffset, bundle.length).includes(MARK);
  }

  /** Takes an entry that may be such a leaf. Throws Wrong when it stands where it must not, or does not say what it must. */
  take(index: number, entry: Uint8Array, leafHash: Uint8Array): void {
    if (!LogEnds.mayBeIn(entry)) return;
    const where = `entry ${index}`;
    const leaf = readLeafAt(where, entry);
    if (leaf.type !== 'log.opened' && leaf.type !== 'log.frozen') return;
    if (leaf.source !== SOURCE) throw new Wrong(`${where}: ${leaf.type} is not by the ${SOURCE} service`);
    if (leaf.type === 'log.opened') {
      if (index > 0) throw new Wrong(`${where}: log.opened stands within a log, not at its beginning`);
      this.opening = openingIn(leaf, this.log.origin);
      return;
    }
    if (index + 1 < this.log.size) throw new Wrong(`entry ${index + 1}: stands behind the end of the log, ${where}`);
    this.ending = { leaf, hash: Buffer.from(leafHash).toString('base64url'), reason: reasonIn(leaf, where) };
  }
}

function openingIn(leaf: Leaf, origin: string): Opening {
  const { origin: opened, checkpoints } = leaf.open;
  if (opened !== origin)
    throw new Wrong(`entry 0: log.opened is of ${typeof opened === 'string' ? opened : 'no log'}, not of ${origin}`);
  const notes = Array.isArray(checkpoints) ? checkpoints : [];
  const [last, ...others] = notes;
  if (typeof last !== 'string' || !others.every((note) => typeof note === 'string'))
    throw new Wrong('entry 0: log.opened does not show the last checkpoint of the log before it');
  try {
    return { leaf, notes: notes as string[], previous: parseCheckpointBody(parseNote(Buffer.from(last)).text) };
  } catch (error) {
    throw new Wrong(`entry 0: the checkpoint in log.opened: ${oneLine(error)}`);
  }
}

function reasonIn({ open: { reason } }: Leaf, where: string): string {
  if (typeof reason === 'string' && /^[a-z-]{1,40}$/.test(reason)) return reason;
  throw new Wrong(`${where}: log.frozen does not say why the log ends`);
}
