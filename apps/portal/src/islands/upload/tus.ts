/** How a request ended: with a status, or without any because the line is broken. */
export interface Outcome {
  readonly status: number;
  /** So many bytes are there; not a number when the answer does not say. */
  readonly offset: number;
  readonly location: string;
  /** Which refusal it is, where the answer says so; else empty. */
  readonly code: string;
}

/** A line that says nothing for so long is broken; so long a piece may take. */
const PATIENCE_MS = 120_000;
const NOTHING: Outcome = { status: 0, offset: NaN, location: '', code: '' };
/** Of refusals that look like passing ones: who waits in the page waits for ever, and the form says what to do. */
const NOT_BY_WAITING = ['too-many-uploads', 'files-full'];

/** One request of tus 1.0.0; ends at once when the device says that it is offline. */
export async function ask(
  device: EventTarget,
  method: string,
  address: string,
  more: { headers?: Record<string, string>; body?: Blob } = {},
): Promise<Outcome> {
  const control = new AbortController();
  const stop = (): void => control.abort();
  const timer = setTimeout(stop, PATIENCE_MS);
  device.addEventListener('offline', stop);
  try {
    const headers = { 'Tus-Resumable': '1.0.0', ...more.headers };
    const answer = await fetch(address, { ...more, method, headers, signal: control.signal });
    const location = new URL(answer.headers.get('Location') ?? '', answer.url).href;
    const offset = Number(answer.headers.get('Upload-Offset') ?? NaN);
    return { status: answer.status, offset, location, code: answer.ok ? '' : await codeIn(answer) };
  } catch {
    return NOTHING;
  } finally {
    clearTimeout(timer);
    device.removeEventListener('offline', stop);
  }
}

/** Of a problem of ours; a proxy answers anything. */
const codeIn = async (answer: Response): Promise<string> =>
  answer.json().then(
    (problem) => String((problem as { code?: string } | null)?.code ?? ''),
    () => '',
  );

/** Upload-Metadata: words with their values in Base64. */
export function metadata(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([word, value]) => `${word} ${btoa(String.fromCodePoint(...new TextEncoder().encode(value)))}`)
    .join(',');
}

/** Whether the same may go well when it is tried again: nobody has answered, or not now. */
export const isPassing = ({ status, code }: Outcome): boolean =>
  status === 0 || ((status === 429 || status === 503) && !NOT_BY_WAITING.includes(code));
