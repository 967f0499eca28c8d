import { Injectable } from '@nestjs/common';
import { Between, DataSource } from 'typeorm';
import type { WitnessView } from '#contracts/api/audit';
import type { Log } from '../log/log.ts';
import { QuorumCheckpointEntity } from './quorum-checkpoint.entity.ts';
import { WitnessPolicy } from './witness-policy.ts';
import { WitnessStandingEntity } from './witness-standing.entity.ts';

/** What each witness has cosigned last of a log that has ended. */
const LAST_COSIGNED = `
  SELECT DISTINCT ON (witness) witness, size, cosigned_at FROM cosignature WHERE size BETWEEN $1 AND $2
  ORDER BY witness, size DESC, cosigned_at DESC`;

/** A checkpoint of a log that satisfied the policy; its size in leaves of that log. */
export interface Quorum {
  readonly size: number;
  readonly reachedAt: Date;
}

/** Reads of what the witnesses have said, for everybody: the log is public. */
@Injectable()
export class QuorumQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly policy: WitnessPolicy,
  ) {}

  /** The newest checkpoint of a log that satisfied the policy, or null before the first. */
  async newest(log: Log): Promise<Quorum | null> {
    const [from, to] = log.checkpoints.map(String) as [string, string];
    const where = { size: Between(from, to) };
    const [row] = await this.dataSource.manager.find(QuorumCheckpointEntity, {
      where,
      order: { size: 'DESC' },
      take: 1,
    });
    return row === undefined ? null : { size: log.indexOf(Number(row.size)), reachedAt: row.reachedAt };
  }

  /** Each witness of the policy, in the policy's order, with what it has seen of the log that is written. */
  async witnesses(log: Log): Promise<WitnessView[]> {
    const standings = new Map((await this.standings()).map((standing) => [standing.witness, standing]));
    return this.policy.witnesses.map(({ name }) => {
      const { size = null, cosignedAt = null, fault = null } = standings.get(name) ?? {};
      const seen = size === null ? null : log.indexOf(Number(size));
      // what it has cosigned of the logs before says nothing of this one
      const has = seen !== null && (seen > 0 || log.isFirst);
      return { name, size: has ? seen : null, at: (has ? cosignedAt?.toISOString() : null) ?? null, fault };
    });
  }

  /** Each witness of the policy with what it has cosigned last of a log that has ended. */
  async witnessesAtTheEnd(log: Log): Promise<WitnessView[]> {
    const rows: { witness: string; size: string; cosigned_at: Date }[] = await this.dataSource.query(LAST_COSIGNED, [
      ...log.checkpoints,
    ]);
    const last = new Map(rows.map((row) => [row.witness, row]));
    return this.policy.witnesses.map(({ name, key }) => {
      const row = last.get(key.name);
      return {
        name,
        size: row === undefined ? null : log.indexOf(Number(row.size)),
        at: row?.cosigned_at.toISOString() ?? null,
        fault: null,
      };
    });
  }

  /** What a witness of the policy holds against this log, in one sentence; null when none does. */
  async alarm(): Promise<string | null> {
    const names = new Set(this.policy.witnesses.map(({ name }) => name));
    const accuser = (await this.standings()).find(({ alarm, witness }) => alarm && names.has(witness));
    return accuser === undefined ? null : `the witness ${accuser.witness} ${accuser.fault}`;
  }

  private standings(): Promise<WitnessStandingEntity[]> {
    return this.dataSource.manager.find(WitnessStandingEntity);
  }
}
