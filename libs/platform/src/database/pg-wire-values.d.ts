/** What pg does with a value before it goes over the wire; open to importers by its package, but without types. */
declare module 'pg/lib/utils.js' {
  const utils: { prepareValue(value: unknown): string | Buffer | null };
  export default utils;
}
