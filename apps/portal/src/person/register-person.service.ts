import { Injectable } from '@nestjs/common';
import { refuseIfAny } from '#kernel/refusal';
import { personLifecycle } from '#contracts/lifecycles/person.lifecycle';
import type { Act } from '#platform/act/act';
import { Performs } from '#platform/act/performs';
import { Erasure } from '#platform/erasure/erasure';
import { AccountLetters } from '../account-link/account-letters.ts';
import { countLetter } from '../account-link/letter-limit.ts';
import { AccountLinks } from '../account-link/account-links.ts';
import { forgetPerson } from './forget-person.ts';
import { onlyOnce, withSecret } from './new-person.ts';
import { ownerOf } from './person-by-email.ts';
import type { RegisterRequest } from './person.dto.ts';
import { PersonEntity } from './person.entity.ts';
import { normalEmail, normalName, objectionsToAccount } from './person.rules.ts';

/** How applicants come: they register, and the link in the letter shows that the address is theirs. */
@Injectable()
export class RegisterPersonService {
  constructor(
    private readonly links: AccountLinks,
    private readonly letters: AccountLetters,
    private readonly erasure: Erasure,
  ) {}

  /**
   * Nobody learns here whether an address has an account: the answer is the same, and the owner of the address is told
   * by letter. Registering twice makes two records, of which the one whose link is followed becomes the account.
   * Refuses: correct-these-fields, too-many-letters.
   */
  @Performs('person.register')
  async register(act: Act, request: RegisterRequest, passwordHash: string): Promise<void> {
    refuseIfAny(objectionsToAccount(request));
    const [email, name, id] = [normalEmail(request.email), normalName(request.name), act.newId()];
    await countLetter(act.tx, 'register', email);
    const owner = await ownerOf(act.tx, email);
    if (owner !== null) return this.letters.answerOwner(act, owner, 'taken');
    const { language = 'en' } = request;
    const values = { id, email, name, language, roles: ['applicant' as const], roleDates: {}, passwordHash };
    const payload = { personId: id, name };
    const person = await withSecret(act, act.create(personLifecycle, PersonEntity, 'register', values, { payload }));
    await this.letters.sendLink(act, person, 'confirm');
  }

  /** Refuses: link-not-good; correct-these-fields when another registration under this address was confirmed before. */
  @Performs('person.confirm')
  async confirm(act: Act, token: string): Promise<PersonEntity> {
    const { personId } = await this.links.use(act, 'person.confirm', token);
    const person = await act.load(PersonEntity, personId, 'person');
    return onlyOnce(act.move(personLifecycle, PersonEntity, person, 'confirm', { payload: { personId } }));
  }

  /**
   * Nobody confirmed the address, or accepted the invitation: what was typed about them is forgotten, and the address is
   * free. Refuses: not-allowed-now and stale when they came in this moment.
   */
  @Performs('person.lapse')
  async lapse(act: Act, personId: string): Promise<void> {
    const person = await act.load(PersonEntity, personId, 'person');
    await act.move(personLifecycle, PersonEntity, person, 'lapse', { payload: { personId } });
    await this.erasure.forget(act, personId);
    await forgetPerson(act.tx, personId);
  }
}
