import { formatSize, parseAddCheckpoint, SIZE_TYPE, type AddCheckpoint } from '#tlog/add-checkpoint';
import { parseCheckpointBody } from '#tlog/checkpoint';
import { provesConsistency } from '#tlog/consistency-proof';
import type { CosignerKey } from '#tlog/cosigner-key';
import { EMPTY_ROOT, sameBytes } from '#tlog/hashing';
import { MalformedError } from '#tlog/malformed-error';
import { openCheckpoint } from '#tlog/signed-checkpoint';
import { NotSignedError, parseNote, signatureLine } from '#tlog/signed-note';
import type { VerifierKey } from '#tlog/verifier-key';
import type { Seen, WitnessMemory } from './witness-memory.ts';

/** An answer to a log: status, media type and body of C2SP tlog-witness, "add-checkpoint". */
export interface WitnessAnswer {
  readonly status: 200 | 400 | 403 | 404 | 409 | 422;
  readonly type: string;
  readonly body: string;
}

interface Claim {
  readonly request: AddCheckpoint;
  /** What the log signed: the body of the checkpoint. */
  readonly text: string;
  readonly origin: string;
  readonly size: bigint;
  readonly root: Uint8Array;
}

const TEXT = 'text/plain; charset=utf-8';

const says = (status: WitnessAnswer['status'], body: string): WitnessAnswer => ({
  status,
  type: TEXT,
  body: `${body}\n`,
});
const holds = (seen: Seen | undefined): WitnessAnswer => ({
  status: 409,
  type: SIZE_TYPE,
  body: formatSize(seen?.size ?? 0n),
});

/**
 * Cosigns the checkpoints of the logs it follows, as long as each only grows (C2SP tlog-witness). It remembers a
 * checkpoint before it answers: killed in between, it answers 409 to the next request, and the log asks again from there.
 */
export class Witness {
  constructor(
    private readonly key: CosignerKey,
    private readonly memory: WitnessMemory,
    /** The keys of the logs it follows, as they are configured at this moment; a key's name is the log's origin. */
    private readonly logs: () => readonly VerifierKey[],
    private readonly now: () => Date,
  ) {}

  addCheckpoint(body: Uint8Array): WitnessAnswer {
    try {
      const request = parseAddCheckpoint(body);
      const { text } = parseNote(Buffer.from(request.checkpoint));
      return this.judge({ request, text, ...parseCheckpointBody(text) });
    } catch (error) {
      if (error instanceof MalformedError) return says(400, error.message);
      if (error instanceof NotSignedError) return says(403, error.message);
      throw error;
    }
  }

  /** The newest checkpoint it has cosigned for a log, cosigned once more now; undefined when it knows none. */
  newest(origin: string): string | undefined {
    const seen = this.memory.seen(origin);
    return seen && seen.note + this.cosignature(parseNote(Buffer.from(seen.note)).text);
  }

  private judge(claim: Claim): WitnessAnswer {
    const { request, origin, size, root } = claim;
    const keys = this.logs().filter(({ name }) => name === origin);
    if (keys.length === 0) return says(404, 'this witness does not follow the log');
    openCheckpoint(Buffer.from(request.checkpoint), keys);
    if (request.oldSize > size) return says(400, 'the old size is larger than the checkpoint');
    const seen = this.memory.seen(origin);
    if (request.oldSize !== (seen?.size ?? 0n)) return holds(seen);
    if (seen?.size === size && !sameBytes(seen.root, root)) return this.contradicted(claim, holds(seen));
    if (!grows(seen, claim)) return this.contradicted(claim, says(422, 'the consistency proof does not hold'));
    if (!this.memory.advance(origin, seen, { size, root, note: request.checkpoint }))
      return holds(this.memory.seen(origin));
    return { status: 200, type: TEXT, body: this.cosignature(claim.text) };
  }

  private contradicted({ request }: Claim, answer: WitnessAnswer): WitnessAnswer {
    this.memory.keepEvidence(request.checkpoint);
    return answer;
  }

  private cosignature(text: string): string {
    const time = BigInt(Math.floor(this.now().getTime() / 1000));
    return signatureLine(this.key.verifier, this.key.cosign(text, time));
  }
}

/** From nothing every tree grows, without proof; the empty tree has one root. */
function grows(seen: Seen | undefined, { request: { oldSize, proof }, size, root }: Claim): boolean {
  if (size === 0n && !sameBytes(root, EMPTY_ROOT)) return false;
  if (oldSize === 0n) return proof.length === 0;
  return seen !== undefined && provesConsistency({ oldSize, size, oldRoot: seen.root, root, proof });
}
