import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ActRunner } from '#platform/act/act-runner';
import { DECISION } from './witnessing.rules.ts';

const AHEAD = `
  SELECT q.size, q.witnesses, w.announced FROM witnessing w,
    LATERAL (SELECT size, witnesses FROM quorum_checkpoint ORDER BY size DESC LIMIT 1) q
  WHERE q.size > w.announced`;
/** The text stands in every leaf of the kind; the second condition rules out that it stands there as something else. */
const DECISIONS = `
  SELECT event_id, encode(leaf_hash, 'hex') AS hash FROM entry
  WHERE idx >= $1 AND idx < $2 AND position(convert_to('"type":"' || $3 || '"', 'UTF8') IN leaf) > 0
    AND convert_from(leaf, 'UTF8')::jsonb ->> 'type' = $3 ORDER BY idx`;

interface Ahead {
  readonly size: string;
  readonly witnesses: number;
  readonly announced: string;
}

/** Tells the fund which decisions are under a checkpoint that satisfies the policy: money may follow them. */
@Injectable()
export class AnnounceDecisions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly acts: ActRunner,
  ) {}

  /**
   * Emits `decision.witnessed` for each decision that the newest quorum covers and that was not announced. A quorum of a later
   * log covers the logs before it, too: its first entry holds their last root, and these witnesses have signed it. How far it came
   * is written down in the same transaction, under a lock: each decision is announced once, whatever crashes.
   */
  async announce(): Promise<void> {
    const [any]: Ahead[] = await this.dataSource.query(AHEAD);
    if (any === undefined) return;
    await this.acts.asSystem(async (act) => {
      const [ahead]: Ahead[] = await act.tx.query(`${AHEAD} FOR UPDATE OF w`);
      if (ahead === undefined) return;
      const { announced, size, witnesses } = ahead;
      const decisions: { event_id: string; hash: string }[] = await act.tx.query(DECISIONS, [
        announced,
        size,
        DECISION,
      ]);
      for (const { event_id, hash } of decisions)
        await act.record({ type: 'decision', id: event_id }, 'decision.witnessed', {
          payload: { decisionLeaf: hash, size: Number(size), witnesses },
          restsOn: [hash],
        });
      await act.tx.query('UPDATE witnessing SET announced = $1', [size]);
    });
  }
}
