import { completed, spokenTime } from './spoken.ts';

/** So long after the last change. */
const QUIET_MS = 1500;
/** A server that does not answer is asked again after this time, and when the device says that it is online again. */
const AGAIN_MS = 15_000;

interface Attempt {
  readonly fields: URLSearchParams;
  /** How many changes it holds. */
  readonly changes: number;
}

type Outcome =
  | { readonly kind: 'saved'; readonly version: number }
  /** `refused`: an answer breaks a rule, and may be right after the next change. */
  | { readonly kind: 'refused' | 'away' }
  /** `stale`: there is a newer version; `over`: the session has ended. Only the person can go on from both. */
  | { readonly kind: 'stale' | 'over' };

/**
 * Saves a form to its own address 1.5 s after a change, when a field is left and when the page is hidden. The line under
 * the buttons says which: on our server (and when), or only in this window. Nothing is kept on the device: it may be a
 * shared one. A version that somebody else has saved meanwhile is never overwritten: the save is refused, and sending the
 * form leads to the page that shows both.
 */
export function autosave(form: HTMLFormElement): void {
  const line = form.querySelector<HTMLElement>('[data-saved]');
  if (line !== null) new Saving(form, line).begin();
}

class Saving {
  private changes = 0;
  private saved = 0;
  private running: Promise<void> | undefined;
  /** Sent, but never answered: sent again as it was, under its own key, so that it is done once. */
  private unanswered: Attempt | undefined;
  private timer = 0;
  /** The form is on its way, or cannot be saved quietly any more. */
  private ended = false;
  private sending = false;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly line: HTMLElement,
  ) {}

  begin(): void {
    const { form } = this;
    form.addEventListener('input', () => {
      this.changes += 1;
      this.later(QUIET_MS);
    });
    form.addEventListener('focusout', () => void this.save());
    form.addEventListener('submit', (event) => this.beforeSending(event));
    addEventListener('online', () => void this.save());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') void this.save(true);
    });
    addEventListener('beforeunload', (event) => {
      if (this.isSafe || this.sending || 'leaving' in document.documentElement.dataset) return;
      event.preventDefault();
    });
  }

  private get isSafe(): boolean {
    return this.changes === this.saved;
  }

  private later(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), ms);
  }

  /** One at a time: each needs the version that the one before has made. */
  private async save(hidden = false): Promise<void> {
    clearTimeout(this.timer);
    if (this.isSafe || this.ended || this.sending || this.running !== undefined) return;
    const attempt = this.unanswered ?? { fields: fieldsOf(this.form), changes: this.changes };
    this.running = ask(this.form.action, attempt.fields, hidden).then((outcome) => this.tell(outcome, attempt));
    await this.running;
    this.running = undefined;
    if (!this.isSafe && this.saved === attempt.changes) this.later(QUIET_MS);
  }

  private tell(outcome: Outcome, attempt: Attempt): void {
    this.unanswered = outcome.kind === 'away' ? attempt : undefined;
    const { saved = '', refused = '', stale = '', over = '', away = '' } = this.line.dataset;
    switch (outcome.kind) {
      case 'saved':
        this.saved = attempt.changes;
        (this.form.elements.namedItem('_version') as HTMLInputElement).value = String(outcome.version);
        return this.say(completed(saved, { time: spokenTime() }), true);
      case 'refused':
        return this.say(refused);
      case 'away':
        this.later(AGAIN_MS);
        return this.say(away);
      default:
        this.ended = true;
        return this.say(outcome.kind === 'stale' ? stale : over);
    }
  }

  private say(words: string, safe = false): void {
    this.line.classList.toggle('missing', !safe);
    if (this.line.textContent !== words) this.line.textContent = words;
  }

  /** A save that is under way changes the version: the form waits for it, then carries the new one. */
  private beforeSending(event: SubmitEvent): void {
    if (this.running === undefined) {
      this.sending = true;
      return;
    }
    event.preventDefault();
    const { submitter } = event;
    void this.running.then(() => this.form.requestSubmit(submitter));
  }
}

function fieldsOf(form: HTMLFormElement): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value);
  // an act of its own: the form's key is for the sending
  fields.set('_key', newKey());
  return fields;
}

async function ask(address: string, fields: URLSearchParams, hidden: boolean): Promise<Outcome> {
  try {
    // `keepalive` lets it arrive when the page is closed
    const answer = await fetch(address, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: fields,
      keepalive: hidden,
    });
    const said = (await answer.json()) as { version?: number; code?: string };
    if (answer.ok && said.version !== undefined) return { kind: 'saved', version: said.version };
    if (said.code === 'stale') return { kind: 'stale' };
    if (answer.status === 401 || answer.status === 403) return { kind: 'over' };
    if (answer.status >= 500 || answer.status === 429 || said.code === 'idempotency-key-running')
      return { kind: 'away' };
    return { kind: 'refused' };
  } catch {
    return { kind: 'away' };
  }
}

/** 128 random bits; `crypto.randomUUID` is missing where a page came without TLS. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
