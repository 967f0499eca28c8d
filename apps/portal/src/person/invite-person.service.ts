import { Injectable } from '@nestjs/common';
import { refuseIfAny } from '#kernel/refusal';
import { personLifecycle } from '#contracts/lifecycles/person.lifecycle';
import type { Role } from '#contracts/roles';
import type { Act } from '#platform/act/act';
import { Performs } from '#platform/act/performs';
import type { VersionedRequest } from '#platform/http/versioned-request';
import { AccountLetters } from '../account-link/account-letters.ts';
import { AccountLinks } from '../account-link/account-links.ts';
import { onlyOnce, withSecret } from './new-person.ts';
import { ownerOf } from './person-by-email.ts';
import type { AcceptRequest, InviteRequest } from './person.dto.ts';
import { PersonEntity } from './person.entity.ts';
import {
  emailTaken,
  normalEmail,
  normalName,
  objectionsToAddressee,
  objectionsToPassword,
  objectionsToRoles,
} from './person.rules.ts';

/** How everybody but applicants comes: an administrator invites, and the person accepts with a password of their own. */
@Injectable()
export class InvitePersonService {
  constructor(
    private readonly links: AccountLinks,
    private readonly letters: AccountLetters,
  ) {}

  /** Refuses: correct-these-fields. */
  @Performs('person.invite')
  async invite(act: Act, request: InviteRequest): Promise<PersonEntity> {
    refuseIfAny([...objectionsToAddressee(request), ...objectionsToRoles(request.roles)]);
    const [email, name, id] = [normalEmail(request.email), normalName(request.name), act.newId()];
    if ((await ownerOf(act.tx, email)) !== null) throw emailTaken();
    const { language = 'en', roles } = request;
    const values = { id, email, name, language, roles: roles as Role[], roleDates: {}, passwordHash: null };
    const payload = { personId: id, name, roles: values.roles };
    const person = await withSecret(
      act,
      onlyOnce(act.create(personLifecycle, PersonEntity, 'invite', values, { payload })),
    );
    await this.letters.sendLink(act, person, 'accept');
    return person;
  }

  /** A new letter; the link of the former one stays good until its end. Refuses: not-found, not-allowed-now, stale. */
  @Performs('person.invite-again')
  async inviteAgain(act: Act, id: string, { version }: VersionedRequest): Promise<PersonEntity> {
    const person = await act.load(PersonEntity, id, 'person');
    const payload = { personId: id };
    await act.move(personLifecycle, PersonEntity, person, 'invite-again', { version, payload });
    await this.letters.sendLink(act, person, 'accept');
    return person;
  }

  /** No link leads in any more, and the address is free again. Refuses: not-found, not-allowed-now, stale. */
  @Performs('person.cancel-invitation')
  async cancel(act: Act, id: string, { version }: VersionedRequest): Promise<PersonEntity> {
    const person = await act.load(PersonEntity, id, 'person');
    const payload = { personId: id };
    await act.move(personLifecycle, PersonEntity, person, 'cancel-invitation', { version, payload });
    await this.links.forget(act.tx, id, ['accept']);
    return person;
  }

  /** Refuses: link-not-good, correct-these-fields. */
  @Performs('person.accept')
  async accept(act: Act, { token, password, language }: AcceptRequest, passwordHash: string): Promise<PersonEntity> {
    const { personId } = await this.links.use(act, 'person.accept', token);
    const person = await act.load(PersonEntity, personId, 'person');
    refuseIfAny(objectionsToPassword(password, person));
    const payload = { personId, name: person.name, roles: person.roles };
    const set = { passwordHash, ...(language !== undefined && { language }) };
    return act.move(personLifecycle, PersonEntity, person, 'accept', { set, payload });
  }
}
