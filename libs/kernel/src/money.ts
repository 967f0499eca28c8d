/**
 * Money is a whole number of minor units and an ISO 4217 code. There is no float anywhere: text becomes bigint by
 * counting digits, and back. Decimals per currency are those of ISO 4217 (Intl is wrong for IQD, MGA and others).
 */
export interface Money {
  readonly minor: bigint;
  readonly currency: string;
}

/** How money travels in JSON: `{ "amount": "20000.00", "currency": "USD" }`. */
export interface MoneyText {
  readonly amount: string;
  readonly currency: string;
}

const WITHOUT_DECIMALS = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF';
const WITH_THREE_DECIMALS = 'BHD IQD JOD KWD LYD OMR TND';
const WITH_FOUR_DECIMALS = 'CLF UYW';
const WITH_TWO_DECIMALS =
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP ' +
  'CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES ' +
  'KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK ' +
  'NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB ' +
  'TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG';

const DECIMALS: ReadonlyMap<string, number> = new Map([
  ...WITHOUT_DECIMALS.split(' ').map((code) => [code, 0] as const),
  ...WITH_TWO_DECIMALS.split(' ').map((code) => [code, 2] as const),
  ...WITH_THREE_DECIMALS.split(' ').map((code) => [code, 3] as const),
  ...WITH_FOUR_DECIMALS.split(' ').map((code) => [code, 4] as const),
]);

/** Wrong money text; `code` says in what way, so that a page can translate it. */
export class MoneyError extends Error {
  override readonly name = 'MoneyError';
  constructor(
    readonly code: 'unknown-currency' | 'wrong-amount' | 'wrong-decimals' | 'amount-too-large' | 'currency-mismatch',
    message: string,
  ) {
    super(message);
  }
}

/** Every currency code that money may carry, in alphabetical order. */
export function currencies(): string[] {
  return [...DECIMALS.keys()].sort();
}

/** The number of digits after the point: USD 2, UGX 0, JOD 3. Throws MoneyError for an unknown code. */
export function decimalsOf(currency: string): number {
  const decimals = DECIMALS.get(currency);
  if (decimals === undefined) throw new MoneyError('unknown-currency', `${currency} is not a currency in use.`);
  return decimals;
}

export function money(minor: bigint, currency: string): Money {
  decimalsOf(currency);
  return { minor, currency };
}

/**
 * Reads an amount such as `20000`, `20000.00` or `-5.10`. Grouping signs are refused: `20,000` is 20 in some countries.
 * Fewer decimals than the currency has are accepted, more are refused even when they are zero. At most 15 digits
 * before the point, so that the minor units fit a PostgreSQL bigint.
 */
export function parseMoney(amount: string, currency: string): Money {
  const decimals = decimalsOf(currency);
  const parts = /^(-?)(0|[1-9][0-9]*)(?:\.([0-9]+))?$/.exec(amount);
  if (parts === null) {
    throw new MoneyError('wrong-amount', `"${amount.slice(0, 40)}" is not an amount. Write it like 20000.00.`);
  }
  const [, sign = '', whole = '', fraction = ''] = parts;
  if (fraction.length > decimals) {
    throw new MoneyError('wrong-decimals', `${currency} has ${decimals} decimals, ${amount.slice(0, 40)} has more.`);
  }
  if (whole.length > 15) {
    throw new MoneyError('amount-too-large', 'An amount has at most 15 digits before the point.');
  }
  const minor = BigInt(whole + fraction.padEnd(decimals, '0'));
  return { minor: sign === '-' ? -minor : minor, currency };
}

/** The canonical text: all decimals of the currency, no grouping, a leading minus below zero. */
export function moneyText({ minor, currency }: Money): string {
  const decimals = decimalsOf(currency);
  const digits = (minor < 0n ? -minor : minor).toString().padStart(decimals + 1, '0');
  const sign = minor < 0n ? '-' : '';
  return decimals === 0 ? sign + digits : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

export function toMoneyText(value: Money): MoneyText {
  return { amount: moneyText(value), currency: value.currency };
}

export function fromMoneyText({ amount, currency }: MoneyText): Money {
  return parseMoney(amount, currency);
}

export function addMoney(a: Money, b: Money): Money {
  if (a.currency !== b.currency) {
    throw new MoneyError('currency-mismatch', `${a.currency} and ${b.currency} cannot be added.`);
  }
  return { minor: a.minor + b.minor, currency: a.currency };
}

/**
 * Splits an amount by whole-number shares without losing a minor unit: each part is rounded down, the units left over
 * go one each to the first parts. Shares are positive integers.
 */
export function splitByShares(total: Money, shares: readonly number[]): Money[] {
  const sum = shares.reduce((a, b) => a + b, 0);
  if (shares.length === 0 || shares.some((share) => !Number.isSafeInteger(share) || share <= 0)) {
    throw new RangeError('splitByShares: shares must be positive whole numbers');
  }
  if (total.minor < 0n) throw new RangeError('splitByShares: the total must not be negative');
  const parts = shares.map((share) => (total.minor * BigInt(share)) / BigInt(sum));
  const left = Number(total.minor - parts.reduce((a, b) => a + b, 0n));
  return parts.map((part, at) => ({ minor: at < left ? part + 1n : part, currency: total.currency }));
}
