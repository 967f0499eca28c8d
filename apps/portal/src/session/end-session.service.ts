import { Injectable } from '@nestjs/common';
import { isUuid } from '#kernel/identifiers';
import { notFound } from '#kernel/refusal';
import type { Act } from '#platform/act/act';
import { Performs } from '#platform/act/performs';

/** Ends sessions of the person who acts. A session is looked up with every request, so it is over on every replica at once. */
@Injectable()
export class EndSessionService {
  /** Refuses: not-found, also for a session of somebody else. */
  @Performs('session.end')
  async endOne(act: Act, id: string): Promise<void> {
    if (!isUuid(id)) throw notFound('session');
    const [, count] = (await act.tx.query('DELETE FROM session WHERE id = $1 AND person_id = $2', [
      id,
      act.actor.personId,
    ])) as [unknown, number];
    if (count === 0) throw notFound('session');
  }

  /** All but the one that asks, also those that wait for a second factor. */
  @Performs('session.end')
  async endOthers(act: Act): Promise<void> {
    const { personId, sessionId } = act.actor;
    await act.tx.query('DELETE FROM session WHERE person_id = $1 AND id <> $2', [personId, sessionId]);
  }
}
