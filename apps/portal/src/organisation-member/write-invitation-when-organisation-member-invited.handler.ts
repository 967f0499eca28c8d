import { Controller } from '@nestjs/common';
import { Act } from '#platform/act/act';
import type { EventEnvelope } from '#platform/bus/event-envelope';
import { OnEvent } from '#platform/bus/on-event';
import { Letters } from '../mail/letters.ts';

@Controller()
export class WriteInvitationWhenOrganisationMemberInvited {
  constructor(private readonly letters: Letters) {}

  /** To the address alone: the link lets whoever reads the letter join, and nobody else. */
  @OnEvent('organisation.member-invited')
  async handle({ id, payload }: EventEnvelope<'organisation.member-invited'>, act: Act): Promise<void> {
    const { email, language, key, organisationId } = payload;
    await this.letters.send(act.tx, {
      to: { email, name: '', language },
      kind: 'member-invited',
      page: `/apply/organisation/join?key=${key}`,
      about: `organisation:${organisationId}`,
      cause: id,
    });
  }
}
