import { Injectable } from '@nestjs/common';
import type { PayloadOf } from '#contracts/events';
import { applicationLifecycle } from '#contracts/lifecycles/application.lifecycle';
import { fromMoneyText, toMoneyText, type Money } from '#kernel/money';
import { Act } from '#platform/act/act';
import { Performs } from '#platform/act/performs';
import { ApplicationEntity } from './application.entity.ts';

export type Decision = PayloadOf<'recommendation.approved'>['decisions'][number];

/** Carries out what the board decided. Whoever is no longer eligible is left as they are. */
@Injectable()
export class DecideApplicationService {
  async carryOut(act: Act, decision: Decision): Promise<void> {
    const application = await act.load(ApplicationEntity, decision.applicationId, 'application', { lock: true });
    if (application.status !== 'eligible') return;
    const { outcome, awarded, place } = decision;
    if (outcome === 'award' && awarded !== null) await this.award(act, application, fromMoneyText(awarded));
    else if (outcome === 'reserve') await this.reserve(act, application, place);
    else if (outcome === 'decline') await this.decline(act, application);
    else throw new Error(`the decision on ${application.id} is neither award with an amount, reserve nor decline`);
  }

  @Performs('application.award')
  async award(act: Act, application: ApplicationEntity, awarded: Money): Promise<void> {
    if (awarded.currency !== application.currency) throw new Error('a grant is awarded in the currency of its call');
    await act.move(applicationLifecycle, ApplicationEntity, application, 'award', {
      set: { awardedMinor: awarded.minor },
      payload: { ...idsOf(application), awarded: toMoneyText(awarded) },
      under: application,
    });
  }

  @Performs('application.reserve')
  async reserve(act: Act, application: ApplicationEntity, place: number): Promise<void> {
    await act.move(applicationLifecycle, ApplicationEntity, application, 'reserve', {
      set: { place },
      payload: { ...idsOf(application), place },
      under: application,
    });
  }

  @Performs('application.decline')
  async decline(act: Act, application: ApplicationEntity): Promise<void> {
    await act.move(applicationLifecycle, ApplicationEntity, application, 'decline', {
      payload: idsOf(application),
      under: application,
    });
  }
}

const idsOf = ({ id, callId, organisationId }: ApplicationEntity) => ({ applicationId: id, callId, organisationId });
