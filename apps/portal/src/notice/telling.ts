import { Injectable } from '@nestjs/common';
import type { EventName } from '#contracts/events';
import type { Act } from '#platform/act/act';
import type { EventEnvelope } from '#platform/bus/event-envelope';
import { notYet } from '#platform/bus/not-yet';
import { RUNNING } from '../delegation/running.ts';
import { Letters } from '../mail/letters.ts';
import { FUND_ZONE } from '../ui/date-time.tsx';
import { nextMorning } from './morning.rules.ts';
import { recordOf, THEME_OF, type Notice, type Pace } from './notices.ts';

interface Reader {
  readonly id: string;
  readonly active: boolean;
  readonly time_zone: string | null;
  readonly pace: Pace | null;
}
type Payload = Readonly<Record<string, unknown>>;

const READERS = `
  SELECT person.id, status = 'active' AS active, time_zone,
         (SELECT pace FROM notice_choice c WHERE c.person_id = person.id AND c.theme = $2) AS pace FROM person`;
const MEMBERS = `${READERS} JOIN organisation_member m ON m.person_id = person.id WHERE m.organisation_id = $1 AND NOT m.gone ORDER BY id`;
const PEOPLE = `${READERS} WHERE id = ANY ($1) ORDER BY id`;
const HOLDERS = `${READERS}
  WHERE $1 = ANY (roles_today(roles, role_dates))
    OR EXISTS (SELECT FROM (${RUNNING}) run WHERE run.delegate_id = person.id AND run.role = $1) ORDER BY id`;
const TELL = `
  INSERT INTO notice (id, event_id, person_id, kind, page, about, created_at, digest_due_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT ON CONSTRAINT notice_once DO NOTHING RETURNING id`;

/**
 * Tells each person whom an event concerns: on their page of notices, and by a letter at once or with the day's others.
 * It happens in the transaction that takes note of the event, once for each event and person.
 */
@Injectable()
export class Telling {
  constructor(private readonly letters: Letters) {}

  async tell(act: Act, notice: Notice, { id: eventId, name, payload }: EventEnvelope<EventName>): Promise<void> {
    const { kind, page, when } = notice;
    const about = recordOf(name as EventName, payload as Payload);
    const readers = await this.readers(act, notice, payload as Payload);
    for (const { id: personId, time_zone, pace } of readers.filter(({ active }) => active)) {
      const daily = when !== 'always' && (pace ?? THEME_OF[when].pace) === 'daily';
      const dueAt = daily ? nextMorning(act.now, time_zone ?? FUND_ZONE) : null;
      const told: unknown[] = await act.tx.query(TELL, [
        act.newId(),
        eventId,
        personId,
        kind,
        page,
        about,
        act.now,
        dueAt,
      ]);
      if (told.length === 1 && !daily)
        await this.letters.send(act.tx, { to: personId, kind, page, about, cause: eventId });
    }
  }

  /** An organisation waits while its registration has not reached us: queues keep no order among services. */
  private async readers(act: Act, { tells, when }: Notice, payload: Payload): Promise<readonly Reader[]> {
    if (tells !== 'organisation') {
      if ('role' in tells) return act.tx.query(HOLDERS, [tells.role, when]);
      return act.tx.query(PEOPLE, [tells.people.map((field) => payload[field]), when]);
    }
    const members: Reader[] = await act.tx.query(MEMBERS, [payload['organisationId'], when]);
    if (members.length === 0) throw notYet('the organisation has no member here yet');
    return members;
  }
}
