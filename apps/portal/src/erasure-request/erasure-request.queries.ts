import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ErasureRequestView, OwnErasureRequestView } from '#contracts/api/portal';
import type { Role } from '#contracts/roles';
import { Reads } from '#platform/act/reads';
import type { Actor } from '#platform/actor/actor';
import { erasureRequestView } from './erasure-request.dto.ts';
import { ErasureRequestEntity } from './erasure-request.entity.ts';
import { newestOf } from './erasure-request.service.ts';

/** Without somebody in each of these no money moves, and nobody comes in. */
const INDISPENSABLE: readonly Role[] = [
  'certifying-officer',
  'approving-officer',
  'releasing-officer',
  'administrator',
];

const SOLE = `
  SELECT role FROM unnest($1::text[]) AS role
  WHERE NOT EXISTS (SELECT FROM person WHERE role = ANY (roles) AND status = 'active' AND id <> $2) ORDER BY role`;

@Injectable()
export class ErasureRequestQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** What waits for an administrator, the oldest first. */
  @Reads('erasure-request.read')
  async waiting(_actor: Actor): Promise<ErasureRequestView[]> {
    const requests = await this.dataSource.manager.find(ErasureRequestEntity, {
      where: { status: 'asked' },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    return requests.map(erasureRequestView);
  }

  /** The reader's newest; null when there never was one. */
  @Reads('erasure-request.read-own')
  async own({ personId, roles }: Actor): Promise<OwnErasureRequestView> {
    const request = await newestOf(this.dataSource.manager, personId!);
    const held = roles.filter((role) => INDISPENSABLE.includes(role));
    const sole: { role: Role }[] = await this.dataSource.query(SOLE, [held, personId]);
    return { request: request && erasureRequestView(request), soleRoles: sole.map(({ role }) => role) };
  }
}
