import type { EntityManager } from 'typeorm';
import type { LetterKind } from '../mail/letter-text.ts';

/** Tells that an erasure is done; nobody could be told later. */
export const LAST_LETTER = 'erasure-granted' satisfies LetterKind;

const NOBODY = '$argon2id$erased';

/** Rows that are the person's alone. */
const OWN = [
  'notice',
  'notice_choice',
  'organisation_member',
  'account_link',
  'access_token',
  'identity',
  'totp',
  'passkey',
  'recovery_code',
  'known_address',
];

/**
 * Everything that the portal keeps about a person but their acts: the secret that their pseudonyms are made from, the
 * account's name, address, password and second factors, the tokens of their programs, notices and letters. The row
 * stays, empty, for the records that name its id.
 */
export async function forgetPerson(tx: EntityManager, personId: string): Promise<void> {
  await tx.query('SELECT portal_disclosure.forget($1)', [personId]);
  const address = '(SELECT email FROM person WHERE id = $1)';
  await tx.query(`DELETE FROM returned_address WHERE address = ${address}`, [personId]);
  // but the last letter, that it is done: it goes when it is carried (account-sweep.ts)
  await tx.query(`DELETE FROM letter WHERE (person_id = $1 OR recipient = ${address}) AND kind <> '${LAST_LETTER}'`, [
    personId,
  ]);
  await tx.query('SELECT forget_in_security_events($1)', [personId]);
  await tx.query(`UPDATE factor_reset SET how = '{}' WHERE person_id = $1`, [personId]);
  await tx.query('UPDATE erasure_request SET person_id = NULL, reason = NULL WHERE person_id = $1', [personId]);
  for (const table of OWN) await tx.query(`DELETE FROM ${table} WHERE person_id = $1`, [personId]);
  await tx.query(
    `UPDATE person SET email = id || '@erased.invalid', name = '-', password_hash = $2, passkey_handle = DEFAULT, version = version + 1 WHERE id = $1`,
    [personId, NOBODY],
  );
}
