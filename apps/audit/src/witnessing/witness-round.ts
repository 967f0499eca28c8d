import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { hasQuorum, type PolicyWitness } from '#tlog/log-policy';
import { MalformedError } from '#tlog/malformed-error';
import { NotSignedError, openNote, parseNote, signatureLine } from '#tlog/signed-note';
import { proveConsistency } from '#tlog/tile-proofs';
import { CheckpointQueries, type NewestCheckpoint } from '../checkpoint/checkpoint.queries.ts';
import { LogFolders } from '../log/log-folders.ts';
import { askWitness } from './witness-client.ts';
import { QuorumQueries } from './quorum.queries.ts';
import { WitnessPolicy } from './witness-policy.ts';
import { WitnessStandingEntity } from './witness-standing.entity.ts';
import { betterStart, complaintOf, isDue, type Asked, type Complaint, type WitnessAnswer } from './witnessing.rules.ts';

/** What came of asking one witness. */
export interface Outcome {
  readonly witness: string;
  readonly complaint: Complaint | null;
}

interface Cosignature {
  readonly line: string;
  readonly at: Date;
}

const KEEP = `
  INSERT INTO cosignature (size, witness, key_id, cosigned_at, line) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`;
const HAS_COSIGNED = `
  INSERT INTO witness_standing (witness, size, cosigned_at) VALUES ($1, $2, $3)
  ON CONFLICT (witness) DO UPDATE SET size = excluded.size, cosigned_at = excluded.cosigned_at, fault = NULL, alarm = false
  WHERE witness_standing.size IS NULL OR witness_standing.size <= excluded.size`;
const HAS_COMPLAINED = `
  INSERT INTO witness_standing (witness, fault, alarm) VALUES ($1, $2, $3)
  ON CONFLICT (witness) DO UPDATE SET fault = excluded.fault, alarm = excluded.alarm`;

/** A clock further ahead than this is wrong: its cosignatures would look fresh when they are not. */
const AHEAD_MS = 300_000;

/** Shows one checkpoint to every witness of the policy and keeps what they sign. A crash in here loses nothing: the next
 * round asks again, and a witness signs the same tree as often as it is asked. */
@Injectable()
export class WitnessRound {
  constructor(
    private readonly dataSource: DataSource,
    private readonly folders: LogFolders,
    private readonly policy: WitnessPolicy,
    private readonly quorum: QuorumQueries,
    private readonly checkpoints: CheckpointQueries,
  ) {}

  /** Asks, all at once, every witness that is due; `sizeNow` tells how far the log has come meanwhile. */
  async ask(
    checkpoint: NewestCheckpoint,
    now: Date,
    staleAfterMs: number,
    sizeNow: () => Promise<number>,
  ): Promise<Outcome[]> {
    const standings = await this.dataSource.manager.find(WitnessStandingEntity);
    // of the logs before, a witness may hold any number: of this one it holds nothing then
    const sizeOf = (place: string): number => Math.max(0, checkpoint.log.indexOf(Number(place)));
    const known = new Map(
      standings.map(({ witness, size, cosignedAt }) => [
        witness,
        { size: size === null ? null : sizeOf(size), cosignedAt },
      ]),
    );
    const due = this.policy.witnesses.filter(({ name }) =>
      isDue(known.get(name) ?? null, checkpoint.size, now, staleAfterMs),
    );
    return Promise.all(
      due.map(async (witness) => {
        const oldSize = Math.min(known.get(witness.name)?.size ?? 0, checkpoint.size);
        const complaint = await this.askOne(witness, checkpoint, oldSize, now, sizeNow);
        if (complaint !== null)
          await this.dataSource.query(HAS_COMPLAINED, [witness.name, complaint.fault, complaint.alarm]);
        return { witness: witness.name, complaint };
      }),
    );
  }

