import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { payloadProblems } from '#contracts/events/define-event';
import { ActRunner, type Opening } from '../act/act-runner.ts';
import { ActSetting } from '../act/act-setting.ts';
import type { Act, Cause } from '../act/act.ts';
import { systemActor } from '../actor/actor.ts';
import { requestScope } from '../logging/request-scope.ts';
import { contractOfVersion } from '../rulebook/rulebook.ts';
import type { EventEnvelope } from '../bus/event-envelope.ts';

type Handle = (message: unknown, act: Act) => Promise<unknown>;

/** A message that will never be right; repeating it is of no use. */
export class Unusable extends Error {
  override readonly name = 'Unusable';
}

/**
 * Hands a message to its handler in one transaction that begins with the inbox row: seen before means done, so an
 * event may be delivered any number of times. A dead letter of the event is taken away when its handling commits.
 */
@Injectable()
export class Inbox {
  constructor(
    private readonly acts: ActRunner,
    private readonly setting: ActSetting,
  ) {}

  async receive(name: string, message: unknown, handle: Handle): Promise<void> {
    const { id, requestId, cause } = this.eventFacts(name, message);
    const doer = { actor: systemActor(this.setting.service), requestId, cause };
    await requestScope.run({ requestId }, () =>
      this.acts.run<void>(
        doer,
        (tx) => enter(tx, id, name),
        async (act) => {
          await handle(message, act);
        },
      ),
    );
  }

  private eventFacts(name: string, message: unknown): { id: string; requestId: string; cause: Cause } {
    const event = message as Partial<EventEnvelope>;
    const contract = contractOfVersion(this.setting.rulebook, name, event.version ?? 0);
    if (contract === undefined) throw new Unusable(`${name} version ${event.version} has no contract here`);
    const problems = payloadProblems(contract, event.payload);
    if (problems.length > 0) throw new Unusable(problems.join('; '));
    if (!event.id || !event.leafHash) throw new Unusable(`${name} comes without its id or leaf hash`);
    return { id: event.id, requestId: event.requestId ?? '', cause: { eventId: event.id, leafHash: event.leafHash } };
  }
}

async function enter(tx: EntityManager, id: string, name: string): Promise<Opening<void>> {
  const [row]: { fresh: boolean; at: Date }[] = await tx.query(
    `WITH entered AS (INSERT INTO inbox (event_id, name) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING 1),
          cured AS (DELETE FROM dead_letter WHERE event_id = $1)
     SELECT EXISTS (SELECT FROM entered) AS fresh, transaction_timestamp() AS at`,
    [id, name],
  );
  return row!.fresh ? { at: row!.at } : { done: undefined };
}
