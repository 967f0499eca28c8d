import { Injectable } from '@nestjs/common';
import { refuseIfAny } from '#kernel/refusal';
import { personLifecycle } from '#contracts/lifecycles/person.lifecycle';
import type { Act } from '#platform/act/act';
import { Performs } from '#platform/act/performs';
import { AccountLetters } from '../account-link/account-letters.ts';
import { AccountLinks } from '../account-link/account-links.ts';
import { KnownAddresses } from '../session/known-addresses.ts';
import { endAccess } from './end-access.ts';
import type { ChangePasswordRequest, ResetPasswordRequest } from './person.dto.ts';
import { PersonEntity } from './person.entity.ts';
import { objectionsToPassword } from './person.rules.ts';

@Injectable()
export class PasswordService {
  constructor(
    private readonly links: AccountLinks,
    private readonly letters: AccountLetters,
    private readonly known: KnownAddresses,
  ) {}

  /**
   * A new password for who holds the link. It signs nobody in and leaves the second factors as they are: a mailbox alone
   * is not the person. Every session ends, and so does every access token: whoever knew the old password may have made
   * one. The person is told. The address is known from now on: however many strangers guess at the account, its owner can
   * sign in here. Refuses: link-not-good, correct-these-fields.
   */
  @Performs('person.reset-password')
  async reset(
    act: Act,
    { token, password }: ResetPasswordRequest,
    passwordHash: string,
    address: string,
  ): Promise<void> {
    const { personId } = await this.links.use(act, 'person.reset-password', token);
    const person = await act.load(PersonEntity, personId, 'person');
    refuseIfAny(objectionsToPassword(password, person));
    const change = { set: { passwordHash }, payload: { personId } };
    await act.move(personLifecycle, PersonEntity, person, 'reset-password', change);
    await endAccess(act.tx, personId);
    await this.known.keepOnly(act.tx, personId, address);
    await this.letters.tell(act, person, 'password-changed', '/account/letter');
  }

  /**
   * The one who is signed in; the guard of the route has asked for the old one. All other sessions and all access tokens
   * end. Refuses: correct-these-fields.
   */
  @Performs('person.change-password')
  async change(act: Act, { password }: ChangePasswordRequest, passwordHash: string, address: string): Promise<void> {
    const person = await act.load(PersonEntity, act.actor.personId!, 'person');
    refuseIfAny(objectionsToPassword(password, person));
    const change = { set: { passwordHash }, payload: { personId: person.id } };
    await act.move(personLifecycle, PersonEntity, person, 'change-password', change);
    await endAccess(act.tx, person.id, act.actor.sessionId);
    await this.known.keepOnly(act.tx, person.id, address);
    await this.links.forget(act.tx, person.id, ['reset']);
    await this.letters.tell(act, person, 'password-changed', '/account/letter');
  }
}