  /**
   * Shows the last checkpoint of a log that has ended to every witness that has not cosigned it, until it satisfies the policy:
   * a log may be followed sooner than its witnesses come by. What is known of a witness is of the log that is written.
   */
  async finish(end: NewestCheckpoint, now: Date): Promise<void> {
    if ((await this.quorum.newest(end.log))?.size === end.size) return;
    const seen = await this.quorum.witnessesAtTheEnd(end.log);
    const sizes = new Map(seen.map(({ name, size }) => [name, size ?? 0]));
    const missing = this.policy.witnesses.filter(({ name }) => sizes.get(name) !== end.size);
    const sizeNow = (): Promise<number> => Promise.resolve(end.size);
    await Promise.all(missing.map((witness) => this.askOne(witness, end, sizes.get(witness.name) ?? 0, now, sizeNow)));
    await this.reachQuorum(end);
  }

  /** Writes down that the checkpoint satisfies the policy, if it does. */
  async reachQuorum({ log, size }: NewestCheckpoint): Promise<void> {
    const policy = this.policy.of(log);
    const cosigned = Buffer.from(await this.checkpoints.ofSize(log, String(size)));
    const { verified } = openNote(
      cosigned,
      [...policy.logs, ...policy.witnesses].map(({ key }) => key),
    );
    if (!hasQuorum(policy, verified)) return;
    const signers = policy.witnesses.filter((witness) => verified.some(({ key }) => key.name === witness.key.name));
    await this.dataSource.query(
      'INSERT INTO quorum_checkpoint (size, witnesses) VALUES ($1, $2) ON CONFLICT DO NOTHING',
      [log.placeOf(size), signers.length],
    );
  }

  private async askOne(
    witness: PolicyWitness,
    checkpoint: NewestCheckpoint,
    oldSize: number,
    now: Date,
    sizeNow: () => Promise<number>,
  ): Promise<Complaint | null> {
    let asked: Asked = { oldSize, size: checkpoint.size };
    let answer = await this.send(witness, checkpoint, oldSize);
    const better = betterStart(answer, asked);
    if (better !== undefined) {
      asked = { ...asked, oldSize: better };
      answer = await this.send(witness, checkpoint, better);
    }
    const complaint = complaintOf(answer, asked);
    // another replica may have published and asked since
    if (answer.kind === 'holds' && complaint?.alarm === true && answer.size > asked.size)
      return complaintOf(answer, { ...asked, size: await sizeNow() });
    if (answer.kind !== 'cosigned') return complaint;
    const cosignature = cosignatureOf(answer.lines, witness, checkpoint.note);
    if (cosignature === undefined) return { fault: 'answers without a signature that holds', alarm: false };
    if (cosignature.at.getTime() > now.getTime() + AHEAD_MS)
      return { fault: 'has a clock that is ahead', alarm: false };
    const { name, key } = witness;
    const place = checkpoint.log.placeOf(checkpoint.size);
    await this.dataSource.query(KEEP, [place, key.name, key.id, cosignature.at, cosignature.line]);
    await this.dataSource.query(HAS_COSIGNED, [name, place, cosignature.at]);
    return null;
  }

  private async send(
    { url }: PolicyWitness,
    { log, size, note }: NewestCheckpoint,
    oldSize: number,
  ): Promise<WitnessAnswer> {
    const folder = this.folders.of(log);
    const proof =
      oldSize === 0 || oldSize === size ? [] : await proveConsistency(oldSize, size, (tile) => folder.tile(tile));
    return askWitness(url!, { oldSize: BigInt(oldSize), proof, checkpoint: note });
  }
}

/** The newest cosignature by this witness among the lines of its answer; undefined unless all of its own hold. */
function cosignatureOf(lines: string, { key }: PolicyWitness, note: string): Cosignature | undefined {
  try {
    const whole = Buffer.from(note + lines);
    const times = openNote(whole, [key]).verified.map(({ time }) => time!);
    const own = parseNote(whole).lines.filter(
      (line) => line.name === key.name && Buffer.compare(line.id, key.id) === 0,
    );
    const newest = times.reduce((one, other) => (other > one ? other : one));
    const { signature } = own[times.indexOf(newest)]!;
    return { line: signatureLine(key, signature), at: new Date(Number(newest) * 1000) };
  } catch (error) {
    if (error instanceof MalformedError || error instanceof NotSignedError) return undefined;
    throw error;
  }
}
