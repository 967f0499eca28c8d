import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { Refusal } from '#kernel/refusal';
import type { LetterAsked } from './letter-limit.entity.ts';

/** So many letters on request to one address, in so many minutes: enough for who mistypes, too few to fill a mailbox. */
export const LETTERS_ALLOWED = 10;
const LETTERS_MINUTES = 60;

const COUNT = `
  INSERT INTO letter_limit AS known (asked, account, times, since) VALUES ($1, $2, 1, now())
  ON CONFLICT (asked, account) DO UPDATE SET
    times = CASE WHEN known.since <= now() - $3 * interval '1 minute' THEN 1 ELSE known.times + 1 END,
    since = CASE WHEN known.since <= now() - $3 * interval '1 minute' THEN now() ELSE known.since END
  RETURNING times, ceil(extract(epoch FROM since + $3 * interval '1 minute' - now()))::int AS seconds`;

/**
 * Counts a letter that this act asks for, whether or not anybody has the address: the answer tells nothing of that. Those
 * who ask at once wait for one another at the row; what is refused is not counted. Refuses: too-many-letters.
 */
export async function countLetter(tx: EntityManager, asked: LetterAsked, email: string): Promise<void> {
  await tx.query(`DELETE FROM letter_limit WHERE since < now() - interval '1 day'`);
  const account = createHash('sha256').update(email).digest();
  const rows: { times: number; seconds: number }[] = await tx.query(COUNT, [asked, account, LETTERS_MINUTES]);
  const { times, seconds } = rows[0]!;
  if (times <= LETTERS_ALLOWED) return;
  const minutes = Math.ceil(seconds / 60);
  const message = `Too many letters were asked for this address. Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, then try again.`;
  throw new Refusal('too-many', 'too-many-letters', message, { params: { seconds, minutes } });
}
