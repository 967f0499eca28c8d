/** An organisation is read and corrected by the people who act for it, and by nobody else through these routes. */
export function isOwnOrganisation(organisation: { readonly id: string }, organisationId: string | null): boolean {
  return organisationId !== null && organisation.id === organisationId;
}
