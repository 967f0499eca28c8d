import { CONFLICT_KINDS } from '#contracts/api/review';
import { Refusal, wrongField, type FieldRefusal } from '#kernel/refusal';

export interface Declaration {
  readonly kind: string;
  readonly reason: string;
}

/** The event and the record hold this much. */
export const LONGEST_REASON = 1000;

/** What must be corrected in a declaration; `organisationKnown`: the organisation has an application under review. */
export function declarationRefusals({ kind, reason }: Declaration, organisationKnown: boolean): FieldRefusal[] {
  const refusals: FieldRefusal[] = [];
  if (!organisationKnown) {
    const message = 'This organisation has no application under review. Choose one of the list.';
    refusals.push(wrongField('organisationId', 'unknown-organisation', message));
  }
  if (!(CONFLICT_KINDS as readonly string[]).includes(kind)) {
    const kinds = CONFLICT_KINDS.join(', ');
    refusals.push(
      wrongField('kind', 'unknown-kind', `"${kind.slice(0, 40)}" is not a kind of conflict. Choose one of: ${kinds}.`),
    );
  }
  if (reason.trim() === '' || reason.length > LONGEST_REASON) {
    const message = `Say in 1 to ${LONGEST_REASON} characters what the conflict is. Only the secretariat and auditors read it.`;
    refusals.push(wrongField('reason', 'reason-missing', message, { most: LONGEST_REASON }));
  }
  return refusals;
}

/** A declaration stands for ever, so a second one for the same organisation would say nothing new. */
export function alreadyDeclared(organisationName: string): Refusal {
  const message = `A conflict with ${organisationName} is declared already. There is nothing more to do.`;
  return new Refusal('not-allowed-now', 'already-declared', message, { params: { organisation: organisationName } });
}

export function notOnThePanel(): Refusal {
  const message = 'This person has left the review panel, so no conflict needs to be declared.';
  return new Refusal('not-allowed-now', 'not-on-the-panel', message);
}
