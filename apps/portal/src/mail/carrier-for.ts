import type { PortalConfig } from '../config.ts';
import { DemoMailbox, NoCarrier, type Carrier } from './carrier.ts';
import { SmtpCarrier, type MailServer } from './smtp-carrier.ts';

const PATIENCE_MS = 30_000;
const OWN_MACHINE = ['localhost', '127.0.0.1', '::1'];

/** Who carries this fund's letters. Throws, in words for the operator, when nobody would and nobody said so. */
export function carrierFor(config: PortalConfig): Carrier {
  const { demo, smtpHost } = config;
  if (smtpHost === 'none') return new NoCarrier();
  if (smtpHost !== undefined) return new SmtpCarrier(mailServer(config, smtpHost));
  if (demo) return new DemoMailbox();
  throw wrongSetting(
    'SMTP_HOST: letters need a mail server. Name one, or set SMTP_HOST=none: then they wait in the database until there is one',
  );
}

function mailServer(config: PortalConfig, host: string): MailServer {
  const { smtpPort: port, smtpTls: tls, smtpUser, smtpPassword, mailFrom, publicUrl } = config;
  if (mailFrom === undefined) throw wrongSetting('MAIL_FROM: letters need the address that they come from');
  const server = { host, port, tls, from: mailFrom, publicUrl, patienceMs: PATIENCE_MS };
  if (smtpUser === undefined) return server;
  if (smtpPassword === undefined) throw wrongSetting('SMTP_PASSWORD_FILE: SMTP_USER needs a file with its password');
  if (tls === 'none' && !OWN_MACHINE.includes(host))
    throw wrongSetting('SMTP_TLS: without TLS the password would travel openly; use starttls or implicit');
  return { ...server, account: { user: smtpUser, pass: smtpPassword } };
}

const wrongSetting = (problem: string): Error => new Error(`The settings of portal are not right:\n  ${problem}`);
