/** So many uses make a statement worth a name, and so many names are given at most. */
const OFTEN = 5;
const MOST = 500;

const names = new Map<string, string>();
const uses = new Map<string, number>();

/**
 * The name under which PostgreSQL keeps a statement parsed and planned on each connection, from its fifth use in this
 * process on: a statement that is rare, or built with a new text each time, costs the server no memory.
 */
export function statementName(text: string): string | undefined {
  const name = names.get(text);
  if (name !== undefined || names.size >= MOST) return name;
  const used = (uses.get(text) ?? 0) + 1;
  if (used >= OFTEN) {
    uses.delete(text);
    names.set(text, `s${names.size}`);
  } else {
    if (uses.size >= MOST) uses.clear();
    uses.set(text, used);
  }
  return undefined;
}
