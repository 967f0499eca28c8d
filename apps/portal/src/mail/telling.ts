import { Injectable } from '@nestjs/common';
import type { Act } from '#platform/act/act';
import { notYet } from '#platform/bus/not-yet';
import { Mailbox } from '#platform/mail/mailbox';
import { PortalConfig } from '../config.ts';
import { letterText, type Words } from './letters.ts';

interface Recipient {
  readonly email: string;
  readonly name: string;
  readonly active: boolean;
}

const MEMBERS = `
  SELECT email, name, status = 'active' AS active FROM organisation_member JOIN person ON person.id = person_id
  WHERE organisation_id = $1 ORDER BY person.id`;
const PERSON = `SELECT email, name, status = 'active' AS active FROM person WHERE id = $1`;

/** Writes one letter to each person whom an event concerns, in the transaction that takes note of the event: once. */
@Injectable()
export class Telling {
  constructor(
    private readonly mailbox: Mailbox,
    private readonly config: PortalConfig,
  ) {}

  /** Everybody of an organisation. Waits while its registration has not reached us: queues keep no order among services. */
  async organisation(act: Act, organisationId: string, words: Words, about: string): Promise<void> {
    const members: Recipient[] = await act.tx.query(MEMBERS, [organisationId]);
    if (members.length === 0) throw notYet('the organisation has no member here yet');
    await this.write(act, members, words, about);
  }

  async person(act: Act, personId: string, words: Words, about: string): Promise<void> {
    await this.write(act, await act.tx.query(PERSON, [personId]), words, about);
  }

  private async write(act: Act, recipients: readonly Recipient[], words: Words, about: string): Promise<void> {
    for (const { email, name } of recipients.filter(({ active }) => active)) {
      await this.mailbox.send(act, {
        to: email,
        subject: words.subject,
        text: letterText(words, name, this.config.publicUrl),
        about,
      });
    }
  }
}
