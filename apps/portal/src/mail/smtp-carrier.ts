import nodemailer from 'nodemailer';
import { Carrier, type Carried, type OutgoingLetter } from './carrier.ts';
import { carriedBy, type MailTrouble } from './delivery.rules.ts';
import { LINES } from './postman.ts';
import { mailMessage, type Sender } from './mail-message.ts';

export interface MailServer extends Sender {
  readonly host: string;
  readonly port: number;
  /** `starttls` refuses a server that has none; `none` is for a server on the same machine or private network. */
  readonly tls: string;
  readonly account?: { readonly user: string; readonly pass: string };
  /** How long it may say nothing, in ms. */
  readonly patienceMs: number;
}

/** Hands letters to a mail server over a few connections that stay open. */
export class SmtpCarrier extends Carrier {
  readonly isThere = true;
  readonly keepsWords = false;
  private readonly transport;

  constructor(private readonly server: MailServer) {
    super();
    const { host, port, tls, account, patienceMs } = server;
    this.transport = nodemailer.createTransport({
      pool: true,
      maxConnections: LINES,
      host,
      port,
      secure: tls === 'implicit',
      requireTLS: tls === 'starttls',
      ignoreTLS: tls === 'none',
      ...(account !== undefined && { auth: account }),
      connectionTimeout: patienceMs,
      greetingTimeout: patienceMs,
      socketTimeout: patienceMs,
    });
  }

  async carry(letter: OutgoingLetter): Promise<Carried> {
    try {
      await this.transport.sendMail(mailMessage(letter, this.server));
      return { came: 'through' };
    } catch (error) {
      return carriedBy(error as MailTrouble);
    }
  }

  close(): void {
    this.transport.close();
  }
}
