import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { WitnessView } from '#contracts/api/audit';
import { QuorumCheckpointEntity } from './quorum-checkpoint.entity.ts';
import { WitnessPolicy } from './witness-policy.ts';
import { WitnessStandingEntity } from './witness-standing.entity.ts';

/** The newest line of each witness under a checkpoint. */
const LINES = `
  SELECT DISTINCT ON (witness, key_id) line FROM cosignature WHERE size = $1
  ORDER BY witness, key_id, cosigned_at DESC`;

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

  /** The signed checkpoint of this size with the lines that its witnesses have added so far. */
  async cosigned(size: number, note: string): Promise<string> {
    const rows: { line: string }[] = await this.dataSource.query(LINES, [size]);
    return note + rows.map(({ line }) => line).join('');
  }

  /** The newest checkpoint that satisfied the policy, or null before the first. */
  async newest(): Promise<Quorum | null> {
    const [row] = await this.dataSource.manager.find(QuorumCheckpointEntity, { order: { size: 'DESC' }, take: 1 });
    return row === undefined ? null : { size: Number(row.size), reachedAt: row.reachedAt };
  }

  /** Each witness of the policy, in the policy's order. */
  async witnesses(): Promise<WitnessView[]> {
    const standings = new Map((await this.standings()).map((standing) => [standing.witness, standing]));
    return this.policy.witnesses.map(({ name }) => {
      const { size = null, cosignedAt = null, fault = null } = standings.get(name) ?? {};
      return {
        name,
        size: size === null ? null : Number(size),
        at: cosignedAt?.toISOString() ?? null,
        fault,
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
