import type { ReviewerView } from '#contracts/api/review';

export interface ReviewerRow {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly assigned: number;
  readonly submitted: number;
}

export function reviewerView({ id, name, status, assigned, submitted }: ReviewerRow): ReviewerView {
  return { id, personId: id, name, status, assigned, submitted };
}
