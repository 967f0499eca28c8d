import { Injectable } from '@nestjs/common';
import { notFound, refuseIfAny, wrongField } from '#kernel/refusal';
import { isUuid } from '#kernel/identifiers';
import type { Act } from '#platform/act/act';
import { Performs } from '#platform/act/performs';
import { isZone } from './morning.rules.ts';
import type { ChooseNoticesRequest, ReadNoticesRequest } from './notice.dto.ts';
import { THEMES } from './notices.ts';

const READ_ONE = `UPDATE notice SET read_at = coalesce(read_at, $3) WHERE id = $1 AND person_id = $2`;
const READ_ALL = `UPDATE notice SET read_at = $2 WHERE person_id = $1 AND read_at IS NULL AND created_at <= $3`;
const SPEAK = `
  UPDATE person SET language = coalesce($2, language), time_zone = CASE WHEN $3::text IS NULL THEN time_zone ELSE nullif($3, '') END
  WHERE id = $1`;
const CHOOSE = `
  INSERT INTO notice_choice (person_id, theme, pace) VALUES ($1, $2, $3)
  ON CONFLICT ON CONSTRAINT notice_choice_key DO UPDATE SET pace = excluded.pace`;

/** A person's own notices and how they like to hear of them: nobody else's business, so no event tells of it. */
@Injectable()
export class NoticeService {
  /** Refuses: not-found, also for somebody else's. */
  @Performs('notice.read')
  async read(act: Act, id: string): Promise<void> {
    if (!isUuid(id)) throw notFound('notice');
    const [, count]: [unknown, number] = await act.tx.query(READ_ONE, [id, act.actor.personId, act.now]);
    if (count === 0) throw notFound('notice');
  }

  @Performs('notice.read')
  async readAll(act: Act, { upTo }: ReadNoticesRequest): Promise<void> {
    await act.tx.query(READ_ALL, [act.actor.personId, act.now, upTo]);
  }

  /** Refuses: correct-these-fields. What waits for a daily letter already still comes with it. */
  @Performs('notice.choose')
  async choose(act: Act, request: ChooseNoticesRequest): Promise<void> {
    const { language, timeZone } = request;
    if (timeZone && !isZone(timeZone))
      refuseIfAny([wrongField('timeZone', 'zone-unknown', 'There is no such time zone. Choose one from the list.')]);
    await act.tx.query(SPEAK, [act.actor.personId, language ?? null, timeZone ?? null]);
    for (const theme of THEMES) {
      const pace = request[theme];
      if (pace) await act.tx.query(CHOOSE, [act.actor.personId, theme, pace]);
    }
  }
}
