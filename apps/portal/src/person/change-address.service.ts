import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { refuseIfAny } from '#kernel/refusal';
import { personLifecycle } from '#contracts/lifecycles/person.lifecycle';
import type { Act } from '#platform/act/act';
import { Performs } from '#platform/act/performs';
import { AccountLetters } from '../account-link/account-letters.ts';
import { AccountLinks } from '../account-link/account-links.ts';
import { countLetter } from '../account-link/letter-limit.ts';
import { mustHaveGivenFactor } from '../second-factor/must-be-owner.ts';
import { endAccess } from './end-access.ts';
import { onlyOnce } from './new-person.ts';
import { PasswordHashing } from './password-hashing.ts';
import { ownerOf } from './person-by-email.ts';
import { PersonEntity } from './person.entity.ts';
import { normalEmail, objectionsToEmail } from './person.rules.ts';

/** Another e-mail address for an account: proved at the new one, told at the old one, which can stop it. */
@Injectable()
export class ChangeAddressService {
  constructor(
    private readonly links: AccountLinks,
    private readonly letters: AccountLetters,
    private readonly passwords: PasswordHashing,
  ) {}

  /**
   * Nothing changes yet: a letter goes to the new address, or to whoever has it already, and the answer does not tell.
   * Another one goes to the present address. The route's guard has asked for the password. Refuses: fresh-factor-needed,
   * correct-these-fields, too-many-letters.
   */
  @Performs('account-link.request-address')
  async request(act: Act, typed: string): Promise<void> {
    await mustHaveGivenFactor(act);
    const email = normalEmail(typed);
    refuseIfAny(objectionsToEmail(email));
    const person = await act.load(PersonEntity, act.actor.personId!, 'person');
    for (const address of [email, person.email]) await countLetter(act.tx, 'new-address', address);
    await this.letters.sendKeepAddress(act, person, person.email, 'address-change-asked');
    const owner = await ownerOf(act.tx, email);
    if (owner !== null) return this.letters.answerOwner(act, owner, 'taken');
    await this.letters.sendNewAddress(act, person, email);
  }

  /** Refuses: link-not-good, not-allowed-now; correct-these-fields when somebody has taken the address meanwhile. */
  @Performs('person.change-address')
  async confirm(act: Act, token: string): Promise<void> {
    const { personId, newEmail } = await this.links.use(act, 'person.change-address', token);
    const person = await act.load(PersonEntity, personId, 'person');
    const former = person.email;
    const change = { set: { email: newEmail! }, payload: { personId } };
    await onlyOnce(act.move(personLifecycle, PersonEntity, person, 'change-address', change));
    // they went to the former address, whose mailbox may be the reason for the change
    await this.links.forget(act.tx, personId, ['reset']);
    await this.letters.sendKeepAddress(act, person, former, 'address-changed');
  }

  /**
   * Somebody else knows the password: the account has the address of the letter again or still, everything that is open
   * ends, and nobody gets in but by a letter to that address. Refuses: link-not-good, not-allowed-now;
   * correct-these-fields when somebody has taken the address meanwhile.
   */
  @Performs('person.keep-address')
  async keep(act: Act, token: string): Promise<void> {
    const { personId, newEmail } = await this.links.use(act, 'person.keep-address', token);
    const person = await act.load(PersonEntity, personId, 'person');
    const passwordHash = await this.passwords.hash(randomBytes(32).toString('base64url'));
    const change = { set: { email: newEmail!, passwordHash }, payload: { personId } };
    await onlyOnce(act.move(personLifecycle, PersonEntity, person, 'keep-address', change));
    await this.links.forget(act.tx, personId, ['new-address', 'reset']);
    await endAccess(act.tx, personId);
    await this.letters.sendLink(act, person, 'reset');
  }
}
