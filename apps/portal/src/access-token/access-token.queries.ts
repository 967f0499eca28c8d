import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import type { AccessTokenView } from '#contracts/api/portal';
import { Reads } from '#platform/act/reads';
import type { Actor } from '#platform/actor/actor';
import { accessTokenView } from './access-token.dto.ts';
import { AccessTokenEntity } from './access-token.entity.ts';

@Injectable()
export class AccessTokenQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** The person's own, without those that were revoked, the newest first. */
  @Reads('access-token.read')
  async own({ personId }: Actor): Promise<AccessTokenView[]> {
    const { manager } = this.dataSource;
    const [{ now }]: [{ now: Date }] = await manager.query('SELECT now()');
    const order = { createdAt: 'DESC', id: 'ASC' } as const;
    const tokens = await manager.find(AccessTokenEntity, {
      where: { personId: personId!, revokedAt: IsNull() },
      order,
    });
    return tokens.map((token) => accessTokenView(token, now));
  }
}
