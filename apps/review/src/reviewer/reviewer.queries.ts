import { Injectable } from '@nestjs/common';
import type { ReviewerView } from '#contracts/api/review';
import { Reading } from '#platform/act/reading';
import { Reads } from '#platform/act/reads';
import type { Actor } from '#platform/actor/actor';
import { reviewerView, type ReviewerRow } from './reviewer.dto.ts';

const PANEL = `
  SELECT r.id, r.name, r.status,
    count(a.id) FILTER (WHERE a.status IN ('assigned', 'submitted'))::int AS assigned,
    count(a.id) FILTER (WHERE a.status = 'submitted')::int AS submitted
  FROM reviewer r LEFT JOIN assessment a ON a.reviewer_id = r.id
  GROUP BY r.id ORDER BY r.status, r.name, r.id`;

@Injectable()
export class ReviewerQueries {
  constructor(private readonly reading: Reading) {}

  /** The panel with what each member was given and has done; `assigned` includes `submitted`. */
  @Reads('reviewer.read')
  async all(actor: Actor): Promise<ReviewerView[]> {
    const rows: ReviewerRow[] = await this.reading.as(actor, (tx) => tx.query(PANEL));
    return rows.map(reviewerView);
  }
}
