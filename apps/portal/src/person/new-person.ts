import { QueryFailedError } from 'typeorm';
import type { Act } from '#platform/act/act';
import type { PersonEntity } from './person.entity.ts';
import { emailTaken } from './person.rules.ts';

/** The secret that the person's pseudonyms are made from is drawn by the database, once. */
export async function withSecret(act: Act, creating: Promise<PersonEntity>): Promise<PersonEntity> {
  const person = await creating;
  await act.tx.query('INSERT INTO portal_disclosure.pseudonym_secret (person_id) VALUES ($1)', [person.id]);
  return person;
}

/** Two who take one address in the same moment: the database lets one through, the other is told why. */
export async function onlyOnce(taking: Promise<PersonEntity>): Promise<PersonEntity> {
  try {
    return await taking;
  } catch (error) {
    const constraint = error instanceof QueryFailedError && (error.driverError as { constraint?: string }).constraint;
    throw constraint === 'person_email_key' ? emailTaken() : error;
  }
}
