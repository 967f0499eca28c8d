import { Refusal } from '#kernel/refusal';

/** What a person calls a type, and the endings of its names; the first is given to a name that has none. */
const KINDS: Readonly<Record<string, { readonly kind: string; readonly endings: readonly string[] }>> = {
  'application/pdf': { kind: 'PDF', endings: ['pdf'] },
  'image/png': { kind: 'PNG', endings: ['png'] },
  'image/jpeg': { kind: 'JPEG', endings: ['jpg', 'jpeg', 'jpe', 'jfif'] },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { kind: 'Word', endings: ['docx'] },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { kind: 'Excel', endings: ['xlsx'] },
  'application/vnd.oasis.opendocument.text': { kind: 'OpenDocument', endings: ['odt'] },
};

/** "Budget v1.2" and "Statutes of the N.G.O" have none: whoever downloads them gets the right one behind it. */
const ENDING = /\.([a-z]{2,4}|mp[34])$/i;
const LONGEST_NAME = 200;

/**
 * The name with an ending by which the computer of whoever downloads it opens it as the `type` (by content) that it is.
 * Refuses (`file-ending`) an ending of another kind: either the file or the name is not what its sender meant.
 */
export function nameWithEnding(name: string, type: string): string {
  const known = KINDS[type];
  if (known === undefined) return name;
  // Windows takes no dots and spaces at the end of a name
  const plain = name.replace(/[. ]+$/, '');
  const ending = ENDING.exec(plain)?.[1]?.toLowerCase();
  const [right] = known.endings;
  if (ending === undefined) return `${(plain || 'file').slice(-(LONGEST_NAME - right!.length - 1))}.${right}`;
  if (known.endings.includes(ending)) return plain;
  const message =
    `The name of this file ends in ".${ending}", but its content is ${known.kind}. Look whether it is the file you ` +
    `meant, then give it a name that ends in ".${right}".`;
  throw new Refusal('unsupported', 'file-ending', message, { params: { ending, kind: known.kind, right: right! } });
}
