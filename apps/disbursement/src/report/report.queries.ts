import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import type { ReportView } from '#contracts/api/disbursement';
import { may } from '#contracts/policy';
import { isUuid } from '#kernel/identifiers';
import { notFound } from '#kernel/refusal';
import { Reads } from '#platform/act/reads';
import type { Actor } from '#platform/actor/actor';
import { AgreementEntity } from '../agreement/agreement.entity.ts';
import { standingToGrant } from '../organisation-copy/organisation-copy.policy.ts';
import { granteesOf, mustSeeGrantOf, organisationsOpenTo } from '../organisation-copy/organisation-copy.queries.ts';
import { reportView } from './report.dto.ts';
import { ReportEntity } from './report.entity.ts';
import { reportVerbs } from './report.rules.ts';

@Injectable()
export class ReportQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Those that are or will be due first come first. */
  @Reads('report.read')
  async all(actor: Actor): Promise<ReportView[]> {
    const { manager } = this.dataSource;
    const organisations = await organisationsOpenTo(manager, actor, 'report');
    const where = organisations === 'all' ? {} : { organisationId: In(organisations) };
    const reports = await manager.find(ReportEntity, { where, order: { dueOn: 'ASC', id: 'ASC' } });
    return this.views(manager, actor, reports);
  }

  @Reads('report.read')
  async one(actor: Actor, id: string): Promise<ReportView> {
    const { manager } = this.dataSource;
    const report = isUuid(id) ? await manager.findOneBy(ReportEntity, { id }) : null;
    if (report === null) throw notFound('report');
    await mustSeeGrantOf(manager, actor, report.organisationId, 'report');
    return this.view(manager, actor, report);
  }

  async view(tx: EntityManager, actor: Actor, report: ReportEntity): Promise<ReportView> {
    const [view] = await this.views(tx, actor, [report]);
    return view!;
  }

  async views(tx: EntityManager, actor: Actor, reports: readonly ReportEntity[]): Promise<ReportView[]> {
    const ids = [...new Set(reports.map(({ agreementId }) => agreementId))];
    const agreements = new Map((await tx.findBy(AgreementEntity, { id: In(ids) })).map((one) => [one.id, one]));
    const grantees = await granteesOf(tx, reports);
    return reports.map((report) => {
      const agreement = agreements.get(report.agreementId)!;
      const maySubmit = may('report.submit', actor, standingToGrant, grantees.get(report.organisationId) ?? null);
      const verbs = reportVerbs(report.status, agreement.status, { roles: actor.roles, maySubmit });
      return reportView(report, agreement, verbs);
    });
  }
}
