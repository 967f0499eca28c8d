import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { erasureRequestLifecycle } from '#contracts/lifecycles/erasure-request.lifecycle';
import type { Act } from '#platform/act/act';
import { Performs } from '#platform/act/performs';
import { Letters } from '../mail/letters.ts';
import { LAST_LETTER } from '../person/forget-person.ts';
import { PersonEntity } from '../person/person.entity.ts';
import { PersonService } from '../person/person.service.ts';
import { ErasureRequestEntity } from './erasure-request.entity.ts';

/** What a confirmed erasure does to the request behind it. */
@Injectable()
export class GrantErasureRequest {
  constructor(
    private readonly people: PersonService,
    private readonly letters: Letters,
  ) {}

  /** Does the person ask to be forgotten? Then the account may be open until the very end. */
  async isAsked(tx: EntityManager, personId: string): Promise<boolean> {
    return tx.existsBy(ErasureRequestEntity, { personId, status: 'asked' });
  }

  /** Closes the account and writes the last letter; nothing where nobody asked. The request names nobody afterwards. */
  @Performs('erasure-request.grant')
  async grant(act: Act, personId: string): Promise<void> {
    const request = await act.tx.findOneBy(ErasureRequestEntity, { personId, status: 'asked' });
    if (request === null) return;
    const person = await act.load(PersonEntity, personId, 'person');
    const { email, name, language } = person;
    if (person.status === 'active') await this.people.leave(act, person);
    await this.letters.send(act.tx, {
      to: { email, name, language },
      kind: LAST_LETTER,
      page: '/contact',
      about: `erasure-request:${request.id}`,
    });
    const payload = { erasureRequestId: request.id };
    await act.move(erasureRequestLifecycle, ErasureRequestEntity, request, 'grant', {
      set: { personId: null },
      payload,
    });
  }
}
