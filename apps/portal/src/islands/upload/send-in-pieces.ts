import { Sending } from './sending.ts';

/** The line under the field is read out: not at every piece. */
const TOLD_EVERY = 5;

/** Of the page: its files go one after the other. */
let queue = Promise.resolve();
let underWay = 0;
/** Forms whose file was not taken: the page stays until their person has looked at them. */
const open = new Set<FileForm>();
/** The last form is on its way, and another page will come. */
let leaving = false;
let keys = 0;

addEventListener('beforeunload', (event) => {
  if (underWay > 0 && !leaving && !('leaving' in document.documentElement.dataset)) event.preventDefault();
});

/**
 * Sends the file of a form in pieces when its button is pressed, and the form itself, with the id of the upload in the
 * place of the file, when all are there: what the act says is said by the same page as ever. What a form cannot send in
 * pieces (it is too large, nobody is signed in, the deadline has passed, a proxy is in the way) it sends as if there were
 * no script. While other files of the page are still to come, a form is sent without leaving the page.
 */
export function sendInPieces(field: HTMLInputElement): void {
  const { form } = field;
  const line = form?.querySelector('output');
  if (form && line) new FileForm(form, field, line).begin();
}

class FileForm {
  private busy = false;
  /** What the form's upload holds; undefined for one that was there when the page came. */
  private sent: File | undefined;
  private told = 0;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly field: HTMLInputElement,
    private readonly line: HTMLElement,
  ) {}

  begin(): void {
    this.form.addEventListener('submit', (event) => this.press(event));
    // shown again by the Back button
    addEventListener('pageshow', () => {
      if (leaving && this.busy) [leaving, this.busy, this.field.disabled, underWay] = [false, false, false, 0];
    });
  }

  private get upload(): HTMLInputElement | null {
    return this.form.querySelector('[name=_upload]');
  }

  private press(event: Event): void {
    const file = this.field.files?.[0];
    const fits = file ? file.size > 0 && file.size <= Number(this.field.dataset['limit']) : this.upload !== null;
    if (this.busy || leaving || fits) event.preventDefault();
    if (this.busy || leaving || !fits) return;
    this.busy = true;
    open.delete(this);
    if (underWay > 0) this.say(this.words('waiting'));
    underWay += 1;
    queue = queue.then(() => this.send(file));
  }

  private async send(file: File | undefined): Promise<void> {
    if (file && file !== this.sent && !(await this.arrives(file))) return this.stay(this.words('unreadable'));
    this.field.disabled = this.upload !== null;
    if (underWay > 1 || open.size > 0) return this.submitQuietly();
    leaving = true;
    this.form.submit();
  }

  /** In pieces, or left to the form; false when the device does not give it any more. */
  private async arrives(file: File): Promise<boolean> {
    const { uploads = '', kind = '' } = this.field.dataset;
    this.told = -TOLD_EVERY;
    const sending = new Sending(file, { uploads, kind, device: window, tell: (far) => this.tell(far) });
    const ending = await sending.ended();
    this.forget();
    if (ending.kind === 'unreadable') return false;
    // an act of its own: all forms of a page were drawn with one key
    this.form.querySelector<HTMLInputElement>('[name=_key]')!.value += `-${(keys += 1)}`;
    if (ending.kind !== 'arrived') return true;
    this.sent = file;
    this.form.append(Object.assign(document.createElement('input'), HIDDEN, { value: ending.id }));
    return true;
  }

  private forget(): void {
    this.upload?.remove();
    this.sent = undefined;
  }

  /** What is wrong with the file stands in the page that comes back. */
  private async submitQuietly(): Promise<void> {
    const page = await pageOf(this.form);
    if (page === 'done') return this.end(this.words('arrived'));
    const why = page?.getElementById(`${this.field.id}-why`)?.textContent;
    // with a refusal of its content the upload is gone
    if (why && !page?.querySelector('[name=_upload]')) this.forget();
    this.stay(why ?? this.words('again'));
  }

  private stay(why: string): void {
    open.add(this);
    this.end(why);
  }

  private end(words: string): void {
    this.say(words);
    [this.busy, this.field.disabled] = [false, false];
    underWay -= 1;
  }

  private tell(far: number | 'broken'): void {
    if (far === 'broken') {
      this.told = -TOLD_EVERY;
      this.say(this.words('broken'));
    } else if (far - this.told >= TOLD_EVERY) {
      this.told = far;
      // without form/spoken.ts, which would be a request more: so small a number is the same in all our languages
      this.say(this.words('sending').replace('%percent%', String(far)));
    }
  }

  private words(name: 'again' | 'arrived' | 'broken' | 'sending' | 'unreadable' | 'waiting'): string {
    return this.field.dataset[name]!;
  }

  private say(words: string): void {
    this.line.textContent = words;
  }
}

const HIDDEN = { type: 'hidden', name: '_upload' };

/** What is answered to a form that is sent without leaving the page; undefined when nobody has answered. */
async function pageOf(form: HTMLFormElement): Promise<Document | 'done' | undefined> {
  try {
    const headers = { accept: 'text/html' };
    const body = new FormData(form);
    const answer = await fetch(form.action, { method: 'POST', headers, body, redirect: 'manual' });
    if (answer.type === 'opaqueredirect') return 'done';
    return new DOMParser().parseFromString(await answer.text(), 'text/html');
  } catch {
    return undefined;
  }
}
