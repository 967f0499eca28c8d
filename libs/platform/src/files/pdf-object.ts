import { damaged } from './file-refusals.ts';

const tableOf = (signs: string): Uint8Array => {
  const table = new Uint8Array(256);
  for (const sign of signs) table[sign.charCodeAt(0)] = 1;
  return table;
};
/** ISO 32000-2, 7.2.3: white-space and delimiter characters. */
const WHITE = tableOf('\0\t\n\f\r ');
const ENDS = tableOf('\0\t\n\f\r ()<>[]{}/%');
const DEEPEST = 500;
/** The dictionaries of object streams are short; only they are looked at token by token. */
const TOKENS = 200;

/** How much may still be read: a file may lead a reader round in circles. */
export interface PdfBudget {
  bytes: number;
  objects: number;
}

export function spend(budget: PdfBudget, bytes: number): void {
  budget.bytes -= bytes;
  if (budget.bytes < 0) throw damaged();
}

/**
 * One object (ISO 32000-2, 7.3), read as lenient readers do: what does not belong is passed over, and a dictionary goes
 * on to its own end. Refuses file-damaged when the budget is used up or it nests too deep.
 */
export class PdfObject {
  /** Every name in it without its slash, `#xx` resolved; not what stands in strings and comments. */
  readonly names = new Set<string>();
  /** Its first tokens: names with their slash, numbers, words and brackets as they are written. */
  readonly tokens: string[] = [];
  /** Whether the data of a stream follow, at `end`. */
  readonly isStream: boolean;
  private readonly open: string[] = [];

  /** Reads from `end` on; then it is where the reading stopped. */
  constructor(
    private readonly bytes: Buffer,
    public end: number,
    budget: PdfBudget,
  ) {
    do {
      const start = this.end;
      this.pastSpace();
      this.readToken();
      spend(budget, this.end - start);
      if (this.open.length > DEEPEST) throw damaged();
    } while (this.open.length > 0 && this.end < bytes.length);
    if (--budget.objects < 0) throw damaged();
    const behind = this.end;
    this.pastSpace();
    spend(budget, this.end - behind);
    this.isStream = bytes.toString('latin1', this.end, this.end + 6) === 'stream';
    if (this.isStream) this.end += 6;
  }

  private readToken(): void {
    const { bytes, end } = this;
    const sign = String.fromCharCode(bytes[end] ?? 0);
    const two = sign + String.fromCharCode(bytes[end + 1] ?? 0);
    if (sign === '(') this.end = stringEnd(bytes, end);
    else if (sign === '/') this.readName();
    else if (two === '<<' || two === '>>') this.bracket(two);
    else if (sign === '<') this.end = after(bytes, end, '>');
    else if ('[]{}'.includes(sign)) this.bracket(sign);
    else this.token(this.word(end) || sign);
  }

  private readName(): void {
    const written = this.word(this.end + 1);
    this.end += written.length + 1;
    const name = written.replace(/#([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    this.names.add(name);
    if (this.tokens.length < TOKENS) this.tokens.push(`/${name}`);
  }

  private bracket(sign: string): void {
    this.token(sign);
    const opened = OPENED_BY[sign];
    if (opened === undefined) this.open.push(sign);
    // an end that ends nothing is passed over
    else if (this.open.at(-1) === opened) this.open.pop();
  }

  private token(written: string): void {
    this.end += written.length;
    if (this.tokens.length < TOKENS) this.tokens.push(written);
  }

  private word(start: number): string {
    let end = start;
    while (end < this.bytes.length && ENDS[this.bytes[end]!] === 0) end++;
    return this.bytes.toString('latin1', start, end);
  }

  private pastSpace(): void {
    const { bytes } = this;
    for (; this.end < bytes.length; this.end++) {
      if (bytes[this.end] === PERCENT) this.end = lineEnd(bytes, this.end);
      else if (WHITE[bytes[this.end]!] === 0) break;
    }
  }
}

const OPENED_BY: Readonly<Record<string, string>> = { '>>': '<<', ']': '[', '}': '{' };
const [OPEN, CLOSE, BACKSLASH, PERCENT] = [0x28, 0x29, 0x5c, 0x25];

function lineEnd(bytes: Buffer, start: number): number {
  let end = start;
  while (end < bytes.length && bytes[end] !== 10 && bytes[end] !== 13) end++;
  return end;
}

function stringEnd(bytes: Buffer, start: number): number {
  let depth = 0;
  for (let at = start; at < bytes.length; at++) {
    if (bytes[at] === BACKSLASH) at++;
    else if (bytes[at] === OPEN) depth++;
    else if (bytes[at] === CLOSE && --depth === 0) return at + 1;
  }
  return bytes.length;
}

function after(bytes: Buffer, start: number, sign: string): number {
  const found = bytes.indexOf(sign, start, 'latin1');
  return found === -1 ? bytes.length : found + 1;
}
