import type { CallRules, DocumentRule } from '#contracts/call-rules';
import { Refusal, refuseIfAny, wrongField } from '#kernel/refusal';

/** PDF, PNG, JPEG, DOCX, XLSX and ODT: what a document may be, by its content. */
export const DOCUMENT_TYPES = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.oasis.opendocument.text',
] as const;

/** No call may allow more for one document. */
export const LARGEST_DOCUMENT = 50 * 2 ** 20;

/** The rule for a kind of document; refuses (`unknown-document`) a kind that the call does not ask for. */
export function documentRule(rules: CallRules, kind: string): DocumentRule {
  const rule = rules.documents.find((known) => known.kind === kind);
  if (rule !== undefined) return rule;
  const kinds = rules.documents.map((known) => known.kind).join(', ');
  const name = kind.slice(0, 40);
  refuseIfAny([
    wrongField(
      `documents.${name}`,
      'unknown-document',
      `This call does not ask for "${name}". It asks for: ${kinds}.`,
      { kinds },
    ),
  ]);
  throw new Error('unreachable: refuseIfAny has thrown');
}

/** Refuses (413 `file-too-large`) a file over the limit of its kind. */
export function mustFit({ kind, title, maximumBytes }: DocumentRule, bytes: number): void {
  if (bytes <= maximumBytes) return;
  const message = `The file for "${title}" has ${bytes} bytes, more than the ${maximumBytes} of this call. Send a smaller one.`;
  throw new Refusal('too-large', 'file-too-large', message, {
    field: `documents.${kind}`,
    params: { limit: maximumBytes, bytes },
  });
}
