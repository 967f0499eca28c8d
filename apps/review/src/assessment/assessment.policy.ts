import type { Permission } from '#contracts/permissions';
import { hiddenBy, may, relationsFor, rowsThatHold, type Someone, type Standing } from '#contracts/policy';

interface Assessment {
  readonly id: string;
  readonly reviewerId: string;
  readonly status: string;
}

interface Facts {
  readonly assessment: Assessment;
  /** The person's own assessment of the same application, if they have one. */
  readonly own?: Assessment | undefined;
}

/** Whose it is, and nobody else: scores are edited, submitted or given back by their reviewer. */
export function isOwn({ personId }: Someone, assessment: Assessment): boolean {
  return personId !== null && assessment.reviewerId === personId;
}

const isOthers = (person: Someone, { assessment }: Facts): boolean => !isOwn(person, assessment);

const standing = {
  own: (person, { assessment }) => isOwn(person, assessment),
  others: isOthers,
  'off-the-panel': (person, facts) => isOthers(person, facts) && facts.own === undefined,
  'has-sent': (person, facts) => isOthers(person, facts) && facts.own?.status === 'submitted',
  // who stepped aside is not told any more either
  'has-not-sent': (person, facts) =>
    isOthers(person, facts) && facts.own !== undefined && facts.own.status !== 'submitted',
} satisfies Standing<'assessment', Facts>;

/** Whether somebody lists every line, or else their own alone (also those from which they stepped aside). */
export function listsEveryAssessment({ roles }: Pick<Someone, 'roles'>): boolean {
  return relationsFor('assessment.read', roles).has('off-the-panel');
}

/** Work on one's own; whether it is still possible is for the lifecycle and the rules to say. */
export function mayWorkOn(
  permission: Permission & `assessment.${'edit' | 'submit' | 'step-aside'}`,
  person: Someone,
  assessment: Assessment,
): boolean {
  return may(permission, person, standing, { assessment });
}

/** A reviewer who stepped aside no longer sees the file; other reviewers' assessments are as if not there. */
export function mayOpen(person: Someone, assessment: Assessment): boolean {
  return may('assessment.read-file', person, standing, { assessment }, assessment.status);
}

/** The fields of the view that this person does not get: the blind rule, and the file of whoever stepped aside. */
export function hiddenFields(person: Someone, assessment: Assessment, own: Assessment | undefined): string[] {
  return hiddenBy(rowsThatHold('assessment.read', person, standing, { assessment, own }, assessment.status));
}
