import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import type { TrancheView } from '#contracts/api/disbursement';
import { may } from '#contracts/policy';
import { isUuid } from '#kernel/identifiers';
import type { Money } from '#kernel/money';
import { notFound } from '#kernel/refusal';
import { Reads } from '#platform/act/reads';
import type { Actor } from '#platform/actor/actor';
import { openChangesOf } from '../account-change/open-account-change.ts';
import { AgreementEntity } from '../agreement/agreement.entity.ts';
import { standingToGrant } from '../organisation-copy/organisation-copy.policy.ts';
import { granteesOf, mustSeeGrantOf, organisationsOpenTo } from '../organisation-copy/organisation-copy.queries.ts';
import { ReportEntity } from '../report/report.entity.ts';
import { WitnessedDecisionEntity } from '../witnessed-decision/witnessed-decision.entity.ts';
import { trancheView } from './tranche.dto.ts';
import { TrancheEntity } from './tranche.entity.ts';
import { maySign, type Signing } from './tranche.policy.ts';
import { trancheVerbs, type GrantState } from './tranche.rules.ts';

/** What the grantee has received under an agreement. */
export async function paidSoFar(tx: EntityManager, agreementId: string, currency: string): Promise<Money> {
  const [row]: { paid: string }[] = await tx.query(
    `SELECT coalesce(sum(amount_minor), 0)::text AS paid FROM tranche WHERE agreement_id = $1 AND status = 'paid'`,
    [agreementId],
  );
  return { minor: BigInt(row!.paid), currency };
}

/** The leaf (hexadecimal) by which the log says that an agreement's decision is witnessed; null until it does. */
export async function witnessedLeaf(tx: EntityManager, { decisionLeaf }: AgreementEntity): Promise<string | null> {
  return (await tx.findOneBy(WitnessedDecisionEntity, { decisionLeaf }))?.witnessedLeaf ?? null;
}

@Injectable()
export class TrancheQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Those that wait longest come first. */
  @Reads('tranche.read')
  async all(actor: Actor): Promise<TrancheView[]> {
    const { manager } = this.dataSource;
    const organisations = await organisationsOpenTo(manager, actor, 'tranche');
    const where = organisations === 'all' ? {} : { organisationId: In(organisations) };
    const tranches = await manager.find(TrancheEntity, {
      where,
      order: { updatedAt: 'ASC', agreementId: 'ASC', ordinal: 'ASC' },
    });
    return this.views(manager, actor, tranches);
  }

  @Reads('tranche.read')
  async one(actor: Actor, id: string): Promise<TrancheView> {
    const { manager } = this.dataSource;
    const tranche = isUuid(id) ? await manager.findOneBy(TrancheEntity, { id }) : null;
    if (tranche === null) throw notFound('tranche');
    await mustSeeGrantOf(manager, actor, tranche.organisationId, 'tranche');
    return this.view(manager, actor, tranche);
  }

  async view(tx: EntityManager, actor: Actor, tranche: TrancheEntity): Promise<TrancheView> {
    const [view] = await this.views(tx, actor, [tranche]);
    return view!;
  }

  async views(tx: EntityManager, actor: Actor, tranches: readonly TrancheEntity[]): Promise<TrancheView[]> {
    const ids = In([...new Set(tranches.map(({ agreementId }) => agreementId))]);
    const agreements = await tx.findBy(AgreementEntity, { id: ids });
    const select = { id: true, agreementId: true, ordinal: true, status: true } as const;
    const siblings = await tx.find(TrancheEntity, { where: { agreementId: ids }, select });
    const reports = await tx.find(ReportEntity, { where: { agreementId: ids }, select });
    const leaves = In([...new Set(agreements.map(({ decisionLeaf }) => decisionLeaf))]);
    const witnessed = await tx.findBy(WitnessedDecisionEntity, { decisionLeaf: leaves });
    const grantees = await granteesOf(tx, tranches);
    const changes = await openChangesOf(
      tx,
      agreements.map(({ id }) => id),
    );
    return tranches.map((tranche) => {
      const agreement = agreements.find(({ id }) => id === tranche.agreementId)!;
      const ofGrant = ({ agreementId }: { agreementId: string }): boolean => agreementId === agreement.id;
      const grant = {
        agreementStatus: agreement.status,
        tranches: siblings.filter(ofGrant),
        reports: reports.filter(ofGrant),
        accountChanging: changes.has(agreement.id),
        decisionWitnessed: witnessed.some(({ decisionLeaf }) => decisionLeaf === agreement.decisionLeaf),
      };
      const mayRequest = may('tranche.request', actor, standingToGrant, grantees.get(tranche.organisationId) ?? null);
      const reader = { roles: actor.roles, maySign: (verb: Signing) => maySign(actor, tranche, verb), mayRequest };
      return trancheView(tranche, { ...agreement, ...grant }, trancheVerbs(tranche, grant, reader));
    });
  }

  /** What a request for money depends on. */
  async grantState(tx: EntityManager, agreement: AgreementEntity): Promise<GrantState> {
    const of = { agreementId: agreement.id };
    const [tranches, reports] = [await tx.findBy(TrancheEntity, of), await tx.findBy(ReportEntity, of)];
    const decisionWitnessed = (await witnessedLeaf(tx, agreement)) !== null;
    const accountChanging = (await openChangesOf(tx, [agreement.id])).has(agreement.id);
    return { agreementStatus: agreement.status, tranches, reports, decisionWitnessed, accountChanging };
  }
}
