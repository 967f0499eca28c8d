import { ask, isPassing, metadata, type Outcome } from './tus.ts';

const PIECE_BYTES = 256 * 1024;
/** What did not go on is tried again so soon at first, then later and later, and when the device is online again. */
const FIRST_PAUSE_MS = 1_000;
const LAST_PAUSE_MS = 15_000;
/** So many refusals without a byte more between them, and pieces are no way for this file. */
const MOST_REFUSALS = 5;

export interface Destination {
  /** The address where uploads begin. */
  readonly uploads: string;
  readonly kind: string;
  /** Says when it is offline and online again: the window of a page. */
  readonly device: EventTarget;
  /** Hears how far it is, in percent, and when the line is broken. */
  readonly tell: (far: number | 'broken') => void;
}

/**
 * How it ended: all is there; or it cannot be sent in pieces, so that a form must do it; or the device does not give the
 * file any more, because it was changed or moved since it was chosen.
 */
export type Ending = { readonly kind: 'arrived'; readonly id: string } | { readonly kind: 'refused' | 'unreadable' };

/** One file on its way in pieces. It waits for a broken line as long as it takes, and for nothing else. */
export class Sending {
  private address = '';
  private offset = 0;
  /** Most that was ever there: an upload may have to begin anew. */
  private farthest = 0;
  private refusals = 0;
  private pauseMs = FIRST_PAUSE_MS;

  constructor(
    private readonly file: File,
    private readonly to: Destination,
  ) {}

  async ended(): Promise<Ending> {
    while (this.address === '' || this.offset < this.file.size) {
      this.to.tell(Math.floor((100 * this.offset) / this.file.size));
      const outcome = await (this.address === '' ? this.begin() : this.next());
      const ending = outcome && (await this.afterAll(outcome));
      if (ending) return ending;
    }
    return { kind: 'arrived', id: this.address.split('/').at(-1)! };
  }

  /** Nothing when it went on; else what was answered. */
  private async begin(): Promise<Outcome | undefined> {
    const { name, size } = this.file;
    const headers = {
      'Upload-Length': String(size),
      'Upload-Metadata': metadata({ filename: name, kind: this.to.kind }),
    };
    const outcome = await ask(this.to.device, 'POST', this.to.uploads, { headers });
    if (outcome.status !== 201) return outcome;
    [this.address, this.offset] = [outcome.location, 0];
    return undefined;
  }

  /** Nothing when it went on; else what was answered. */
  private async next(): Promise<Outcome | undefined> {
    const body = this.file.slice(this.offset, this.offset + PIECE_BYTES);
    const headers = { 'Upload-Offset': String(this.offset), 'Content-Type': 'application/offset+octet-stream' };
    const outcome = await ask(this.to.device, 'PATCH', this.address, { headers, body });
    // a proxy may take away where we are
    if (outcome.status !== 204 || !(outcome.offset > this.offset)) return outcome;
    this.reach(outcome.offset);
    return undefined;
  }

  /** Waits, and asks where to go on; or knows that this way leads nowhere. */
  private async afterAll(outcome: Outcome): Promise<Ending | undefined> {
    if (outcome.status === 0 && !(await isReadable(this.file))) return { kind: 'unreadable' };
    if (isPassing(outcome)) this.to.tell('broken');
    else this.refusals += 1;
    const mayNotBegin = this.address === '' && isFinal(outcome);
    if (mayNotBegin || this.refusals >= MOST_REFUSALS) return { kind: 'refused' };
    await this.pause();
    return this.address === '' || (await this.isOpen()) ? undefined : { kind: 'refused' };
  }

  /** More or less of it is there than we thought, or nothing any more, or nobody can say just now; false when refused. */
  private async isOpen(): Promise<boolean> {
    const outcome = await ask(this.to.device, 'HEAD', this.address);
    if (outcome.status === 200 && outcome.offset >= 0) this.reach(outcome.offset);
    if (outcome.status === 404) [this.address, this.offset] = ['', 0];
    return outcome.status === 404 || !isFinal(outcome);
  }

  private reach(offset: number): void {
    this.offset = offset;
    if (offset <= this.farthest) return;
    [this.farthest, this.refusals, this.pauseMs] = [offset, 0, FIRST_PAUSE_MS];
  }

  private async pause(): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    await new Promise((resolve) => {
      timer = setTimeout(resolve, this.pauseMs);
      this.to.device.addEventListener('online', resolve, { once: true });
    });
    clearTimeout(timer);
    this.pauseMs = Math.min(this.pauseMs * 2, LAST_PAUSE_MS);
  }
}

const isFinal = (outcome: Outcome): boolean => outcome.status >= 400 && outcome.status < 500 && !isPassing(outcome);

/** What was changed or moved since it was chosen, browsers do not give; and say no more of it than of a broken line. */
const isReadable = (file: File): Promise<boolean> =>
  file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    );
