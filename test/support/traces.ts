import { createHash } from 'node:crypto';

const encodings = ['hex', 'base64', 'base64url'] as const;
const withoutPadding = (text: string): string => text.replace(/=+$/, '');

/** Every form in which a text would still tell what `value` is: itself, encoded, or as a hash that anyone can compute. */
function formsOf(value: string): string[] {
  const written = [value, JSON.stringify(value)];
  const bytes = written.map((each) => Buffer.from(each));
  const digests = bytes.flatMap((each) =>
    ['sha256', 'sha1', 'md5'].map((name) => createHash(name).update(each).digest()),
  );
  const encoded = [...bytes, ...digests].flatMap((each) =>
    encodings.map((name) => withoutPadding(each.toString(name))),
  );
  return [value, value.toLowerCase(), value.toUpperCase(), ...encoded];
}

/** Those of the values that can be recognised in the text, in whatever form. */
export function tracesIn(text: string, values: Iterable<string>): string[] {
  return [...values].filter((value) => formsOf(value).some((form) => text.includes(form)));
}
