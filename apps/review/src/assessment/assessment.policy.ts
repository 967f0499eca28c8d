import type { Role } from '#contracts/roles';

interface Person {
  readonly personId: string | null;
  readonly roles: readonly Role[];
}

interface Assessment {
  readonly id: string;
  readonly reviewerId: string;
  readonly status: string;
}

const overseesReview = ({ roles }: Person): boolean => roles.includes('secretariat') || roles.includes('auditor');

/** The secretariat and auditors see every line, reviewers their own (also those from which they stepped aside). */
export function listsEveryAssessment(person: Person): boolean {
  return overseesReview(person);
}

/** Whose it is, and nobody else: scores are edited, submitted or given back by their reviewer. */
export function isOwn(person: Person, assessment: Assessment): boolean {
  return person.personId !== null && assessment.reviewerId === person.personId;
}

/** A reviewer who stepped aside no longer sees the file; other reviewers' assessments are as if not there. */
export function mayOpen(person: Person, assessment: Assessment): boolean {
  if (isOwn(person, assessment)) return assessment.status !== 'conflicted';
  return overseesReview(person);
}

/** The project is hidden from the reviewer who stepped aside; the line itself stays in their list. */
export function isHiddenFrom(person: Person, assessment: Assessment): boolean {
  return isOwn(person, assessment) && assessment.status === 'conflicted';
}

/**
 * The blind rule. One's own scores always; nobody else's of an application that one has to judge until the own
 * assessment is submitted, whatever other role one holds; never again after stepping aside. Apart from that reviewers
 * and secretariat see submitted scores only, auditors also drafts. `own` is the person's own assessment of the same
 * application, if they have one.
 */
export function maySeeScores(person: Person, assessment: Assessment, own: Assessment | undefined): boolean {
  if (own?.id === assessment.id) return own.status !== 'conflicted';
  if (own !== undefined && own.status !== 'submitted') return false;
  if (person.roles.includes('auditor')) return true;
  return assessment.status === 'submitted' && (own !== undefined || overseesReview(person));
}

/** Names are for the secretariat and auditors; who sits on the same panel knows the others by code. */
export function maySeeReviewer(person: Person, own: Assessment | undefined): boolean {
  return overseesReview(person) && own === undefined;
}
