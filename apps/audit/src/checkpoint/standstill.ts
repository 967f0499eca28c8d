/**
 * Why nothing is published just now, in words for everybody: they stand at /log/status. Nothing is lost meanwhile, since
 * leaves wait in the database.
 */
export abstract class Standstill extends Error {}

/** The database and what was published contradict each other: nothing may be signed until a person has looked. */
export class HistoryBroken extends Standstill {
  override readonly name = 'HistoryBroken';
}

/** The signer cannot be reached or may not sign just now: the log goes on by itself when it can. */
export class SignerAway extends Standstill {
  override readonly name = 'SignerAway';
}
