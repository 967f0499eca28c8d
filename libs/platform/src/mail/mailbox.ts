import { Injectable } from '@nestjs/common';
import type { Act } from '../act/act.ts';

export interface Letter {
  /** An email address. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The record it is about, such as `application:0c6e...`; never shown to the recipient. */
  readonly about: string;
}

/** Puts letters into this service's `mail` table: written if, and only if, the act is committed. */
@Injectable()
export class Mailbox {
  async send(act: Act, { to, subject, text, about }: Letter): Promise<void> {
    await act.tx.query(
      'INSERT INTO mail (id, recipient, subject, text, about, created_at) VALUES ($1, $2, $3, $4, $5, $6)',
      [act.newId(), to, subject, text, about, act.now],
    );
  }
}
