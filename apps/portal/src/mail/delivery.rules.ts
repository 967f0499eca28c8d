import type { Carried } from './carrier.ts';

/** What nodemailer says of a letter that did not go through. */
export interface MailTrouble {
  readonly message: string;
  /** ECONNECTION, EENVELOPE ... */
  readonly code?: string;
  /** The reply of the mail server, such as 550. */
  readonly responseCode?: number;
  readonly response?: string;
  /** The command it replied to: RCPT TO, DATA ... */
  readonly command?: string;
}

const LONGEST_PAUSE_MS = 4 * 3_600_000;

/** 1, 2, 4 ... 240 minutes: a server that puts strangers off lets them in after some minutes; one that is down needs hours. */
export function pauseAfter(attempts: number): number {
  return Math.min(60_000 * 2 ** (Math.max(1, attempts) - 1), LONGEST_PAUSE_MS);
}

/**
 * What follows from a failure (RFC 5321 section 4.2.1): 5 is for ever, 4 is for now. A server that does not know the
 * sender or wants another password says nothing about the letter: that is ours to mend, and the letter waits.
 */
export function carriedBy(trouble: MailTrouble): Carried {
  const said = (trouble.response ?? trouble.message).slice(0, 300);
  const { responseCode, command, code } = trouble;
  if (responseCode !== undefined && command === 'RCPT TO')
    return responseCode >= 500 ? { came: 'back', said, address: isAddressDead(said) } : { came: 'later', said };
  const isOfLetter = command === 'DATA' || code === 'EMESSAGE';
  if (responseCode !== undefined && isOfLetter)
    return responseCode >= 500 ? { came: 'back', said, address: false } : { came: 'later', said };
  // an address that cannot be written into the dialogue at all
  if (command === 'API' && code === 'EENVELOPE') return { came: 'back', said, address: true };
  return { came: 'nowhere', said };
}

/**
 * Does the reply say that the address is no good (RFC 3463: X.1 address, X.2.0 and X.2.1 mailbox), and not that this
 * letter, this sender or this hour is? Without an extended code 550, 551 and 553 say so.
 */
function isAddressDead(reply: string): boolean {
  const [, basic = '', extended] = /^(\d{3})[ -](?:5\.(\d{1,3}\.\d{1,3})\b)?/.exec(reply) ?? [];
  if (extended === undefined) return ['550', '551', '553'].includes(basic);
  return extended.startsWith('1.') || extended === '2.0' || extended === '2.1';
}
