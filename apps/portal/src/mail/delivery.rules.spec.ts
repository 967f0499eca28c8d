import { describe, expect, it } from '@jest/globals';
import { carriedBy, pauseAfter } from './delivery.rules.ts';

const reply = (response: string, command = 'RCPT TO') =>
  carriedBy({ message: response, response, responseCode: Number(response.slice(0, 3)), code: 'EENVELOPE', command });

describe('the pauses between attempts', () => {
  it('double from a minute to four hours', () => {
    expect([0, 1, 2, 5, 9, 60].map(pauseAfter)).toEqual([60_000, 60_000, 120_000, 960_000, 14_400_000, 14_400_000]);
  });
});

describe('what follows from a mail server’s answer', () => {
  it.each(['550 No such user', '551 User not local', '553 Name not allowed', '550 5.1.1 Bad mailbox', '550 5.2.1 Off'])(
    'gives up the address at %j',
    (said) => expect(reply(said)).toEqual({ came: 'back', said, address: true }),
  );

  it.each(['552 Mailbox full', '552 5.2.2 Over quota', '550 5.7.1 We do not like you', '554 Refused', '571 Blocked'])(
    'gives up the letter but not the address at %j',
    (said) => expect(reply(said)).toEqual({ came: 'back', said, address: false }),
  );

  it.each(['450 4.2.0 Greylisted', '451 Try again', '452 4.2.2 Full'])('comes again after %j', (said) =>
    expect(reply(said)).toEqual({ came: 'later', said }),
  );

  it('takes a refused text for the letter’s fault, not the address’s', () => {
    expect(reply('554 5.6.0 Not this', 'DATA')).toEqual({ came: 'back', said: '554 5.6.0 Not this', address: false });
    expect(reply('451 Busy', 'DATA').came).toBe('later');
  });

  it('waits when the server does not want us at all: that says nothing about the letter', () => {
    for (const command of ['MAIL FROM', 'AUTH PLAIN', 'EHLO', 'CONN'])
      expect(reply('550 Go away', command).came).toBe('nowhere');
    expect(carriedBy({ message: 'connect ECONNREFUSED', code: 'ESOCKET', command: 'CONN' }).came).toBe('nowhere');
    expect(carriedBy({ message: 'Timeout', code: 'ETIMEDOUT', command: 'DATA' }).came).toBe('nowhere');
  });
});
