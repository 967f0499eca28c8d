import { describe, expect, it } from '@jest/globals';
import nodemailer from 'nodemailer';
import { LOCALES } from '../messages/locale.ts';
import type { OutgoingLetter } from './carrier.ts';
import { mailMessage } from './mail-message.ts';

const sender = { from: 'fund@grants.example.org', publicUrl: 'https://grants.example.org:8443' };
const letter: OutgoingLetter = {
  id: '3f1c2a7e-0000-4000-8000-000000000001',
  recipient: 'ama@example.org',
  name: 'Ama Mensah',
  language: 'en',
  subject: 'Your report is accepted',
  text: 'Dear Ama Mensah,\n\nIt is <accepted> & "done".\n\nhttps://grants.example.org/apply/grants\n',
  createdAt: new Date('2027-02-01T12:00:00Z'),
};

/** The bytes as they would go to a mail server. */
async function raw(bent: Partial<OutgoingLetter> = {}): Promise<{ headers: string[]; envelope: unknown; all: string }> {
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true });
  const { message, envelope } = await transport.sendMail(mailMessage({ ...letter, ...bent }, sender));
  const all = (message as Buffer).toString();
  const head = all.slice(0, all.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');
  return { headers: head.split('\r\n'), envelope, all };
}
const named = (headers: readonly string[], name: string): string[] =>
  headers.filter((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`));

describe('a letter as mail', () => {
  it('is known by its own Message-ID and date, and says that no person wrote it', async () => {
    const [once, twice] = [await raw(), await raw()];
    expect(named(once.headers, 'message-id')).toEqual([
      'Message-ID: <3f1c2a7e-0000-4000-8000-000000000001@grants.example.org>',
    ]);
    for (const name of ['message-id', 'date']) expect(named(twice.headers, name)).toEqual(named(once.headers, name));
    expect(once.headers).toEqual(
      expect.arrayContaining([
        'Auto-Submitted: auto-generated',
        'List-ID: <letters.grants.example.org>',
        'From: Trust Fund for Victims of Trafficking <fund@grants.example.org>',
        'To: Ama Mensah <ama@example.org>',
        'Content-Language: en',
      ]),
    );
    expect(once.envelope).toEqual({ from: sender.from, to: ['ama@example.org'] });
  });

  it('has a plain part, and the same words in the reader’s direction without anything that could be fetched', async () => {
    for (const language of LOCALES) {
      const { html, text } = mailMessage({ ...letter, language }, sender);
      expect(text).toBe(letter.text);
      expect(html).toContain(`lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"`);
      expect(html).toContain('<a href="https://grants.example.org/apply/grants" dir="ltr">');
      expect(html).toContain('It is &lt;accepted&gt; &amp; &quot;done&quot;.');
      expect(html).not.toMatch(/<img|style|src=|url\(/);
    }
  });

  it.each([
    'Ama\r\nBcc: all@example.org',
    'Ama\nSubject: Other',
    'Ama\u2028Bcc: all@example.org',
    'Ama <all@example.org>, Bob',
    'Ama" <all@example.org>',
    '=?utf-8?Q?Ama=0D=0ABcc:_all@example.org?=',
    'علي\r\nBcc: all@example.org',
  ])('takes no header and no reader from the name %j', async (name) => {
    const { headers, envelope } = await raw({ name, subject: `About ${name}` });
    expect(headers.map((line) => line.split(':')[0]!.toLowerCase()).toSorted()).toEqual(
      (await raw()).headers.map((line) => line.split(':')[0]!.toLowerCase()).toSorted(),
    );
    expect(envelope).toEqual({ from: sender.from, to: ['ama@example.org'] });
    expect(named(headers, 'bcc')).toEqual([]);
  });
});
