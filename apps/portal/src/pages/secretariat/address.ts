/** An address with the answers that say something: `('/x', { a: '1', b: '' })` -> `/x?a=1`. */
export function addressWith(path: string, answers: Readonly<Record<string, string>>): string {
  const given = Object.entries(answers).filter(([, value]) => value !== '');
  const query = new URLSearchParams(given).toString();
  return query === '' ? path : `${path}?${query}`;
}
