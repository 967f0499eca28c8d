import { Injectable } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { notFound } from '#kernel/refusal';
import type { Act } from '#platform/act/act';
import { mustHaveFreshFactor } from '#platform/act/permission';
import { Performs } from '#platform/act/performs';
import type { LetterKind } from '../mail/letter-text.ts';
import { Letters } from '../mail/letters.ts';
import { identityBound, identityTaken, type ProvedIdentity } from './identity.rules.ts';

const PAGE = '/account/security/provider';

/**
 * The connection of an account with one at the identity provider. People make it themselves, signed in, with a factor
 * of this moment: an address that both sides know proves nothing (docs/adr/0020-staff-sign-in-elsewhere.md).
 */
@Injectable()
export class IdentityService {
  constructor(private readonly letters: Letters) {}

  /** Its journey began with a fresh factor, in this very session. Refuses: identity-bound, identity-taken. */
  @Performs('identity.bind')
  async bind(act: Act, { issuer, subject }: ProvedIdentity): Promise<void> {
    await insertOnce(act, [act.actor.personId, issuer, subject]);
    await this.tell(act, 'person.identity-bound', 'identity-bound');
  }

  /** Refuses: fresh-factor-needed, not-found. */
  @Performs('identity.remove')
  async remove(act: Act): Promise<void> {
    mustHaveFreshFactor(act.actor, act.realTime);
    const [, removed]: [unknown, number] = await act.tx.query('DELETE FROM identity WHERE person_id = $1', [
      act.actor.personId,
    ]);
    if (removed === 0) throw notFound('identity');
    await this.tell(act, 'person.identity-removed', 'identity-removed');
  }

  private async tell(
    act: Act,
    event: 'person.identity-bound' | 'person.identity-removed',
    kind: LetterKind,
  ): Promise<void> {
    const personId = act.actor.personId!;
    await act.record({ type: 'person', id: personId }, event, { payload: { personId } });
    await this.letters.send(act.tx, { to: personId, kind, page: PAGE, about: `person:${personId}` });
  }
}

async function insertOnce(act: Act, values: unknown[]): Promise<void> {
  try {
    await act.tx.query(
      'INSERT INTO identity (person_id, issuer, subject, bound_at) VALUES ($1, $2, $3, now())',
      values,
    );
  } catch (error) {
    const constraint = error instanceof QueryFailedError && (error.driverError as { constraint?: string }).constraint;
    if (constraint === 'identity_key') throw identityBound();
    throw constraint === 'identity_once' ? identityTaken() : error;
  }
}
