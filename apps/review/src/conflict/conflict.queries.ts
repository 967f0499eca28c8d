import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ConflictView, OrganisationChoice } from '#contracts/api/review';
import { Reads } from '#platform/act/reads';
import type { Actor } from '#platform/actor/actor';
import { conflictView } from './conflict.dto.ts';
import { ConflictEntity } from './conflict.entity.ts';
import { readsEveryConflict } from './conflict.policy.ts';

const CHOICES = `
  SELECT DISTINCT ON (organisation_id) organisation_id AS "organisationId", organisation_name AS name
  FROM application_copy WHERE status = 'eligible' ORDER BY organisation_id, submitted_at DESC`;

@Injectable()
export class ConflictQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Newest first: all of them for the secretariat and auditors, their own for a reviewer. */
  @Reads('conflict.read')
  async all(actor: Actor): Promise<ConflictView[]> {
    const where = readsEveryConflict(actor) ? {} : { reviewerId: actor.personId! };
    const conflicts = await this.dataSource.manager.find(ConflictEntity, {
      where,
      order: { createdAt: 'DESC', id: 'ASC' },
    });
    return conflicts.map(conflictView);
  }

  /** The organisations with an eligible application, by name. */
  @Reads('conflict.read')
  async choices(_actor: Actor): Promise<OrganisationChoice[]> {
    const choices: OrganisationChoice[] = await this.dataSource.query(CHOICES);
    return choices.toSorted(
      (a, b) => a.name.localeCompare(b.name, 'en') || (a.organisationId < b.organisationId ? -1 : 1),
    );
  }
}
