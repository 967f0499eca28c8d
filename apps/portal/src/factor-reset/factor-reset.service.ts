import { Injectable } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import type { FactorResetWord } from '#contracts/api/portal';
import { factorResetLifecycle } from '#contracts/lifecycles/factor-reset.lifecycle';
import { refuseIfAny } from '#kernel/refusal';
import type { Act } from '#platform/act/act';
import { Performs } from '#platform/act/performs';
import { AccountLetters } from '../account-link/account-letters.ts';
import { countLetter } from '../account-link/letter-limit.ts';
import { PortalConfig } from '../config.ts';
import { PersonEntity } from '../person/person.entity.ts';
import { objectionsToReason } from '../person/person.rules.ts';
import { mustHaveFactor } from '../second-factor/second-factor.rules.ts';
import { signInNeeded } from '../session/session.rules.ts';
import { SessionService } from '../session/session.service.ts';
import { EndFactorResetService } from './end-factor-reset.service.ts';
import type { RefuseFactorResetRequest, VouchRequest } from './factor-reset.dto.ts';
import { FactorResetEntity } from './factor-reset.entity.ts';
import { mustBeAnother } from './factor-reset.policy.ts';
import { askedAlready, dueAtFor, objectionsToHow, refuseUnvouched } from './factor-reset.rules.ts';

/** From "I have lost everything" to somebody else's word that it is the person. The person is written to at each step. */
@Injectable()
export class FactorResetService {
  constructor(
    private readonly sessions: SessionService,
    private readonly letters: AccountLetters,
    private readonly ending: EndFactorResetService,
    private readonly config: PortalConfig,
  ) {}

  /** `token` is of a session that awaits its factor. Refuses: sign-in-needed, factor-reset-asked-already, too-many-letters. */
  @Performs('factor-reset.ask')
  async ask(act: Act, token: string | undefined): Promise<FactorResetEntity> {
    const asked = await this.sessions.findAsked(token);
    if (asked === null || !asked.awaits) throw signInNeeded();
    await countLetter(act.tx, 'letter', asked.email);
    const person = await act.load(PersonEntity, asked.personId, 'person');
    const id = act.newId();
    const values = { id, personId: person.id, vouchedBy: null, confirmedBy: null, how: [], dueAt: null };
    const payload = { factorResetId: id, personId: person.id };
    const reset = await onlyOnce(act.create(factorResetLifecycle, FactorResetEntity, 'ask', values, { payload }));
    await this.letters.sendLink(act, person, 'keep-factors', 'factor-reset-requested');
    return reset;
  }

  /** The first of two. Refuses: not-found, not-yourself, correct-these-fields, not-allowed-now, stale. */
  @Performs('factor-reset.vouch')
  async vouch(act: Act, id: string, { how, version }: VouchRequest): Promise<FactorResetEntity> {
    const [reset, person] = await this.ofAnother(act, 'vouch', id);
    refuseIfAny(objectionsToHow(how));
    await act.move(factorResetLifecycle, FactorResetEntity, reset, 'vouch', {
      version,
      set: { vouchedBy: act.actor.personId, how: [how.trim()] },
      payload: { factorResetId: id, personId: person.id, how: how.trim() },
    });
    await this.letters.sendLink(act, person, 'keep-factors', 'factor-reset-vouched');
    return reset;
  }

  /**
   * The last word: the factors go at once, or after the wait. Refuses: not-found, needs-another-person,
   * second-person-needed, correct-these-fields, not-allowed-now, stale.
   */
  @Performs('factor-reset.confirm')
  async confirm(act: Act, id: string, { how, version }: VouchRequest): Promise<FactorResetEntity> {
    const [reset, person] = await this.ofAnother(act, 'confirm', id);
    const needsTwo = mustHaveFactor(person.roles, this.config.secondFactorRoles);
    refuseUnvouched(reset.status, needsTwo);
    refuseIfAny(objectionsToHow(how));
    await act.move(factorResetLifecycle, FactorResetEntity, reset, 'confirm', {
      version,
      set: {
        confirmedBy: act.actor.personId,
        how: [...reset.how, how.trim()],
        dueAt: dueAtFor(needsTwo, act.realTime),
      },
      payload: { factorResetId: id, personId: person.id, how: how.trim() },
    });
    if (!needsTwo) return this.ending.carryOut(act.asSystem(), reset);
    await this.letters.sendLink(act, person, 'keep-factors', 'factor-reset-confirmed');
    return reset;
  }

  /** Refuses: not-found, not-yourself, correct-these-fields, not-allowed-now, stale. */
  @Performs('factor-reset.refuse')
  async refuse(act: Act, id: string, { reason, version }: RefuseFactorResetRequest): Promise<FactorResetEntity> {
    const [reset, person] = await this.ofAnother(act, 'refuse', id);
    refuseIfAny(objectionsToReason(reason));
    const payload = { factorResetId: id, personId: person.id, reason: reason.trim() };
    await act.move(factorResetLifecycle, FactorResetEntity, reset, 'refuse', { version, payload });
    await this.letters.tell(act, person, 'factor-reset-refused', '/contact');
    return reset;
  }

  /** With the row held: it may be stopped in the same moment. */
  private async ofAnother(act: Act, word: FactorResetWord, id: string): Promise<[FactorResetEntity, PersonEntity]> {
    const reset = await act.load(FactorResetEntity, id, 'factor reset', { lock: true });
    mustBeAnother(word, act.actor, reset);
    return [reset, await act.load(PersonEntity, reset.personId, 'person')];
  }
}

/** One at a time for one person, also of two that are asked for in the same moment. */
async function onlyOnce(asking: Promise<FactorResetEntity>): Promise<FactorResetEntity> {
  try {
    return await asking;
  } catch (error) {
    const constraint = error instanceof QueryFailedError && (error.driverError as { constraint?: string }).constraint;
    throw constraint === 'factor_reset_one' ? askedAlready() : error;
  }
}
