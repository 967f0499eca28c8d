import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ServiceClock } from '#platform/clock/service-clock';
import { PortalConfig } from '../config.ts';
import { isLocale } from '../messages/locale.ts';
import { translator, type MessageValues } from '../messages/translate.ts';
import { letterWords, oneLine, type LetterKind, type LetterLine } from './letter-text.ts';

/** Somebody who is written to under an address of their own choice, or who has no account yet. */
export interface Addressee {
  readonly email: string;
  /** Empty when nobody knows it. */
  readonly name: string;
  readonly language: string;
}

export interface Letter {
  /** A person by id, or an address. */
  readonly to: string | Addressee;
  readonly kind: LetterKind;
  /** Values for the words of this kind; never a reason, an amount, a bank account or anybody else's name. */
  readonly params?: MessageValues;
  /** What else has happened, each with its page. */
  readonly lines?: readonly LetterLine[];
  /** Path of the page where the rest is; the person's account when missing. A link that may be used once goes here. */
  readonly page?: string;
  /** The record it is about, such as `application:0c6e...`; never shown to the reader. */
  readonly about?: string;
  /** The event it follows from: however often that comes, one letter of a kind is written to an address. */
  readonly cause?: string;
}

const ADDRESSEE = `SELECT email, name, language FROM person WHERE id = $1`;
const WRITE = `
  INSERT INTO letter (id, cause, kind, person_id, recipient, name, language, subject, text, about, created_at, due_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11) ON CONFLICT ON CONSTRAINT letter_once DO NOTHING`;

/** Writes letters in the reader's language, in the transaction of whatever they tell: committed with it, or not at all. */
@Injectable()
export class Letters {
  constructor(
    private readonly config: PortalConfig,
    private readonly clock: ServiceClock,
  ) {}

  /** Nothing happens when there is no such person. */
  async send(tx: EntityManager, letter: Letter): Promise<void> {
    const { to, kind, params = {}, lines = [], page = '/account', about, cause } = letter;
    const personId = typeof to === 'string' ? to : null;
    const addressee = typeof to === 'string' ? await addresseeOf(tx, to) : to;
    if (addressee === undefined) return;
    const { email, language } = addressee;
    const name = oneLine(addressee.name);
    const t = translator(isLocale(language) ? language : 'en');
    const { subject, text } = letterWords(t, { kind, name, params, lines, page, base: this.config.publicUrl });
    const [id, now] = [randomUUID(), this.clock.now()];
    const row = [id, cause ?? id, kind, personId, email, name, t.locale, subject, text, about ?? `letter:${kind}`, now];
    await tx.query(WRITE, row);
  }
}

async function addresseeOf(tx: EntityManager, personId: string): Promise<Addressee | undefined> {
  const [person]: Addressee[] = await tx.query(ADDRESSEE, [personId]);
  return person;
}
