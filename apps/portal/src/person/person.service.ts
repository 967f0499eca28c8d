import { Injectable } from '@nestjs/common';
import { dayOf } from '#kernel/days';
import { refuseIfAny } from '#kernel/refusal';
import { personLifecycle } from '#contracts/lifecycles/person.lifecycle';
import type { Role } from '#contracts/roles';
import type { Act } from '#platform/act/act';
import { Performs } from '#platform/act/performs';
import { standingWith } from '../delegation/standing.ts';
import { onlyOnce, withSecret } from './new-person.ts';
import { PasswordHashing } from './password-hashing.ts';
import { ownerOf } from './person-by-email.ts';
import type {
  AddPersonRequest,
  DisablePersonRequest,
  EndSessionsRequest,
  GrantRoleRequest,
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
import { objectionsToGrantDays, onlyThese, withoutEnded, type DatedRoles } from './role-dates.ts';

@Injectable()
export class PersonService {
  constructor(private readonly passwords: PasswordHashing) {}

  /** For the operator's command alone: the account works at once. Refuses: correct-these-fields. */
  @Performs('person.add')
  async add(act: Act, request: AddPersonRequest): Promise<PersonEntity> {
    refuseIfAny([...objectionsToAccount(request), ...objectionsToRoles(request.roles)]);
    const values = await this.accountOf(act, request, request.roles as Role[]);
    const payload = { personId: values.id, name: values.name, roles: values.roles };
    return withSecret(act, onlyOnce(act.create(personLifecycle, PersonEntity, 'add', values, { payload })));
  }

  /**
   * Open sessions have the role at once, or from its first day on, and no longer than its last. The account is held
   * meanwhile, so that nobody delegates another role to it in between. Refuses: not-found, not-yourself,
   * correct-these-fields, not-allowed-now, stale.
   */
  @Performs('person.grant-role')
  async grantRole(act: Act, id: string, { role, from, until, version }: GrantRoleRequest): Promise<PersonEntity> {
    const person = await act.load(PersonEntity, id, 'person', { lock: true });
    refuseToSelf('person.grant-role', act.actor, person);
    const [today, days] = [dayOf(act.realTime), { from, until }];
    const held = withoutEnded(person, today);
    const acting = (await standingWith(act, [id], today)).filter(({ delegateId }) => delegateId === id);
    refuseIfAny([...objectionsToGrantDays(days, today), ...objectionsToGrant(held, { role, ...days }, acting)]);
    const granted = role as Role;
    const dated = from === undefined && until === undefined ? {} : { [granted]: days };
    const set = onlyThese([...held.roles, granted], { ...held.roleDates, ...dated });
    const payload = { personId: id, name: person.name, role, from: from ?? null, until: until ?? null };
    return act.move(personLifecycle, PersonEntity, person, 'grant-role', { version, set: columnsOf(set), payload });
  }

  /** Refuses: not-found, not-yourself, correct-these-fields, not-allowed-now, stale. Open sessions lose the role at once. */
  @Performs('person.revoke-role')
  async revokeRole(act: Act, id: string, { role, reason, version }: RevokeRoleRequest): Promise<PersonEntity> {
    const person = await act.load(PersonEntity, id, 'person');
    refuseToSelf('person.revoke-role', act.actor, person);
    refuseIfAny([...objectionsToRevoking(person.roles, role), ...objectionsToReason(reason)]);
    const rest = onlyThese(
      person.roles.filter((held) => held !== role),
      person.roleDates,
    );
    const payload = { personId: id, role, reason };
    return act.move(personLifecycle, PersonEntity, person, 'revoke-role', { version, set: columnsOf(rest), payload });
  }

  /** Refuses: not-found, not-yourself, correct-these-fields, not-allowed-now, stale. The account stays as it is. */
  @Performs('person.end-sessions')
  async endSessions(act: Act, id: string, { reason, version }: EndSessionsRequest): Promise<PersonEntity> {
    const person = await act.load(PersonEntity, id, 'person');
    refuseToSelf('person.end-sessions', act.actor, person);
    refuseIfAny(objectionsToReason(reason));
    const payload = { personId: id, reason };
    await act.move(personLifecycle, PersonEntity, person, 'end-sessions', { version, payload });
    await act.tx.query('DELETE FROM session WHERE person_id = $1', [id]);
    return person;
  }

  /** Refuses: not-found, not-yourself, correct-these-fields, not-allowed-now, stale. Sessions and links of the person end. */
  @Performs('person.disable')
  async disable(act: Act, id: string, { reason, version }: DisablePersonRequest): Promise<PersonEntity> {
    const person = await act.load(PersonEntity, id, 'person');
    refuseToSelf('person.disable', act.actor, person);
    refuseIfAny(objectionsToReason(reason));
    await act.move(personLifecycle, PersonEntity, person, 'disable', { version, payload: { personId: id, reason } });
    await endSessionsAndLinks(act, id);
    return person;
  }

  /** The end of an account whose person has asked for it. Refuses: not-allowed-now, stale. */
  @Performs('person.leave')
  async leave(act: Act, person: PersonEntity): Promise<void> {
    await act.move(personLifecycle, PersonEntity, person, 'leave', { payload: { personId: person.id } });
    await endSessionsAndLinks(act, person.id);
  }

  private async accountOf(act: Act, { email, name, password, language }: Account, roles: Role[]) {
    const address = normalEmail(email);
    if ((await ownerOf(act.tx, address)) !== null) throw emailTaken();
    return {
      id: act.newId(),
      email: address,
      name: normalName(name),
      language: language ?? 'en',
      roles,
      roleDates: {},
      passwordHash: await this.passwords.hash(password),
    };
  }
}

async function endSessionsAndLinks({ tx }: Act, personId: string): Promise<void> {
  for (const table of ['session', 'account_link'])
    await tx.query(`DELETE FROM ${table} WHERE person_id = $1`, [personId]);
}

const columnsOf = ({ roles, roleDates }: DatedRoles) => ({ roles: [...roles], roleDates });
