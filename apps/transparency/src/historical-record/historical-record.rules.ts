import { isCountryCode } from '#contracts/countries';
import { isDay } from '#kernel/days';
import { wrongField, type FieldRefusal } from '#kernel/refusal';

/** How sure the fund is of the source, not of those it speaks of. */
export const CERTAINTIES = ['certain', 'probable', 'doubtful'] as const;

interface HistoricalFacts {
  readonly date: string;
  readonly country: string | null;
}

/** What must be corrected before the fact is recorded; `today` is YYYY-MM-DD in UTC. */
export function historicalRecordRefusals({ date, country }: HistoricalFacts, today: string): FieldRefusal[] {
  return [...dateRefusals(date, today), ...countryRefusals(country)];
}

function dateRefusals(date: string, today: string): FieldRefusal[] {
  if (!isPublishedDate(date)) {
    const message = 'This is no date. Write it as the source gives it: 2019-04-05, 2019-04 or 2019.';
    return [wrongField('date', 'wrong-date', message)];
  }
  if (date <= today.slice(0, date.length)) return [];
  const message = `${date} is in the future. Write the date on which the source was published, ${today} at the latest.`;
  return [wrongField('date', 'date-in-the-future', message, { today })];
}

function countryRefusals(country: string | null): FieldRefusal[] {
  if (country === null || isCountryCode(country)) return [];
  const message = `"${country.slice(0, 10)}" is not a country code. Choose a country of the list, like KE or PE.`;
  return [wrongField('country', 'unknown-country', message)];
}

/** A year, a month or a day that the calendar has. */
function isPublishedDate(date: string): boolean {
  const parts = /^([1-9][0-9]{3})(?:-([0-9]{2})(?:-([0-9]{2}))?)?$/.exec(date);
  if (parts === null) return false;
  const [, year, month = '01', day = '01'] = parts;
  return isDay(`${year}-${month}-${day}`);
}
