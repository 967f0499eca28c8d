import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { FrameNews } from '../ui/frame-context.ts';

const NEWS = `
  SELECT (SELECT count(*)::int FROM notice WHERE person_id = $1 AND read_at IS NULL) AS unread,
         (SELECT address FROM returned_address r JOIN person ON person.email = r.address WHERE person.id = $1) AS returned`;

/** What every page says to whoever is signed in; one short query for each page. */
@Injectable()
export class ReaderNews {
  constructor(private readonly dataSource: DataSource) {}

  async of(personId: string): Promise<FrameNews> {
    const [news]: { unread: number; returned: string | null }[] = await this.dataSource.query(NEWS, [personId]);
    return { unread: news!.unread, ...(news!.returned !== null && { returned: news!.returned }) };
  }
}
