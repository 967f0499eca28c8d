import { Injectable } from '@nestjs/common';
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import { DataSource } from 'typeorm';
import { askedToProve, askedToSignIn } from '../second-factor/passkey.rules.ts';
import { PasskeyService } from '../second-factor/passkey.service.ts';
import { SessionService } from './session.service.ts';
import { signInNeeded } from './session.rules.ts';

/** What a browser is asked to have signed. Asking writes nothing. */
@Injectable()
export class PasskeyQuestions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly passkeys: PasskeyService,
    private readonly sessions: SessionService,
  ) {}

  /** Whichever passkey of ours the device has: nobody has said yet who they are. */
  toSignIn(visitId: string): Promise<PublicKeyCredentialRequestOptionsJSON> {
    return this.passkeys.ask(this.dataSource.manager, askedToSignIn(visitId));
  }

  /** One of the person's own, in this session. Refuses: sign-in-needed. */
  async toProve(token: string | undefined): Promise<PublicKeyCredentialRequestOptionsJSON> {
    const asked = await this.sessions.findAsked(token);
    if (asked === null) throw signInNeeded();
    return this.passkeys.ask(this.dataSource.manager, askedToProve(asked.id), asked.personId);
  }
}
