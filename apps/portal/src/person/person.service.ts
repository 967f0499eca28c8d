import { Injectable } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { refuseIfAny } from '#kernel/refusal';
import { personLifecycle } from '#contracts/lifecycles/person.lifecycle';
import type { Role } from '#contracts/roles';
import type { Act } from '#platform/act/act';
import { Performs } from '#platform/act/performs';
import { PasswordHashing } from './password-hashing.ts';
import type {
  AddPersonRequest,
  DisablePersonRequest,
  GrantRoleRequest,
  RegisterRequest,
  RevokeRoleRequest,
} from './person.dto.ts';
import { PersonEntity } from './person.entity.ts';
import { refuseToSelf } from './person.policy.ts';
import {
  emailTaken,
  normalEmail,
  normalName,
  objectionsToAccount,
  objectionsToGrant,
  objectionsToReason,
  objectionsToRevoking,
  objectionsToRoles,
  type Account,
} from './person.rules.ts';

@Injectable()
export class PersonService {
  constructor(private readonly passwords: PasswordHashing) {}

  /** Refuses: correct-these-fields. */
  @Performs('person.register')
  async register(act: Act, request: RegisterRequest): Promise<PersonEntity> {
    refuseIfAny(objectionsToAccount(request));
    const values = await this.accountOf(act, request, ['applicant']);
    const payload = { personId: values.id, name: values.name };
    return withSecret(act, onlyOnce(act.create(personLifecycle, PersonEntity, 'register', values, { payload })));
  }

  /** Refuses: correct-these-fields. */
  @Performs('person.add')
  async add(act: Act, request: AddPersonRequest): Promise<PersonEntity> {
    refuseIfAny([...objectionsToAccount(request), ...objectionsToRoles(request.roles)]);
    const values = await this.accountOf(act, request, request.roles as Role[]);
    const payload = { personId: values.id, name: values.name, roles: values.roles };
    return withSecret(act, onlyOnce(act.create(personLifecycle, PersonEntity, 'add', values, { payload })));
  }

  /** Refuses: not-found, not-yourself, correct-these-fields, not-allowed-now, stale. Open sessions have the role at once. */
  @Performs('person.grant-role')
  async grantRole(act: Act, id: string, { role, version }: GrantRoleRequest): Promise<PersonEntity> {
    const person = await act.load(PersonEntity, id, 'person');
    refuseToSelf(act.actor, person);
    refuseIfAny(objectionsToGrant(person.roles, role));
    const roles = [...person.roles, role as Role];
    const payload = { personId: id, name: person.name, role };
    return act.move(personLifecycle, PersonEntity, person, 'grant-role', { version, set: { roles }, payload });
  }

  /** Refuses: not-found, not-yourself, correct-these-fields, not-allowed-now, stale. Open sessions lose the role at once. */
  @Performs('person.revoke-role')
  async revokeRole(act: Act, id: string, { role, reason, version }: RevokeRoleRequest): Promise<PersonEntity> {
    const person = await act.load(PersonEntity, id, 'person');
    refuseToSelf(act.actor, person);
    refuseIfAny([...objectionsToRevoking(person.roles, role), ...objectionsToReason(reason)]);
    const roles = person.roles.filter((held) => held !== role);
    const payload = { personId: id, role, reason };
    return act.move(personLifecycle, PersonEntity, person, 'revoke-role', { version, set: { roles }, payload });
  }

  /** Refuses: not-found, not-yourself, correct-these-fields, not-allowed-now, stale. Every session of the person ends. */
  @Performs('person.disable')
  async disable(act: Act, id: string, { reason, version }: DisablePersonRequest): Promise<PersonEntity> {
    const person = await act.load(PersonEntity, id, 'person');
    refuseToSelf(act.actor, person);
    refuseIfAny(objectionsToReason(reason));
    await act.move(personLifecycle, PersonEntity, person, 'disable', { version, payload: { personId: id, reason } });
    await act.tx.query('DELETE FROM session WHERE person_id = $1', [id]);
    return person;
  }

  private async accountOf(act: Act, { email, name, password, language }: Account, roles: Role[]) {
    const address = normalEmail(email);
    if (await act.tx.existsBy(PersonEntity, { email: address })) throw emailTaken();
    return {
      id: act.newId(),
      email: address,
      name: normalName(name),
      language: language ?? 'en',
      roles,
      passwordHash: await this.passwords.hash(password),
    };
  }
}

/** The secret that the person's pseudonyms are made from is drawn by the database, once. */
async function withSecret(act: Act, creating: Promise<PersonEntity>): Promise<PersonEntity> {
  const person = await creating;
  await act.tx.query('INSERT INTO portal_disclosure.pseudonym_secret (person_id) VALUES ($1)', [person.id]);
  return person;
}

/** Two people who register one address in the same moment: the constraint lets one through, the other is told why. */
async function onlyOnce(creating: Promise<PersonEntity>): Promise<PersonEntity> {
  try {
    return await creating;
  } catch (error) {
    const constraint = error instanceof QueryFailedError && (error.driverError as { constraint?: string }).constraint;
    throw constraint === 'person_email_key' ? emailTaken() : error;
  }
}
