import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ServiceClock } from '#platform/clock/service-clock';
import type { LetterKind } from '../mail/letter-text.ts';
import { Letters } from '../mail/letters.ts';

/** As many readers in one round; each is a transaction of its own. */
const ROUND = 100;
/** So many lines in one letter; the page has the rest. */
const LINES = 40;

interface Due {
  readonly id: string;
  readonly kind: LetterKind;
  readonly page: string;
  readonly unread: boolean;
}

const READERS = `SELECT DISTINCT person_id FROM notice WHERE digest_due_at <= $1 LIMIT ${ROUND}`;
/** Another replica that writes to this reader just now holds the row; nobody waits for it. */
const RESERVE = `SELECT status = 'active' AS active FROM person WHERE id = $1 FOR UPDATE SKIP LOCKED`;
const TAKE = `
  WITH due AS (SELECT id FROM notice WHERE person_id = $1 AND digest_due_at <= $2),
       taken AS (UPDATE notice SET digest_due_at = NULL FROM due WHERE notice.id = due.id
                 RETURNING notice.id, kind, page, read_at IS NULL AS unread, created_at)
  SELECT id, kind, page, unread FROM taken ORDER BY created_at, id`;

/**
 * The daily letter: everything that was told since the last one and has not been read yet, in one. A reader who has read
 * it all gets none. Letter and marks are committed together, so a crash leaves either both or neither.
 */
@Injectable()
export class Digest {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: ServiceClock,
    private readonly letters: Letters,
  ) {}

  /** Answers how many letters it wrote. */
  async round(): Promise<number> {
    const now = this.clock.now();
    const readers: { person_id: string }[] = await this.dataSource.query(READERS, [now]);
    let written = 0;
    for (const { person_id: id } of readers)
      written += await this.dataSource.transaction((tx) => this.writeTo(tx, id, now));
    return written;
  }

  private async writeTo(tx: EntityManager, personId: string, now: Date): Promise<number> {
    const [reader]: { active: boolean }[] = await tx.query(RESERVE, [personId]);
    if (reader === undefined) return 0;
    const due: Due[] = await tx.query(TAKE, [personId, now]);
    const news = due.filter(({ unread }) => unread);
    if (!reader.active || news.length === 0) return 0;
    await this.letters.send(tx, {
      to: personId,
      kind: 'digest',
      params: { count: news.length },
      lines: news.slice(0, LINES),
      page: '/account/notices',
      // the same notices are in no second letter
      cause: `digest:${news[0]!.id}`,
    });
    return 1;
  }
}
