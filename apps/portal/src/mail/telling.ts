import { Injectable } from '@nestjs/common';
import type { Act } from '#platform/act/act';
import type { EventEnvelope } from '#platform/bus/event-envelope';
import type { EventName } from '#contracts/events';
import { notYet } from '#platform/bus/not-yet';
import { Letters } from './letters.ts';
import { recordOf, type Notice } from './notices.ts';

interface Reader {
  readonly id: string;
  readonly active: boolean;
}
type Payload = Readonly<Record<string, unknown>>;

const MEMBERS = `
  SELECT id, status = 'active' AS active FROM organisation_member JOIN person ON person.id = person_id
  WHERE organisation_id = $1 ORDER BY person.id`;
const PERSON = `SELECT id, status = 'active' AS active FROM person WHERE id = $1`;

/** Tells each person whom an event concerns, in the transaction that takes note of the event: once. */
@Injectable()
export class Telling {
  constructor(private readonly letters: Letters) {}

  async tell(act: Act, { kind, page, tells }: Notice, { id, name, payload }: EventEnvelope<EventName>): Promise<void> {
    const about = recordOf(name as EventName, payload as Payload);
    const readers = await this.readers(act, tells, payload as Payload);
    for (const { id: to } of readers.filter(({ active }) => active))
      await this.letters.send(act.tx, { to, kind, page, about, cause: id });
  }

  /** An organisation waits while its registration has not reached us: queues keep no order among services. */
  private async readers(act: Act, tells: Notice['tells'], payload: Payload): Promise<readonly Reader[]> {
    if (tells !== 'organisation') return act.tx.query(PERSON, [payload[tells.person]]);
    const members: Reader[] = await act.tx.query(MEMBERS, [payload['organisationId']]);
    if (members.length === 0) throw notYet('the organisation has no member here yet');
    return members;
  }
}
