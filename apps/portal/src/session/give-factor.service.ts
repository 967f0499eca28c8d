import { Injectable } from '@nestjs/common';
import { ActRunner } from '#platform/act/act-runner';
import { freshFactorNeeded } from '#platform/act/permission';
import { EndFactorResetService } from '../factor-reset/end-factor-reset.service.ts';
import { OwnPassword } from '../person/own-password.ts';
import { PersonEntity } from '../person/person.entity.ts';
import { FactorCheck } from '../second-factor/factor-check.ts';
import type { PasskeyAnswer } from '../second-factor/passkey.dto.ts';
import { passkeyUnknown } from '../second-factor/passkey.rules.ts';
import { wrongCode, type Proof } from '../second-factor/second-factor.rules.ts';
import { signInNeeded } from './session.rules.ts';
import { SessionService, type AskedSession, type IssuedSession } from './session.service.ts';
import { SignInLimit } from './sign-in-limit.ts';

/** Stands for the caller's address: whoever has the password may guess codes from everywhere, and no more often. */
const ANYWHERE = 'second factor';

/** A second factor, or what stands for it, and the session that it opens. Who gives one has not lost it. */
@Injectable()
export class GiveFactor {
  constructor(
    private readonly acts: ActRunner,
    private readonly password: OwnPassword,
    private readonly limit: SignInLimit,
    private readonly sessions: SessionService,
    private readonly factors: FactorCheck,
    private readonly resets: EndFactorResetService,
  ) {}

  /**
   * The second step of signing in, or the same person once more in an open session. Either way the token is a new one. A
   * recovery code opens a session and proves nothing later. Refuses: sign-in-needed, wrong-code, correct-these-fields (the
   * password), too-many-sign-ins, fresh-factor-needed, and what PasskeyService.take refuses.
   */
  async give(token: string | undefined, proof: Proof, address: string): Promise<IssuedSession> {
    const asked = await this.sessions.findAsked(token);
    if (asked !== null && proof.password !== undefined) return this.byPassword(asked, proof.password, address);
    if (asked !== null) await this.limit.count(asked.email, address);
    return this.prove(asked, proof, address);
  }

  /** It stands for a factor only where there is none. */
  private async byPassword(asked: AskedSession, typed: string, address: string): Promise<IssuedSession> {
    if (asked.awaits || asked.totp || asked.passkey) throw freshFactorNeeded();
    await this.password.mustBe(typed, { id: asked.personId, email: asked.email }, address, 'password');
    return this.acts.asSystem(({ tx }) => this.sessions.prove(tx, asked, 'password', address));
  }

  /** For who has counted the attempt already. */
  async prove(asked: AskedSession | null, proof: Proof, address: string): Promise<IssuedSession> {
    if (asked === null) throw signInNeeded();
    await this.limit.count(asked.email, ANYWHERE);
    return this.acts.asSystem(async (act) => {
      const { tx } = act;
      const { recoveryCode: _opensOnly, ...factor } = proof;
      const proved = await this.factors.prove(tx, asked, asked.awaits ? proof : factor);
      if (proved === undefined) throw wrongCode(proof.recoveryCode === undefined ? 'totp' : 'recoveryCode');
      for (const from of [address, ANYWHERE]) await this.limit.forget(tx, asked.email, from);
      await this.resets.lapse(act, asked.personId);
      return this.sessions.prove(tx, asked, proved, address);
    });
  }

  /**
   * A passkey alone: the device has asked its person for finger, face or PIN, so it is both factors. `visitId` is the
   * browser that was asked. Refuses: what PasskeyService.take refuses.
   */
  async alone(visitId: string, answer: PasskeyAnswer, address: string): Promise<IssuedSession> {
    return this.acts.asSystem(async (act) => {
      const id = await this.factors.alone(act.tx, visitId, answer);
      const person = await act.tx.findOneBy(PersonEntity, { id, status: 'active' });
      if (person === null) throw passkeyUnknown();
      await this.limit.forget(act.tx, person.email, address);
      await this.resets.lapse(act, id);
      return this.sessions.open(act.tx, person, 'factor', address);
    });
  }
}
