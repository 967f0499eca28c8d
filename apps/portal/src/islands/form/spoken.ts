/** The page's language, with the digits that all its numbers have. */
const tag = `${document.documentElement.lang}-u-nu-latn`;

/** A number as the page writes numbers. */
export function spoken(value: number, decimals = 0): string {
  return new Intl.NumberFormat(tag, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value);
}

/** The time now, as the page writes times, on the clock of this device. */
export function spokenTime(): string {
  return new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date());
}

/** A sentence that the server wrote in the reader's language, with its marks (`%time%`, ui/marks.ts) filled in. */
export function completed(words: string, values: Readonly<Record<string, string>>): string {
  return words.replace(/%(\w+)%/g, (mark, name: string) => values[name] ?? mark);
}
