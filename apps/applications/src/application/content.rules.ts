import type { OrganisationView } from '#contracts/api/applications';
import { canonicalJson, type JsonValue } from '#kernel/canonical-json';
import { toMoneyText } from '#kernel/money';
import { sha256 } from '#tlog/hashing';
import type { ApplicationFacts } from './application.rules.ts';

export interface DocumentFacts {
  readonly kind: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Everything an application is judged by. */
export interface ApplicationContent {
  readonly callId: string;
  readonly rulesHash: string;
  readonly organisation: OrganisationView;
  readonly application: ApplicationFacts & { readonly currency: string };
  readonly documents: readonly DocumentFacts[];
}

/**
 * SHA-256 (hexadecimal) of the canonical JSON of the content: who holds the application can show that not a character
 * of it was changed since the receipt, and that it is judged by the rules that were in force.
 */
export function contentHash(content: ApplicationContent): string {
  return Buffer.from(sha256(Buffer.from(canonicalJson(hashedContent(content))))).toString('hex');
}

/** The value that is hashed. The version counter of the organisation is no fact about it and stays out. */
export function hashedContent({
  callId,
  rulesHash,
  organisation,
  application,
  documents,
}: ApplicationContent): JsonValue {
  const { version: _, ...facts } = organisation;
  return {
    callId,
    rulesHash,
    organisation: facts,
    title: application.title,
    language: application.language,
    requested:
      application.requestedMinor === null
        ? null
        : { ...toMoneyText({ minor: application.requestedMinor, currency: application.currency }) },
    months: application.months,
    yearsOfExperience: application.yearsOfExperience,
    answers: application.answers,
    documents: documentFacts(documents).map((document) => ({ ...document })),
  };
}

/** The documents in the order of their kinds, without what is not content. */
export function documentFacts(documents: readonly DocumentFacts[]): DocumentFacts[] {
  return documents
    .map(({ kind, name, bytes, sha256: hash }) => ({ kind, name, bytes, sha256: hash }))
    .toSorted((a, b) => (a.kind < b.kind ? -1 : 1));
}
