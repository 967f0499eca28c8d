import { ask, isPassing, metadata, type Outcome } from './tus.ts';

const PIECE_BYTES = 256 * 1024;
/** After a broken line is tried again so soon at first, then later and later, and when the device is online again. */
const FIRST_AGAIN_MS = 1_000;
const LAST_AGAIN_MS = 15_000;
/** The line under the field is read out: not at every piece. */
const TOLD_EVERY = 5;

/**
 * Sends the file of a form in pieces when its button is pressed, and the form itself, with the id of the upload in the
 * place of the file, when all are there: what the act says is said by the same page as ever. What a form cannot send in
 * pieces (it is too large, nobody is signed in, the deadline has passed) it sends as if there were no script.
 */
export function sendInPieces(field: HTMLInputElement): void {
  const { form } = field;
  const line = form?.querySelector<HTMLElement>('output');
  let sending = false;
  form?.addEventListener('submit', (event) => {
    const file = field.files?.[0];
    if (sending) event.preventDefault();
    if (sending || !file || !line || file.size === 0 || file.size > Number(field.dataset['limit'])) return;
    event.preventDefault();
    sending = true;
    const upload = new Upload(file, field.dataset, line);
    void upload.send().then((id) => {
      sending = false;
      if (id !== undefined) replaceFile(field, id);
      form.submit();
    });
  });
  addEventListener('beforeunload', (event) => {
    if (sending && !('leaving' in document.documentElement.dataset)) event.preventDefault();
  });
}

function replaceFile(field: HTMLInputElement, id: string): void {
  const hidden = Object.assign(document.createElement('input'), { type: 'hidden', name: '_upload', value: id });
  field.form!.append(hidden);
  field.disabled = true;
}

class Upload {
  private address = '';
  private offset = 0;
  private told = -TOLD_EVERY;
  private againMs = FIRST_AGAIN_MS;

  constructor(
    private readonly file: File,
    private readonly data: DOMStringMap,
    private readonly line: HTMLElement,
  ) {}

  /** The id of the upload when all of it is there; undefined when the form must do it. */
  async send(): Promise<string | undefined> {
    while (this.address === '' || this.offset < this.file.size) {
      this.tell();
      const outcome = this.address === '' ? await this.begin() : await this.next();
      if (isPassing(outcome)) await this.wait();
      else if (outcome.status === 404) this.address = '';
      else if (outcome.status >= 400 && !(await this.isBehind())) return undefined;
      else this.againMs = FIRST_AGAIN_MS;
    }
    return this.address.split('/').at(-1);
  }

  private async begin(): Promise<Outcome> {
    const { name, size } = this.file;
    const headers = {
      'Upload-Length': String(size),
      'Upload-Metadata': metadata({ filename: name, kind: this.data['kind'] ?? '' }),
    };
    const outcome = await ask('POST', this.data['uploads']!, { headers });
    if (outcome.status === 201) [this.address, this.offset] = [outcome.location, 0];
    return outcome;
  }

  private async next(): Promise<Outcome> {
    const body = this.file.slice(this.offset, this.offset + PIECE_BYTES);
    const headers = { 'Upload-Offset': String(this.offset), 'Content-Type': 'application/offset+octet-stream' };
    const outcome = await ask('PATCH', this.address, { headers, body });
    if (outcome.status === 204) this.offset = outcome.offset;
    return outcome;
  }

  /** More or less of it is there than we thought, or nobody can say just now; false when it is refused. */
  private async isBehind(): Promise<boolean> {
    if (this.address === '') return false;
    const outcome = await ask('HEAD', this.address);
    if (outcome.status === 200) this.offset = outcome.offset;
    return outcome.status === 200 || isPassing(outcome);
  }

  /** Until the device is online again, or some time has passed; then asks where to go on. */
  private async wait(): Promise<void> {
    this.line.textContent = this.data['broken']!;
    this.told = -TOLD_EVERY;
    await new Promise<void>((resolve) => {
      setTimeout(resolve, this.againMs);
      addEventListener('online', () => resolve(), { once: true });
    });
    this.againMs = Math.min(this.againMs * 2, LAST_AGAIN_MS);
    await this.isBehind();
  }

  private tell(): void {
    const percent = Math.floor((100 * this.offset) / this.file.size);
    if (percent - this.told < TOLD_EVERY) return;
    this.told = percent;
    // without form/spoken.ts, which would be a request more: so small a number is the same in all our languages
    this.line.textContent = this.data['sending']!.replace('%percent%', String(percent));
  }
}
