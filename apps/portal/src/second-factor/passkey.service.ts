import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import { QueryFailedError, type EntityManager } from 'typeorm';
import { Refusal, refuseIfAny } from '#kernel/refusal';
import { ServiceLog } from '#platform/logging/service-log';
import { PortalConfig } from '../config.ts';
import type { PersonEntity } from '../person/person.entity.ts';
import { PasskeyChallenges } from './passkey-challenges.ts';
import type { AddPasskeyRequest, PasskeyAnswer } from './passkey.dto.ts';
import { PasskeyEntity } from './passkey.entity.ts';
import {
  passkeyCopied,
  passkeyNameTaken,
  passkeyUnknown,
  passkeyWrong,
  relyingPartyOf,
  type Asked,
} from './passkey.rules.ts';

const NAME = 'Trust Fund Grants';
/** The device itself asks for finger, face or PIN: then it is two factors in one, and good without the password. */
const VERIFIED = 'required';

/**
 * A device that counts gives a higher number each time; 0 stands for one that does not count. Asked in the row, so that of
 * two signatures that are used at once the lower is seen as well.
 */
const USE = `
  UPDATE passkey SET counter = $2, last_used_at = now()
  WHERE id = $1 AND (counter < $2 OR (counter = 0 AND $2 = 0)) RETURNING id`;

/** The key pairs of people's devices (WebAuthn level 3). The only code that looks at what a device has signed. */
@Injectable()
export class PasskeyService {
  private readonly party: { readonly id: string; readonly origin: string };

  constructor(
    private readonly challenges: PasskeyChallenges,
    config: PortalConfig,
    private readonly log: ServiceLog,
  ) {
    this.party = relyingPartyOf(config.publicUrl);
  }

  /** What the person's browser asks a device to make. Nothing is asked about the make of the device. */
  async askToAdd(
    tx: EntityManager,
    { id, email, name }: Pick<PersonEntity, 'id' | 'email' | 'name'>,
    asked: Asked,
  ): Promise<PublicKeyCredentialCreationOptionsJSON> {
    const [{ handle }]: [{ handle: Buffer }] = await tx.query(
      'SELECT passkey_handle AS handle FROM person WHERE id = $1',
      [id],
    );
    return generateRegistrationOptions({
      rpName: NAME,
      rpID: this.party.id,
      userID: Uint8Array.from(handle),
      userName: email,
      userDisplayName: name,
      challenge: await this.challenges.make(tx, asked),
      attestationType: 'none',
      excludeCredentials: await this.known(tx, id),
      authenticatorSelection: { residentKey: 'required', userVerification: VERIFIED },
    });
  }

  /** Refuses: challenge-foreign, challenge-expired, challenge-answered, passkey-wrong, correct-these-fields. */
  async add(tx: EntityManager, personId: string, asked: Asked, { name, passkey }: AddPasskeyRequest): Promise<void> {
    const { registrationInfo } = await this.looked(() =>
      verifyRegistrationResponse({
        response: { ...passkey, clientExtensionResults: {} },
        expectedChallenge: (challenge) => this.isGood(tx, asked, challenge),
        expectedOrigin: this.party.origin,
        expectedRPID: this.party.id,
        requireUserVerification: true,
      }),
    );
    if (registrationInfo === undefined) throw passkeyWrong();
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
    await onlyOnce(
      tx.query(
        `INSERT INTO passkey (id, person_id, name, credential_id, public_key, counter, transports, added_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, now())`,
        [randomUUID(), personId, name.trim(), bytesOf(id), Buffer.from(publicKey), counter, transports],
      ),
    );
  }

  /** What the browser asks a device to sign: one of this person or, when nobody has signed in yet, whichever it has. */
  async ask(tx: EntityManager, asked: Asked, personId?: string): Promise<PublicKeyCredentialRequestOptionsJSON> {
    return generateAuthenticationOptions({
      rpID: this.party.id,
      challenge: await this.challenges.make(tx, asked),
      userVerification: VERIFIED,
      ...(personId !== undefined && { allowCredentials: await this.known(tx, personId) }),
    });
  }

  /**
   * Whose passkey has answered; the challenge is used up in the transaction given. Refuses: passkey-unknown,
   * challenge-foreign, challenge-expired, challenge-answered, passkey-wrong, passkey-copied.
   */
  async take(tx: EntityManager, asked: Asked, answer: PasskeyAnswer, personId?: string): Promise<string> {
    const passkey = await tx.findOneBy(PasskeyEntity, {
      credentialId: bytesOf(answer.id),
      ...(personId !== undefined && { personId }),
    });
    if (passkey === null) throw passkeyUnknown();
    const { verified, authenticationInfo } = await this.looked(() =>
      verifyAuthenticationResponse({
        response: { ...answer, clientExtensionResults: {} },
        expectedChallenge: (challenge) => this.isGood(tx, asked, challenge),
        expectedOrigin: this.party.origin,
        expectedRPID: this.party.id,
        // our own look at the counter comes last, in the row itself
        credential: { id: answer.id, publicKey: Uint8Array.from(passkey.publicKey), counter: 0 },
        requireUserVerification: true,
      }),
    );
    if (!verified) throw passkeyWrong();
    const [used]: [unknown[], number] = await tx.query(USE, [passkey.id, authenticationInfo.newCounter]);
    if (used.length > 0) return passkey.personId;
    this.log.warn('a passkey counted back: it may have been copied', { personId: passkey.personId });
    throw passkeyCopied();
  }

  /** Refuses: correct-these-fields. False when the person has none of this id. */
  async rename(tx: EntityManager, personId: string, id: string, name: string): Promise<boolean> {
    const renaming = tx.query('UPDATE passkey SET name = $3 WHERE id = $1 AND person_id = $2', [
      id,
      personId,
      name.trim(),
    ]);
    const [, renamed] = (await onlyOnce(renaming)) as [unknown, number];
    return renamed === 1;
  }

  private async isGood(tx: EntityManager, asked: Asked, challenge: string): Promise<true> {
    await this.challenges.use(tx, asked, challenge);
    return true;
  }

  private async known(tx: EntityManager, personId: string): Promise<{ id: string; transports: string[] }[]> {
    const passkeys = await tx.findBy(PasskeyEntity, { personId });
    return passkeys.map(({ credentialId, transports }) => ({ id: credentialId.toString('base64url'), transports }));
  }

  /** The library says what is wrong in words for programmers: they go into our log, and not to who sent it. */
  private async looked<T>(look: () => Promise<T>): Promise<T> {
    try {
      return await look();
    } catch (error) {
      if (error instanceof Refusal) throw error;
      this.log.warn('a passkey was refused', { why: error instanceof Error ? error.message : 'unknown' });
      throw passkeyWrong();
    }
  }
}

const bytesOf = (base64url: string): Buffer => Buffer.from(base64url, 'base64url');

async function onlyOnce<T>(writing: Promise<T>): Promise<T> {
  try {
    return await writing;
  } catch (error) {
    const constraint = error instanceof QueryFailedError && (error.driverError as { constraint?: string }).constraint;
    if (constraint === 'passkey_name') refuseIfAny([passkeyNameTaken()]);
    throw constraint === 'passkey_credential_key' ? passkeyWrong() : error;
  }
}
