import { describe, expect, it } from '@jest/globals';
import { readConfig } from '#platform/config/read-config';
import { aMailServer } from '#test/support/mail-server';
import { aPortal } from '#test/support/portal';
import { PortalConfig } from '../config.ts';
import { carrierFor } from './carrier-for.ts';
import { Letters } from './letters.ts';

const SETTINGS = Object.fromEntries(
  (
    'PORT=0 DATABASE_URL=x REDIS_URL=x FILES_DIRECTORY=x KEYS_DIRECTORY=x PUBLIC_URL=https://grants.example.org ' +
    'APPLICATIONS_URL=x REVIEW_URL=x DISBURSEMENT_URL=x TRANSPARENCY_URL=x AUDIT_URL=x'
  )
    .split(' ')
    .map((line) => line.split('=', 2)),
) as Record<string, string>;

describe('a portal that should send letters', () => {
  it.each([
    [{ SMTP_HOST: 'mail.example.org' }, 'MAIL_FROM'],
    [{ SMTP_HOST: 'mail.example.org', MAIL_FROM: 'a@example.org', SMTP_USER: 'fund' }, 'SMTP_PASSWORD_FILE'],
    [
      {
        SMTP_HOST: 'mail.example.org',
        MAIL_FROM: 'a@example.org',
        SMTP_USER: 'fund',
        SMTP_PASSWORD: 'a password',
        SMTP_TLS: 'none',
      },
      'SMTP_TLS',
    ],
    [
      { SMTP_HOST: 'mail.example.org', MAIL_FROM: 'a@example.org', SMTP_USER: 'fund', SMTP_PASSWORD_FILE: '/nowhere' },
      '/nowhere cannot be read',
    ],
    [{ SMTP_HOST: 'mail.example.org', MAIL_FROM: 'Fund <a@example.org>' }, 'MAIL_FROM'],
  ])('does not start with %j, and says why', (environment, words) => {
    const settings = { ...SETTINGS, ...environment };
    expect(() => carrierFor(readConfig(PortalConfig, settings)).close()).toThrow(words);
  });

  it('does not start at all without one', async () => {
    await expect(aPortal({ environment: { SMTP_HOST: '' } })).rejects.toThrow('SMTP_HOST=none');
  });

  it('sends by itself what its acts write', async () => {
    const { port, received, close } = await aMailServer();
    const sending = await aPortal({
      environment: {
        SMTP_HOST: '127.0.0.1',
        SMTP_PORT: String(port),
        SMTP_TLS: 'none',
        MAIL_FROM: 'fund@grants.example.org',
        SMTP_USER: '',
      },
    });
    try {
      const { id, email } = await sending.person(['applicant']);
      await sending.dataSource.transaction((tx) =>
        sending.app.get(Letters, { strict: false }).send(tx, { to: id, kind: 'roles-changed' }),
      );
      for (let tries = 0; tries < 100 && received.length === 0; tries++)
        await new Promise((resolve) => setTimeout(resolve, 100));
      expect(received.map(({ to }) => to)).toEqual([[email]]);
    } finally {
      await sending.close();
      await close();
    }
  });
});
