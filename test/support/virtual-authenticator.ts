import type { CDPSession } from 'playwright-core';
import type { Visitor } from './browser.ts';

/** A device inside a visitor's window that makes and uses passkeys, and whose person always unlocks it. */
export class VirtualAuthenticator {
  private constructor(
    private readonly session: CDPSession,
    private readonly id: string,
  ) {}

  static async in({ context, page }: Visitor): Promise<VirtualAuthenticator> {
    const session = await context.newCDPSession(page);
    await session.send('WebAuthn.enable');
    const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    return new VirtualAuthenticator(session, authenticatorId);
  }

  /** Puts the same key back as it was after so many signatures: what the thief of a copy has. */
  async countsBackTo(signCount: number): Promise<void> {
    const { session, id: authenticatorId } = this;
    const { credentials } = await session.send('WebAuthn.getCredentials', { authenticatorId });
    for (const credential of credentials) {
      await session.send('WebAuthn.removeCredential', { authenticatorId, credentialId: credential.credentialId });
      await session.send('WebAuthn.addCredential', { authenticatorId, credential: { ...credential, signCount } });
    }
  }

  /** How often the one key has signed. */
  async counted(): Promise<number> {
    const { credentials } = await this.session.send('WebAuthn.getCredentials', { authenticatorId: this.id });
    return credentials[0]!.signCount;
  }
}
