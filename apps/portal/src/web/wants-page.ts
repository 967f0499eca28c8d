import type { FundRequest } from '#platform/http/fund-request';

/** Somebody's browser shows the answer; programs, and everything under /api and /log, get it as it is. */
export function wantsPage(request: Pick<FundRequest, 'headers' | 'url'>): boolean {
  return /\btext\/html\b/.test(request.headers.accept ?? '') && !/^\/(api|log|assets)\//.test(request.url);
}
