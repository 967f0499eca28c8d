import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { FactorResetView } from '#contracts/api/portal';
import { Reads } from '#platform/act/reads';
import type { Actor } from '#platform/actor/actor';
import { PortalConfig } from '../config.ts';
import { PersonEntity } from '../person/person.entity.ts';
import { mustHaveFactor } from '../second-factor/second-factor.rules.ts';
import { FactorResetEntity } from './factor-reset.entity.ts';
import { wordsOf } from './factor-reset.policy.ts';

/** A list for people to act on, not an archive. */
const MOST = 500;

@Injectable()
export class FactorResetQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: PortalConfig,
  ) {}

  /** The newest first. */
  @Reads('factor-reset.read')
  async all(actor: Actor): Promise<FactorResetView[]> {
    const { manager } = this.dataSource;
    const resets = await manager.find(FactorResetEntity, { order: { createdAt: 'DESC', id: 'ASC' }, take: MOST });
    const ids = resets.map(({ personId }) => personId);
    const people = new Map((await manager.findBy(PersonEntity, { id: In(ids) })).map((person) => [person.id, person]));
    return resets.map((reset) => {
      const { id, version, status, personId, how, dueAt, createdAt } = reset;
      const { name, email, roles } = people.get(personId)!;
      const needsTwo = mustHaveFactor(roles, this.config.secondFactorRoles);
      const dates = { askedAt: createdAt.toISOString(), dueAt: dueAt?.toISOString() ?? null };
      const allowed = wordsOf(actor, reset, needsTwo);
      return { id, version, status, personId, name, email, roles, needsTwo, how, ...dates, allowed };
    });
  }
}
