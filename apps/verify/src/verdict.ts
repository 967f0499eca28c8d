/** Exit codes of the outsider's checker (design: contract.md). Each failure is one class with one clear line. */
export const EXIT = { right: 0, wrong: 1, usage: 2, unreachable: 3 } as const;

/** The thing checked is wrong: it contradicts itself, its signature or its proof. */
export class Wrong extends Error {}

/** The command line cannot be understood. */
export class WrongUsage extends Error {}

/** What was to be checked cannot be had: neither right nor wrong. */
export class Unreachable extends Error {}

/** The exit code for whatever a command threw. Anything unexpected counts as wrong: a checker must not pass what it cannot judge. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof WrongUsage) return EXIT.usage;
  return error instanceof Unreachable ? EXIT.unreachable : EXIT.wrong;
}

/** Any error as one line without control characters, at most 500 characters: what is checked may be hostile. */
export function oneLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').slice(0, 500);
}
