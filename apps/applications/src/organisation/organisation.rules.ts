import { isCountryCode } from '#contracts/countries';
import { wrongField, type FieldRefusal } from '#kernel/refusal';
import { isDay } from '#kernel/days';

/** What an organisation says of itself. */
export interface OrganisationFacts {
  readonly name: string;
  readonly country: string;
  readonly city: string;
  readonly registrationNumber: string;
  readonly registeredOn: string;
  readonly website: string | null;
  readonly mission: string;
}

/** What must be corrected before the organisation can be registered; `today` is YYYY-MM-DD in UTC. */
export function organisationRefusals(facts: OrganisationFacts, today: string): FieldRefusal[] {
  return [
    ...countryRefusals(facts.country),
    ...dayRefusals(facts.registeredOn, today),
    ...websiteRefusals(facts.website),
  ];
}

function countryRefusals(country: string): FieldRefusal[] {
  if (isCountryCode(country)) return [];
  const message = `"${country.slice(0, 10)}" is not a country code. Choose a country of the list, like KE or PE.`;
  return [wrongField('country', 'unknown-country', message)];
}

function dayRefusals(registeredOn: string, today: string): FieldRefusal[] {
  if (!isDay(registeredOn)) {
    return [wrongField('registeredOn', 'wrong-day', 'Write a day of the calendar as YYYY-MM-DD, like 2019-03-20.')];
  }
  if (registeredOn <= today) return [];
  const message = `${registeredOn} is in the future. Write the day on the certificate of registration, ${today} at the latest.`;
  return [wrongField('registeredOn', 'day-in-the-future', message, { today })];
}

function websiteRefusals(website: string | null): FieldRefusal[] {
  if (website === null || isWebAddress(website)) return [];
  return [wrongField('website', 'wrong-web-address', 'This is not a web address. Write it like https://example.org.')];
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s@]+\.[^\s@]+$/.test(text) && URL.canParse(text);
}
