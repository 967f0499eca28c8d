import type { ApplicationLine, CallView } from '#contracts/api/applications';
import type { AgreementLine, ReportView } from '#contracts/api/disbursement';
import type { RecommendationView, ReviewCallLine } from '#contracts/api/review';
import type { PublicationView } from '#contracts/api/transparency';

/** Everything that the secretariat's task list is made from; null where a service does not answer just now. */
export interface OfficeWork {
  readonly now: Date;
  readonly calls: readonly CallView[];
  /** Those that wait for screening. */
  readonly submitted: readonly ApplicationLine[];
  readonly review: readonly ReviewCallLine[] | null;
  readonly recommendations: readonly RecommendationView[] | null;
  readonly agreements: readonly AgreementLine[] | null;
  readonly reports: readonly ReportView[] | null;
  readonly publications: readonly PublicationView[] | null;
  /** What was sent to the call whose deadline is next, or was last; null where no call has been published. */
  readonly arriving: { readonly call: CallView; readonly lines: readonly ApplicationLine[] } | null;
}

/** The call to which applications come in: the open one with the next deadline, else the one that closed last. */
export function arrivingCall(calls: readonly CallView[], now: Date): CallView | undefined {
  const published = calls
    .filter(({ status, opensAt }) => status !== 'draft' && new Date(opensAt) <= now)
    .toSorted((a, b) => a.deadline.localeCompare(b.deadline));
  return published.find(({ deadline }) => new Date(deadline) > now) ?? published.at(-1);
}

/** Where one call stands between its first draft and the decision; each stage has one thing to do next. */
export type CallStage =
  | { readonly at: 'draft' }
  | { readonly at: 'upcoming' | 'open' | 'to-close' }
  | { readonly at: 'screening'; readonly waiting: number }
  | { readonly at: 'arriving' }
  | { readonly at: 'nothing-eligible' }
  | { readonly at: 'to-assign'; readonly places: number }
  | { readonly at: 'assessing'; readonly sent: number; readonly all: number }
  | { readonly at: 'to-rank' }
  | { readonly at: 'to-send' | 'with-board'; readonly recommendationId: string }
  | { readonly at: 'decided'; readonly recommendationId: string | null };

/**
 * The stage of a call from what three services know of it. `submitted` are the call's applications that wait for
 * screening; `review` is missing until the review service has heard of the call.
 */
export function stageOf(call: CallView, submitted: number, review: ReviewCallLine | undefined, now: Date): CallStage {
  if (call.status === 'draft') return { at: 'draft' };
  if (call.status === 'published') {
    if (now > new Date(call.deadline)) return { at: 'to-close' };
    return { at: now < new Date(call.opensAt) ? 'upcoming' : 'open' };
  }
  if (call.status === 'concluded') return { at: 'decided', recommendationId: review?.recommendationId ?? null };
  if (submitted > 0) return { at: 'screening', waiting: submitted };
  return review === undefined ? { at: 'arriving' } : reviewStage(call, review);
}

function reviewStage({ rules, submitted }: CallView, review: ReviewCallLine): CallStage {
  const { recommendationId, recommendationStatus, assigned, assessed, eligible } = review;
  if (recommendationId !== null) {
    if (recommendationStatus === 'approved') return { at: 'decided', recommendationId };
    return { at: recommendationStatus === 'draft' ? 'to-send' : 'with-board', recommendationId };
  }
  if (!review.closed || (submitted !== null && review.submitted < submitted)) return { at: 'arriving' };
  if (eligible === 0) return { at: 'nothing-eligible' };
  const all = eligible * rules.reviewersPerApplication;
  if (assigned < all) return { at: 'to-assign', places: all - assigned };
  return assessed < assigned ? { at: 'assessing', sent: assessed, all: assigned } : { at: 'to-rank' };
}
