import { WrongUsage } from './verdict.ts';

/** What an option of a command is: a word that follows it (repeatable or not), or nothing. */
export type OptionKind = 'one' | 'many' | 'flag';

/** A command line taken apart. `many` holds each repeatable option's words in order. */
export interface Options {
  readonly words: readonly string[];
  readonly one: Readonly<Record<string, string | undefined>>;
  readonly many: Readonly<Record<string, readonly string[] | undefined>>;
  readonly flags: ReadonlySet<string>;
}

/** Takes `--name value`, `--name=value` and plain words apart. Throws WrongUsage on unknown, repeated or incomplete options. */
export function readOptions(args: readonly string[], known: Readonly<Record<string, OptionKind>>): Options {
  const words: string[] = [];
  const one: Record<string, string> = {};
  const many: Record<string, string[]> = {};
  const flags = new Set<string>();
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (!arg.startsWith('--')) {
      words.push(arg);
      continue;
    }
    const [, name = '', , inline] = /^--([^=]*)(=(.*))?$/s.exec(arg) ?? [];
    const kind = Object.hasOwn(known, name) ? known[name] : undefined;
    if (kind === undefined) throw new WrongUsage(`unknown option --${name}`);
    if (kind === 'flag') {
      if (inline !== undefined) throw new WrongUsage(`--${name} takes no value`);
      flags.add(name);
      continue;
    }
    const value = inline ?? rest.shift();
    if (value === undefined || value === '') throw new WrongUsage(`--${name} needs a value`);
    if (kind === 'many') (many[name] ??= []).push(value);
    else if (one[name] === undefined) one[name] = value;
    else throw new WrongUsage(`--${name} is given twice`);
  }
  return { words, one, many, flags };
}
