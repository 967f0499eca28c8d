import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { NoticeListView, NoticeSettingsView } from '#contracts/api/notices';
import type { Actor } from '#platform/actor/actor';
import { Reads } from '#platform/act/reads';
import { THEME_OF, themesOf, type Pace, type Theme } from './notices.ts';

const NOTICES_PER_PAGE = 20;

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly page: string;
  readonly created_at: Date;
  readonly read_at: Date | null;
}

const LIST = `
  SELECT id, kind, page, created_at, read_at FROM notice WHERE person_id = $1 AND (read_at IS NULL OR $2)
  ORDER BY created_at DESC, id LIMIT ${NOTICES_PER_PAGE} OFFSET $3`;
const COUNTS = `
  SELECT count(*)::int AS "all", (count(*) FILTER (WHERE read_at IS NULL))::int AS unread FROM notice WHERE person_id = $1`;

@Injectable()
export class NoticeQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** A page of one's own notices, the newest first; only those not read yet unless `all`. */
  @Reads('notice.read')
  async list(actor: Actor, { all, page }: { all: boolean; page: number }): Promise<NoticeListView> {
    const [counts]: { all: number; unread: number }[] = await this.dataSource.query(COUNTS, [actor.personId]);
    const total = all ? counts!.all : counts!.unread;
    const pages = Math.max(1, Math.ceil(total / NOTICES_PER_PAGE));
    const shown = Math.min(Math.max(1, page), pages);
    const rows: Row[] = await this.dataSource.query(LIST, [actor.personId, all, (shown - 1) * NOTICES_PER_PAGE]);
    const notices = rows.map(({ id, kind, page: path, created_at, read_at }) => {
      return { id, kind, page: path, at: created_at.toISOString(), readAt: read_at?.toISOString() ?? null };
    });
    return { notices, ...counts!, page: shown, pages, perPage: NOTICES_PER_PAGE };
  }

  @Reads('notice.choose')
  async settings(actor: Actor): Promise<NoticeSettingsView> {
    const [person]: { language: string; time_zone: string | null }[] = await this.dataSource.query(
      'SELECT language, time_zone FROM person WHERE id = $1',
      [actor.personId],
    );
    const chosen: { theme: Theme; pace: Pace }[] = await this.dataSource.query(
      'SELECT theme, pace FROM notice_choice WHERE person_id = $1',
      [actor.personId],
    );
    const paces = themesOf(actor.roles).map((theme) => ({
      theme,
      pace: chosen.find((choice) => choice.theme === theme)?.pace ?? THEME_OF[theme].pace,
    }));
    return { language: person!.language, timeZone: person!.time_zone, paces };
  }
}
