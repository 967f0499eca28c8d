import { languageOf, type Locale } from './locale.ts';

/** An amount: either a decimal text that already has its currency's decimals, or minor units with their number. */
export type MoneyValue =
  | { readonly currency: string; readonly amount: string }
  | { readonly currency: string; readonly minor: bigint | string; readonly digits: number };
/** `record` keeps every decimal; `sentence` leaves out decimals that are all zero. */
export type MoneyStyle = 'record' | 'sentence';
export type DateStyle = 'long' | 'short';

const NO_BREAK = '\u00a0';
type Format = Intl.NumberFormat | Intl.DateTimeFormat | Intl.ListFormat;
const formats = new Map<string, Format>();

function kept<F extends Format>(id: string, make: () => F): F {
  const known = formats.get(id);
  if (known) return known as F;
  const made = make();
  formats.set(id, made);
  return made;
}

export function formatNumber(locale: Locale, value: number | bigint, decimals?: number): string {
  return kept(
    `n ${locale} ${decimals}`,
    () =>
      new Intl.NumberFormat(languageOf(locale).tag, {
        useGrouping: 'always',
        ...(decimals === undefined ? {} : { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
      }),
  ).format(value);
}

/**
 * The amount without its code. Only the separators come from Intl: its decimals are wrong for some
 * currencies and its floats are wrong for large amounts.
 */
export function formatAmount(locale: Locale, money: MoneyValue, style: MoneyStyle = 'record'): string {
  const text = decimalText(money);
  const [, sign = '', whole = '0', decimals = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  const parts = kept(
    `separators ${locale}`,
    () => new Intl.NumberFormat(languageOf(locale).tag, { useGrouping: 'always', minimumFractionDigits: 1 }),
  ).formatToParts(12345.6);
  const mark = (type: string, otherwise: string): string =>
    parts.find((part) => part.type === type)?.value ?? otherwise;
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, mark('group', ','));
  const tail =
    decimals === '' || (style === 'sentence' && /^0*$/.test(decimals)) ? '' : mark('decimal', '.') + decimals;
  return `${sign === '-' ? '\u2212' : ''}${grouped}${tail}`;
}

/** `USD 52,400.00`: code, no-break space, amount; the code comes first in every language of the fund. */
export function formatMoney(locale: Locale, money: MoneyValue, style: MoneyStyle = 'record'): string {
  return `${money.currency}${NO_BREAK}${formatAmount(locale, money, style)}`;
}

/** Minor units as a decimal text: (5240000, 2) -> `52400.00`. */
export function decimalText(money: MoneyValue): string {
  if ('amount' in money) return money.amount;
  const minor = BigInt(money.minor);
  const padded = (minor < 0n ? -minor : minor).toString().padStart(money.digits + 1, '0');
  const cut = padded.length - money.digits;
  return `${minor < 0n ? '-' : ''}${padded.slice(0, cut)}${money.digits > 0 ? `.${padded.slice(cut)}` : ''}`;
}

/** A calendar day, `2027-02-28` -> `28 February 2027`; the month is always a word. */
export function formatDay(locale: Locale, day: string, style: DateStyle = 'long'): string {
  return dayIn(locale, new Date(`${day.slice(0, 10)}T12:00:00Z`), 'UTC', style);
}

/** The day of an instant as people in that time zone call it. */
export function dayIn(locale: Locale, at: Date, zone: string, style: DateStyle = 'long'): string {
  const { tag, months } = languageOf(locale);
  if (months !== undefined) {
    const [year = '', month = '1', day = ''] = isoDayIn(at, zone).split('-');
    return `${Number(day)} ${months[Number(month) - 1] ?? ''} ${year}`;
  }
  return kept(
    `d ${locale} ${zone} ${style}`,
    () =>
      new Intl.DateTimeFormat(tag, {
        day: 'numeric',
        month: style,
        year: 'numeric',
        timeZone: zone,
      }),
  ).format(at);
}

/** `2027-02` -> `Feb 2027`, for columns and lines of months. */
export function formatMonth(locale: Locale, month: string): string {
  const { tag, months } = languageOf(locale);
  if (months !== undefined) {
    const [year = '', number = '1'] = month.split('-');
    return `${months[Number(number) - 1] ?? ''} ${year}`;
  }
  return kept(
    `m ${locale}`,
    () => new Intl.DateTimeFormat(tag, { month: 'short', year: 'numeric', timeZone: 'UTC' }),
  ).format(new Date(`${month}-15T12:00:00Z`));
}

/** `23:59`, or `23:59:07` where the second matters. */
export function timeIn(locale: Locale, at: Date, zone: string, seconds = false): string {
  return kept(
    `t ${locale} ${zone} ${seconds}`,
    () =>
      new Intl.DateTimeFormat(languageOf(locale).tag, {
        hour: '2-digit',
        minute: '2-digit',
        ...(seconds ? { second: '2-digit' } : {}),
        hourCycle: 'h23',
        timeZone: zone,
      }),
  ).format(at);
}

/** `2027-02-28` of an instant in a time zone, for machines and for comparing days. */
export function isoDayIn(at: Date, zone: string): string {
  return kept(
    `i ${zone}`,
    () => new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: zone }),
  ).format(at);
}

/** "a, b and c" as the language joins them; in a page that reads the other way each part keeps its own order. */
export function formatList(locale: Locale, parts: readonly string[]): string {
  const { tag, direction } = languageOf(locale);
  const words = direction === 'ltr' ? parts : parts.map((part) => `\u2068${part}\u2069`);
  return kept(`l ${locale}`, () => new Intl.ListFormat(tag, { type: 'conjunction' })).format(words);
}

/** Sizes as people read them: 412 kB, 1.4 MB, 10 MB (1 kB = 1,000 bytes). */
export function formatSize(locale: Locale, bytes: number): string {
  const [byte, kilo, mega] = languageOf(locale).units ?? ['B', 'kB', 'MB'];
  const said = (value: number, unit: string, decimals = 0): string =>
    `${formatNumber(locale, value, decimals)}${NO_BREAK}${unit}`;
  if (bytes < 1000) return said(bytes, byte);
  if (bytes < 999_500) return said(bytes / 1000, kilo);
  return said(bytes / 1_000_000, mega, bytes < 9_950_000 ? 1 : 0);
}

/** `9f2c41d077ab5e13…` -> `9f2c 41d0 77ab 5e13`: groups of four can be read aloud. */
export function formatFingerprint(hex: string, signs = hex.length): string {
  return hex.slice(0, signs).replace(/(.{4})(?=.)/g, '$1 ');
}
