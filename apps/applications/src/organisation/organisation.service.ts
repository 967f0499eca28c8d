import { Injectable } from '@nestjs/common';
import type { OrganisationView } from '#contracts/api/applications';
import { organisationLifecycle } from '#contracts/lifecycles/organisation.lifecycle';
import { notFound, refuseIfAny, Refusal } from '#kernel/refusal';
import { Act } from '#platform/act/act';
import { Performs } from '#platform/act/performs';
import { dayOf } from '#kernel/days';
import { organisationIdOf } from './membership.ts';
import { OrganisationMemberEntity } from './organisation-member.entity.ts';
import {
  CorrectOrganisationRequest,
  factsOf,
  organisationView,
  RegisterOrganisationRequest,
} from './organisation.dto.ts';
import { OrganisationEntity } from './organisation.entity.ts';
import { isOwnOrganisation } from './organisation.policy.ts';
import { organisationRefusals } from './organisation.rules.ts';

@Injectable()
export class OrganisationService {
  /** Refusals: `correct-these-fields`, `already-registered`. The person becomes the first member. */
  @Performs('organisation.register')
  async register(act: Act, request: RegisterOrganisationRequest): Promise<OrganisationView> {
    const facts = factsOf(request);
    refuseIfAny(organisationRefusals(facts, dayOf(act.now)));
    const organisationId = act.newId();
    const memberId = personOf(act);
    const organisation = await act.create(
      organisationLifecycle,
      OrganisationEntity,
      'register',
      { id: organisationId, ...facts },
      { payload: { organisationId, name: facts.name, country: facts.country, memberId } },
    );
    await this.takeMembership(act, memberId, organisationId);
    return organisationView(organisation);
  }

  /** Refusals: `not-found`, `correct-these-fields`, `stale`. Submitted applications keep the facts they were sent with. */
  @Performs('organisation.correct')
  async correct(act: Act, id: string, request: CorrectOrganisationRequest): Promise<OrganisationView> {
    const organisation = await act.load(OrganisationEntity, id, 'organisation');
    const organisationId = await organisationIdOf(act.tx, act.actor.personId);
    if (!isOwnOrganisation(organisation, organisationId)) throw notFound('organisation');
    const facts = factsOf(request);
    refuseIfAny(organisationRefusals(facts, dayOf(act.now)));
    await act.move(organisationLifecycle, OrganisationEntity, organisation, 'correct', {
      version: request.version,
      set: facts,
      payload: { organisationId: id, name: facts.name, country: facts.country, memberId: personOf(act) },
    });
    return organisationView(organisation);
  }

  /** The unique key decides, so of two simultaneous registrations by one person one waits and is refused. */
  private async takeMembership(act: Act, personId: string, organisationId: string): Promise<void> {
    const { raw } = await act.tx
      .createQueryBuilder()
      .insert()
      .into(OrganisationMemberEntity)
      .values({ personId, organisationId, joinedAt: act.now })
      .orIgnore()
      .returning('person_id')
      .execute();
    if ((raw as unknown[]).length === 1) return;
    const message = 'You act for an organisation already. Correct its entry instead of registering it again.';
    throw new Refusal('not-allowed-now', 'already-registered', message);
  }
}

function personOf(act: Act): string {
  if (act.actor.personId === null) throw new Error('an organisation is registered by a person');
  return act.actor.personId;
}
