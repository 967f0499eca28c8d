import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ContributionView } from '#contracts/api/disbursement';
import { Reads } from '#platform/act/reads';
import type { Actor } from '#platform/actor/actor';
import { contributionView } from './contribution.dto.ts';
import { ContributionEntity } from './contribution.entity.ts';
import { maySeeContribution } from './contribution.policy.ts';

@Injectable()
export class ContributionQueries {
  constructor(private readonly dataSource: DataSource) {}

  @Reads('contribution.read')
  async all(actor: Actor): Promise<ContributionView[]> {
    const contributions = await this.dataSource.manager.find(ContributionEntity, {
      order: { pledgedOn: 'DESC', id: 'ASC' },
    });
    return contributions
      .filter((contribution) => maySeeContribution(actor, contribution))
      .map((contribution) => contributionView(contribution, actor));
  }
}
