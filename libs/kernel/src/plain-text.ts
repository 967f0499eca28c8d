// no control characters but line ends and tabs; PostgreSQL refuses U+0000, canonical JSON refuses lone surrogates
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** True for text that every store and hash of the fund can carry. */
export function isPlainText(value: unknown): value is string {
  return typeof value === 'string' && value.isWellFormed() && !CONTROL.test(value);
}
