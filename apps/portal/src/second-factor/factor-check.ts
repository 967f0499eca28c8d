import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ServiceLog } from '#platform/logging/service-log';
import { Letters } from '../mail/letters.ts';
import type { PasskeyAnswer } from './passkey.dto.ts';
import { askedToProve, askedToSignIn } from './passkey.rules.ts';
import { PasskeyService } from './passkey.service.ts';
import { RecoveryCodes } from './recovery-codes.ts';
import type { Proof, Proven } from './second-factor.rules.ts';
import { TotpService } from './totp.service.ts';

/** Is it this person? Whatever proves it is used up, in the transaction given. */
@Injectable()
export class FactorCheck {
  constructor(
    private readonly totp: TotpService,
    private readonly passkeys: PasskeyService,
    private readonly recoveryCodes: RecoveryCodes,
    private readonly letters: Letters,
    private readonly log: ServiceLog,
  ) {}

  /**
   * What was proved with in this session: a second factor, or a code for who has lost it; undefined when a code is wrong.
   * What a passkey refuses says why (PasskeyService.take).
   */
  async prove(
    tx: EntityManager,
    { id: sessionId, personId }: { readonly id: string; readonly personId: string },
    proof: Proof,
  ): Promise<Proven | undefined> {
    if (proof.passkey !== undefined) {
      await this.passkeys.take(tx, askedToProve(sessionId), proof.passkey, personId);
      return 'factor';
    }
    if (proof.totp !== undefined && (await this.totp.take(tx, personId, proof.totp))) return 'factor';
    if (proof.recoveryCode !== undefined && (await this.recoveryCodes.take(tx, personId, proof.recoveryCode))) {
      await this.letters.send(tx, { to: personId, kind: 'recovery-code-used', page: '/account/security' });
      return 'recovery';
    }
    this.log.warn('a second factor was refused', { personId, kind: Object.keys(proof).join(' ') });
    return undefined;
  }

  /** Whose passkey this is, with which the browser of this visit was asked to sign in. Refuses: what PasskeyService.take refuses. */
  alone(tx: EntityManager, visitId: string, answer: PasskeyAnswer): Promise<string> {
    return this.passkeys.take(tx, askedToSignIn(visitId), answer);
  }
}
