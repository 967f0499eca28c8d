import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { IdentityView } from '#contracts/api/portal';
import { Reads } from '#platform/act/reads';
import type { Actor } from '#platform/actor/actor';
import { IdentityEntity } from './identity.entity.ts';

@Injectable()
export class IdentityQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** The reader's own. */
  @Reads('identity.read')
  async own({ personId }: Actor): Promise<IdentityView> {
    const own = await this.dataSource.manager.findOneBy(IdentityEntity, { personId: personId! });
    return { boundAt: own?.boundAt.toISOString() ?? null };
  }
}
