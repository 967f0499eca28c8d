/** How a request ended: with a status, or without any because the line is broken. */
export interface Outcome {
  readonly status: number;
  /** So many bytes are there. */
  readonly offset: number;
  readonly location: string;
}

/** A line that says nothing for so long is broken; so long a piece may take. */
const PATIENCE_MS = 120_000;
const NOTHING: Outcome = { status: 0, offset: 0, location: '' };

/** One request of tus 1.0.0; ends at once when the device says that it is offline. */
export async function ask(
  method: string,
  address: string,
  more: { headers?: HeadersInit; body?: Blob } = {},
): Promise<Outcome> {
  const control = new AbortController();
  const stop = (): void => control.abort();
  const timer = setTimeout(stop, PATIENCE_MS);
  addEventListener('offline', stop);
  try {
    const headers = { 'Tus-Resumable': '1.0.0', ...more.headers };
    const answer = await fetch(address, { ...more, method, headers, signal: control.signal });
    const location = new URL(answer.headers.get('Location') ?? '', answer.url).href;
    return { status: answer.status, offset: Number(answer.headers.get('Upload-Offset')), location };
  } catch {
    return NOTHING;
  } finally {
    clearTimeout(timer);
    removeEventListener('offline', stop);
  }
}

/** Upload-Metadata: words with their values in Base64. */
export function metadata(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([word, value]) => `${word} ${btoa(String.fromCodePoint(...new TextEncoder().encode(value)))}`)
    .join(',');
}

/** Whether the same may go well when it is tried again: nobody has answered, or not now. */
export const isPassing = ({ status }: Outcome): boolean => status === 0 || status === 429 || status >= 500;
