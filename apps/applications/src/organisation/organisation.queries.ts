import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { OrganisationView } from '#contracts/api/applications';
import { notFound } from '#kernel/refusal';
import { Reads } from '#platform/act/reads';
import type { Actor } from '#platform/actor/actor';
import { organisationIdOf } from './membership.ts';
import { organisationView } from './organisation.dto.ts';
import { OrganisationEntity } from './organisation.entity.ts';

@Injectable()
export class OrganisationQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** The organisation for which the person acts; `not-found` while there is none. */
  @Reads('organisation.read')
  async mine(actor: Actor): Promise<OrganisationView> {
    const id = await organisationIdOf(this.dataSource.manager, actor.personId);
    const organisation = id === null ? null : await this.dataSource.manager.findOneBy(OrganisationEntity, { id });
    if (organisation === null) throw notFound('organisation');
    return organisationView(organisation);
  }
}
