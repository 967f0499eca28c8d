import { Controller } from '@nestjs/common';
import { Act } from '#platform/act/act';
import type { EventEnvelope } from '#platform/bus/event-envelope';
import { OnEvent } from '#platform/bus/on-event';
import { Letters } from '../mail/letters.ts';

@Controller()
export class WriteLetterWhenPersonDisabled {
  constructor(private readonly letters: Letters) {}

  /** A notice would wait behind a sign-in that is closed, so there is none. */
  @OnEvent('person.disabled')
  async handle({ id: cause, payload: { personId } }: EventEnvelope<'person.disabled'>, act: Act): Promise<void> {
    const letter = { to: personId, kind: 'account-closed', page: '/contact', about: `person:${personId}` } as const;
    await this.letters.send(act.tx, { ...letter, cause });
  }
}
