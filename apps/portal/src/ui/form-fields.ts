/** Hidden fields of every form. The portal reads and removes them before the body travels on. */
export const FIELDS = {
  /** Double-submit token of the session. */
  csrf: '_csrf',
  /** Idempotency key: made when the form is drawn, so sending twice acts once. */
  key: '_key',
  /** The record's version that the reader saw. */
  version: '_version',
  /** The id of an upload by which the form's file has come already. */
  upload: '_upload',
  /** Of the button that shows the page in another language. */
  language: '_lang',
} as const;

type Body = Readonly<Record<string, unknown>>;

const text = (body: Body, name: string): string => {
  const value = body[name];
  return typeof value === 'string' ? value.trim() : '';
};

/**
 * The answer of a `DateQuestion`: `2027-02-28`. Undefined when all three parts are empty; an impossible date stays as it
 * was typed (`2027-2-31`), so that the service can refuse it and the page can show it again.
 */
export function dateFrom(body: Body, name: string): string | undefined {
  const [year, month, day] = ['year', 'month', 'day'].map((part) => text(body, `${name}-${part}`));
  if (!year && !month && !day) return undefined;
  const typed = `${year}-${month}-${day}`;
  const padded = `${year?.padStart(4, '0')}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  const moment = new Date(`${padded}T00:00:00Z`);
  return !Number.isNaN(moment.valueOf()) && moment.toISOString().startsWith(padded) ? padded : typed;
}

/** A `CheckboxQuestion` arrives as nothing, one text or several: always a list here. */
export function choicesFrom(body: Body, name: string): readonly string[] {
  const value = body[name];
  if (Array.isArray(value)) return value.filter((one): one is string => typeof one === 'string');
  return typeof value === 'string' && value !== '' ? [value] : [];
}

/**
 * Money as people type it in any of our languages, `52,400.5` or `52 400,50` -> `52400.50`, with the currency's number
 * of decimals. Where a reading is not sure (`1.500` dinars) the text stays as typed, for the refusal to name it.
 */
export function moneyFrom(body: Body, name: string, digits = 2): string {
  const typed = text(body, name);
  const bare = typed.replace(/[\s\u00a0\u202f'’]/g, '');
  const [, whole = '', decimals = ''] =
    /^([1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:[.,](\d+))?$/.exec(bare) ?? [];
  const marks = new Set(bare.replace(/\d/g, ''));
  const groups = whole.replace(/\d/g, '').length;
  const unsure = groups === 1 && decimals === '' && digits === 3;
  const sameMark = groups > 0 && decimals !== '' && marks.size === 1;
  if (whole === '' || unsure || sameMark || decimals.length > digits) return typed;
  return whole.replace(/[.,]/g, '') + (digits === 0 ? '' : `.${decimals.padEnd(digits, '0')}`);
}
