import { isoDayIn } from '../messages/format.ts';
import type { T } from '../messages/translate.ts';
import { Day, FUND_ZONE } from '../ui/date-time.tsx';

/** The day of an instant as the fund's own clock shows it; a day stays the day it is. */
export function fundDay(at: string): string {
  return at.length === 10 ? at : isoDayIn(new Date(at), FUND_ZONE);
}

/** Short, for tables; the page of the record has the time. */
export function FundDay({ t, at }: { readonly t: T; readonly at: string }) {
  return <Day t={t} date={fundDay(at)} style="short" />;
}
