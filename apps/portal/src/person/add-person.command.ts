import { randomUUID } from 'node:crypto';
import type { PersonView } from '#contracts/api/portal';
import type { Actor } from '#platform/actor/actor';
import { Act } from '#platform/act/act';
import { ActSetting } from '#platform/act/act-setting';
import { fundRulebook } from '#platform/rulebook/rulebook';
import { createDataSource } from '../database/data-source.ts';
import { LEAST_PASSWORD_COST } from './password-cost.ts';
import { PasswordHashing } from './password-hashing.ts';
import { personView, type AddPersonRequest } from './person.dto.ts';
import { PersonService } from './person.service.ts';

/** Whoever has the database's password and a shell on the host; stands in the log as `administrator`, without a pseudonym. */
const OPERATOR: Actor = { personId: null, roles: ['administrator'], name: 'operator' };

/**
 * Adds a person as an administrator would, for the first administrator of a new fund. The rules, the event and the leaf
 * are those of the API; the running portal carries the event. Throws a Refusal as the API answers it.
 */
export async function addPerson(databaseUrl: string, request: AddPersonRequest): Promise<PersonView> {
  const dataSource = await createDataSource(databaseUrl).initialize();
  const setting = new ActSetting('portal', fundRulebook, nobody);
  const people = new PersonService(new PasswordHashing(LEAST_PASSWORD_COST));
  try {
    return await dataSource.transaction(async (tx) => {
      const [{ now }]: [{ now: Date }] = await tx.query('SELECT transaction_timestamp() AS now');
      return personView(
        await people.add(
          new Act(setting, { tx, actor: OPERATOR, now, realTime: now, requestId: randomUUID() }),
          request,
        ),
      );
    });
  } finally {
    await dataSource.destroy();
  }
}

function nobody(): never {
  throw new Error('the operator is nobody in particular and has no pseudonym');
}
