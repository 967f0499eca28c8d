import { Injectable } from '@nestjs/common';
import type { OrganisationView } from '#contracts/api/applications';
import { organisationLifecycle } from '#contracts/lifecycles/organisation.lifecycle';
import { refuseIfAny } from '#kernel/refusal';
import { Act } from '#platform/act/act';
import { Performs } from '#platform/act/performs';
import { dayOf } from '#kernel/days';
import { membershipOf, takeMembership } from './membership.ts';
import {
  CorrectOrganisationRequest,
  factsOf,
  organisationView,
  RegisterOrganisationRequest,
} from './organisation.dto.ts';
import { OrganisationEntity } from './organisation.entity.ts';
import { mustStandTo } from './organisation.policy.ts';
import { organisationRefusals } from './organisation.rules.ts';

@Injectable()
export class OrganisationService {
  /** Refusals: `correct-these-fields`, `already-registered`. The person becomes its first legal representative. */
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
    await takeMembership(act, organisationId, 'legal-representative');
    return organisationView(organisation);
  }

  /** Refusals: `not-found`, `correct-these-fields`, `stale`. Submitted applications keep the facts they were sent with. */
  @Performs('organisation.correct')
  async correct(act: Act, id: string, request: CorrectOrganisationRequest): Promise<OrganisationView> {
    const organisation = await act.load(OrganisationEntity, id, 'organisation');
    const membership = await membershipOf(act.tx, act.actor.personId);
    mustStandTo('organisation.correct', act.actor, { organisationId: id, membership });
    const facts = factsOf(request);
    refuseIfAny(organisationRefusals(facts, dayOf(act.now)));
    await act.move(organisationLifecycle, OrganisationEntity, organisation, 'correct', {
      version: request.version,
      set: facts,
      payload: { organisationId: id, name: facts.name, country: facts.country, memberId: personOf(act) },
    });
    return organisationView(organisation);
  }
}

function personOf(act: Act): string {
  if (act.actor.personId === null) throw new Error('an organisation is registered by a person');
  return act.actor.personId;
}
