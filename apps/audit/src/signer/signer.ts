import { formatSize, parseAddCheckpoint } from '#tlog/add-checkpoint';
import { checkpointBody, parseCheckpointBody, type Checkpoint } from '#tlog/checkpoint';
import { provesConsistency } from '#tlog/consistency-proof';
import { EMPTY_ROOT, sameBytes } from '#tlog/hashing';
import { MalformedError } from '#tlog/malformed-error';
import { signatureLine } from '#tlog/signed-note';
import type { SignerFolder } from './signer-folder.ts';
import { MemoryDamaged, type SignerMemory } from './signer-memory.ts';

/** What the signer answers: an HTTP status and a line of text; with 200 its signature lines, with 409 the size it remembers. */
export interface SignerAnswer {
  readonly status: 200 | 400 | 404 | 409 | 422 | 503;
  readonly text: string;
}

/** Size and root of what was signed last of a log, and when. */
export interface LastSigned {
  readonly origin: string;
  readonly size: string;
  readonly root: string;
  readonly signedAt: string;
}

/** What is asked: to sign `body`, whose tree extends the one of `oldSize`, as `proof` shows. */
interface Asked {
  readonly oldSize: bigint;
  readonly proof: readonly Uint8Array[];
  readonly body: string;
  readonly checkpoint: Checkpoint;
}

/** Why a request is not granted. */
class NotSigned extends Error {
  constructor(
    readonly status: Exclude<SignerAnswer['status'], 200>,
    message: string,
  ) {
    super(message);
  }
}

/**
 * The one holder of a log's keys. It signs a checkpoint only if the tree extends the one it signed last, as the proof
 * shows, and never after its clock went back; whoever holds the database, or the whole audit service, cannot make it sign
 * a second history. The same tree is signed again as often as asked: an idle log stays fresh, and an answer that was lost
 * on the way is asked for again.
 */
export class Signer {
  constructor(
    private readonly folder: SignerFolder,
    private readonly now: () => Date,
    private memory: SignerMemory | undefined = folder.openMemory(),
  ) {}

  /** What was signed last; null when nothing was. */
  get remembered(): LastSigned | null {
    if (this.memory === undefined) return null;
    const { origin } = this.memory;
    const { size, root, at } = this.memory.last;
    return { origin, size: String(size), root: Buffer.from(root).toString('base64'), signedAt: at.toISOString() };
  }

  /**
   * Answers one request: the body of C2SP tlog-witness "add-checkpoint", with a checkpoint that is not signed yet. Never
   * throws; nothing happens between the check and the memory, so two requests cannot cross.
   */
  sign(request: Uint8Array): SignerAnswer {
    try {
      return { status: 200, text: this.signed(asked(request)) };
    } catch (error) {
      if (error instanceof NotSigned) return { status: error.status, text: error.message };
      if (error instanceof MalformedError) return { status: 400, text: error.message };
      if (error instanceof MemoryDamaged) return { status: 503, text: error.message };
      // the disk is full, or the folder cannot be read: nothing was signed, and asking again may help
      const { code } = error as NodeJS.ErrnoException;
      return { status: 503, text: `the signer cannot write its memory or read its keys (${code ?? 'unknown'})` };
    }
  }

  private signed(request: Asked): string {
    const { body, checkpoint } = request;
    if (body !== checkpointBody(checkpoint)) throw new NotSigned(400, 'the checkpoint has more than three lines');
    const keys = this.folder.keys(checkpoint.origin);
    const next = { size: checkpoint.size, root: checkpoint.root, at: this.now() };
    this.mustExtend(request, next.at);
    if (this.memory === undefined) this.memory = this.folder.beginMemory(checkpoint.origin, next);
    else this.memory.remember(next);
    // only now: a signature that is out and forgotten would allow a second history
    return keys.map((key) => signatureLine(key.verifier, key.sign(body))).join('');
  }

  private mustExtend({ oldSize, proof, checkpoint }: Asked, now: Date): void {
    const { origin, size, root } = checkpoint;
    if (size === 0n && !sameBytes(root, EMPTY_ROOT)) throw new NotSigned(422, 'an empty log has another root');
    const last = this.memory?.last;
    if (this.memory !== undefined && origin !== this.memory.origin)
      throw new NotSigned(404, `this is the signer of ${this.memory.origin}`);
    if (last !== undefined && now < last.at)
      throw new NotSigned(503, `the signer's clock went back: it last signed at ${last.at.toISOString()}`);
    if (oldSize !== (last?.size ?? 0n)) throw new NotSigned(409, formatSize(last?.size ?? 0n));
    if (size < oldSize) throw new NotSigned(422, `a log of ${oldSize} entries was signed; it cannot shrink to ${size}`);
    if (size > oldSize && this.folder.isFrozen()) throw new NotSigned(422, `this log was frozen at ${oldSize} entries`);
    if (last === undefined || last.size === 0n) {
      if (proof.length > 0) throw new NotSigned(422, 'from nothing nothing can be proven: the proof must be empty');
    } else if (!provesConsistency({ oldSize, size, oldRoot: last.root, root, proof }))
      throw new NotSigned(
        422,
        size === oldSize
          ? `another log of ${size} entries was signed`
          : `the log of ${size} entries does not extend the ${oldSize} that were signed`,
      );
  }
}

function asked(request: Uint8Array): Asked {
  const { oldSize, proof, checkpoint: body } = parseAddCheckpoint(request);
  return { oldSize, proof, body, checkpoint: parseCheckpointBody(body) };
}
