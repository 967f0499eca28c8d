import { Injectable } from '@nestjs/common';
import { refuseIfAny } from '#kernel/refusal';
import { personLifecycle } from '#contracts/lifecycles/person.lifecycle';
import type { Act } from '#platform/act/act';
import { Performs } from '#platform/act/performs';
import { AccountLetters } from '../account-link/account-letters.ts';
import { AccountLinks } from '../account-link/account-links.ts';
import { countLetter } from '../account-link/letter-limit.ts';
import { onlyOnce } from './new-person.ts';
import { ownerOf } from './person-by-email.ts';
import { PersonEntity } from './person.entity.ts';
import { normalEmail, objectionsToEmail } from './person.rules.ts';

/** Another e-mail address for an account: proved at the new one, told at the old one. */
@Injectable()
export class ChangeAddressService {
  constructor(
    private readonly links: AccountLinks,
    private readonly letters: AccountLetters,
  ) {}

  /**
   * Nothing changes yet: a letter goes to the new address, or to whoever has it already, and the answer does not tell.
   * Refuses: correct-these-fields, too-many-letters.
   */
  @Performs('account-link.request-address')
  async request(act: Act, typed: string): Promise<void> {
    const email = normalEmail(typed);
    refuseIfAny(objectionsToEmail(email));
    await countLetter(act.tx, 'new-address', email);
    const person = await act.load(PersonEntity, act.actor.personId!, 'person');
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
    await this.letters.tellAt(act, former, person, 'address-changed');
  }
}
