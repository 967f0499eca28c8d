import { Refusal, wrongField, type FieldRefusal } from '#kernel/refusal';

/** So long the person can still stop it where the role must have a second factor. */
const WAITING_HOURS = 24;
const HOUR_MS = 3_600_000;
const LEAST_HOW = 20;

/** As long as it is one of these, it can be stopped, and there is no second one. */
export const OPEN = ['asked', 'vouched', 'confirmed'] as const;

/** When the factors go; at once where the role need not have one. */
export function dueAtFor(needsTwo: boolean, now: Date): Date {
  return needsTwo ? new Date(now.getTime() + WAITING_HOURS * HOUR_MS) : now;
}

export function objectionsToHow(how: string): FieldRefusal[] {
  if (how.trim().length >= LEAST_HOW) return [];
  const message = `Say in at least ${LEAST_HOW} characters how you made sure that it is the person, for example: “Met at the office, passport seen”.`;
  return [wrongField('how', 'how-missing', message, { least: LEAST_HOW })];
}

/** Whoever could open the account of somebody with power alone could act in their name. */
export const mustBeVouched = (status: string, needsTwo: boolean): boolean => needsTwo && status === 'asked';

export function refuseUnvouched(status: string, needsTwo: boolean): void {
  if (!mustBeVouched(status, needsTwo)) return;
  throw new Refusal(
    'not-allowed-now',
    'second-person-needed',
    'The role of this person needs a second factor, so two people make sure. Ask an administrator to vouch first.',
  );
}

export const askedAlready = (): Refusal =>
  new Refusal(
    'not-allowed-now',
    'factor-reset-asked-already',
    'You have asked for this already. Wait until another person has made sure that it is you; they may call you.',
  );
