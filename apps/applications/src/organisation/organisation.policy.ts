import { may, type Someone, type Standing } from '#contracts/policy';

interface Membership {
  readonly id: string;
  /** For which the person acts; null for none. */
  readonly organisationId: string | null;
}

const standing = {
  'own-organisation': (_person, { id, organisationId }) => organisationId !== null && id === organisationId,
} satisfies Pick<Standing<'organisation', Membership>, 'own-organisation'>;

/** An organisation is corrected by the people who act for it, and by nobody else. */
export function mayCorrect(
  person: Someone,
  organisation: { readonly id: string },
  organisationId: string | null,
): boolean {
  return may('organisation.correct', person, standing, { id: organisation.id, organisationId });
}
