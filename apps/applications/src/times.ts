/** True for a zone of the IANA time zone database. */
export function isTimeZone(name: string): boolean {
  // Intl also takes offsets such as +01:00, which have no summer time and are not what people mean
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name }).format(0);
    return true;
  } catch {
    return false;
  }
}

/** An instant as people of the zone read it: `28 February 2026, 23:59 (Europe/Vienna)`. */
export function inWords(at: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  const seconds = part.second === '00' ? '' : `:${part.second}`;
  return `${part.day} ${part.month} ${part.year}, ${part.hour}:${part.minute}${seconds} (${timeZone})`;
}
