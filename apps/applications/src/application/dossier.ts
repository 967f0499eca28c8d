import type { EntityManager } from 'typeorm';
import type { OrganisationView } from '#contracts/api/applications';
import type { CallRules } from '#contracts/call-rules';
import { notFound } from '#kernel/refusal';
import { CallRulesVersionEntity } from '../call/call-rules-version.entity.ts';
import { CallEntity } from '../call/call.entity.ts';
import { organisationView } from '../organisation/organisation.dto.ts';
import { OrganisationEntity } from '../organisation/organisation.entity.ts';
import { ApplicationDocumentEntity } from './application-document.entity.ts';
import { ApplicationEntity } from './application.entity.ts';

/**
 * An application with everything it is judged by. A draft stands under the rules in force and shows its organisation as
 * it is; a submitted one keeps the rules and the organisation of its submission.
 */
export interface Dossier {
  readonly application: ApplicationEntity;
  readonly call: CallEntity;
  readonly rules: CallRules;
  readonly rulesHash: string;
  readonly organisation: OrganisationView;
  readonly documents: readonly ApplicationDocumentEntity[];
}

/** Collects the dossier. `holdCall` keeps the call as it is until the transaction ends: no closing, no amendment. */
export async function openDossier(
  tx: EntityManager,
  application: ApplicationEntity,
  { holdCall = false } = {},
): Promise<Dossier> {
  const call = await tx.findOneOrFail(CallEntity, {
    where: { id: application.callId },
    ...(holdCall && { lock: { mode: 'pessimistic_read' as const } }),
  });
  const { rules, hash } = await rulesOf(tx, application, call);
  return {
    application,
    call,
    rules,
    rulesHash: hash,
    organisation: application.organisationAsSubmitted ?? (await organisationOf(tx, application)),
    documents: await tx.find(ApplicationDocumentEntity, {
      where: { applicationId: application.id },
      order: { kind: 'ASC' },
    }),
  };
}

async function rulesOf(
  tx: EntityManager,
  application: ApplicationEntity,
  call: CallEntity,
): Promise<{ rules: CallRules; hash: string }> {
  const { rulesVersion } = application;
  if (rulesVersion !== null && rulesVersion !== call.rulesVersion) {
    return tx.findOneByOrFail(CallRulesVersionEntity, { callId: call.id, rulesVersion });
  }
  // applications exist in published calls only
  if (call.rulesHash === null) throw notFound('call');
  return { rules: call.rules, hash: call.rulesHash };
}

async function organisationOf(tx: EntityManager, { organisationId }: ApplicationEntity): Promise<OrganisationView> {
  return organisationView(await tx.findOneByOrFail(OrganisationEntity, { id: organisationId }));
}
