import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { access, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type { FileState } from '#contracts/api/applications';
import { notFound } from '#kernel/refusal';
import type { Scan, Verdict } from './clamd.ts';
import { noSpace, refuseWhenFull, withoutHarm, writeDraft, type FileLimits, type StoredFile } from './file-draft.ts';
import { nameWithEnding } from './file-ending.ts';
import { hasVirus, isBeingChecked, isLockedAway } from './file-refusals.ts';
import { isLookedInto } from './harmless-content.ts';
import { flushDirectory } from './flush-directory.ts';
import { ignoreGone } from './ignore-gone.ts';

export interface ReceivedFile extends StoredFile {
  readonly name: string;
}

/** What one round through the quarantine found. */
export interface Scanned {
  readonly clean: number;
  readonly infected: number;
  /** Still without a verdict, or in its place. */
  readonly waiting: number;
  /** What went wrong with single files; they are among those that wait. */
  readonly faults: readonly unknown[];
}

const SHA256 = /^[0-9a-f]{64}$/;
/** The sender waits so long for the scanner, less than the portal waits for the service; then the file is kept apart. */
const SENDER_WAITS_MS = 8_000;
const NOBODY_WAITS_MS = 120_000;
const DAY_MS = 86_400_000;

/**
 * Files by the hash of their content: `<directory>/ab/cd/<sha256>`. A file appears under its name complete and flushed
 * to the disk or not at all; the same content is stored once. A crash leaves at most a file in `incoming/`,
 * which goes after a day.
 *
 * Where a file lies says what is known of it. With a scanner nothing comes under its name before it was found clean:
 * until then it lies in `quarantine/<sha256>`, and what turns out to carry a virus in `infected/<sha256>`. Whoever
 * shares the directory sees the same, and moving files into `quarantine/` has them scanned anew.
 */
export class ContentStore {
  /** Only one file is in memory at a time, however many come. */
  private lookedInto: Promise<unknown> = Promise.resolve();

  /** Without a scanner files are stored when they have been looked into. */
  constructor(
    private readonly directory: string,
    private readonly scan?: Scan,
  ) {}

  /**
   * Takes the stream to its end; the answer's name has the ending of its type. Refusals: too-large, unsupported (type,
   * or a name of another type), invalid (it could harm who opens it, or carries a virus), unavailable (disk nearly full).
   */
  async put(content: Readable, limits: FileLimits, sentName: string): Promise<ReceivedFile> {
    // it is read, and its error thrown, only later: until then nobody else would hear it, and that ends a process
    content.on('error', () => undefined);
    const incoming = path.join(this.directory, 'incoming');
    await mkdir(incoming, { recursive: true });
    const draft = path.join(incoming, randomUUID());
    try {
      await refuseWhenFull(incoming);
      const received = await writeDraft(draft, content, limits);
      const name = nameWithEnding(sentName, received.type);
      const stored = isLookedInto(received.type) ? await this.harmless(draft, received) : received;
      const verdict = await this.verdictOn(draft, SENDER_WAITS_MS);
      if (verdict.found === 'virus') {
        await this.lockAway(stored.sha256);
        throw hasVirus();
      }
      await this.move(
        draft,
        verdict.found === 'nothing' ? this.pathOf(stored.sha256) : this.quarantined(stored.sha256),
      );
      return { ...stored, name };
    } catch (error) {
      content.resume();
      await rm(draft, { force: true });
      throw noSpace(error) ?? error;
    }
  }

  /** The content as a stream, with its length. Refuses not-found, and what is not `ready`. */
  async open(sha256: string): Promise<{ stream: Readable; bytes: number }> {
    if (!SHA256.test(sha256)) throw notFound('file');
    // opened before it is promised: it may be locked away at any time
    const file = await open(this.pathOf(sha256)).catch(ignoreGone);
    if (file !== undefined) {
      const { size } = await file.stat();
      return { stream: file.createReadStream(), bytes: size };
    }
    const state = await this.stateOf(sha256);
    if (state === undefined) throw notFound('file');
    // or it was being checked a moment ago: whoever tries again gets it
    throw state === 'infected' ? isLockedAway() : isBeingChecked();
  }

  /** What is known of a file that was put here; undefined when it is nowhere. */
  async stateOf(sha256: string): Promise<FileState | undefined> {
    if (await exists(this.pathOf(sha256))) return 'ready';
    // looked at before the two places to which a scan may move it meanwhile
    const isWaiting = await exists(this.quarantined(sha256));
    if (await exists(this.infected(sha256))) return 'infected';
    if (isWaiting) return 'checking';
    return (await exists(this.pathOf(sha256))) ? 'ready' : undefined;
  }

  /** The same for several, by hash, without those that are nowhere. */
  async statesOf(files: readonly { readonly sha256: string }[]): Promise<ReadonlyMap<string, FileState>> {
    const states = await Promise.all(files.map(async ({ sha256 }) => [sha256, await this.stateOf(sha256)] as const));
    return new Map(states.filter((known): known is [string, FileState] => known[1] !== undefined));
  }

  /**
   * Asks the scanner about everything in quarantine, one after the other, unless it cannot be reached at all or
   * `ending` is aborted. A file that cannot be read or moved holds up none behind it.
   */
  async scanWaiting(ending?: AbortSignal): Promise<Scanned> {
    const names = (await readdir(path.join(this.directory, 'quarantine')).catch(() => [])).filter((name) =>
      SHA256.test(name),
    );
    const counts = { clean: 0, infected: 0 };
    const faults: unknown[] = [];
    for (const sha256 of names) {
      if (ending?.aborted) break;
      try {
        const verdict = await this.verdictOn(this.quarantined(sha256), NOBODY_WAITS_MS, ending).catch(ignoreGone);
        if (verdict?.found === 'nothing') {
          await this.move(this.quarantined(sha256), this.pathOf(sha256)).catch(ignoreGone);
          counts.clean += 1;
        } else if (verdict?.found === 'virus') {
          await this.lockAway(sha256);
          counts.infected += 1;
        } else if (verdict?.why === 'unreachable') break;
      } catch (error) {
        faults.push(error);
      }
    }
    return { ...counts, waiting: names.length - counts.clean - counts.infected, faults };
  }

  /** Takes away what was begun more than a day ago and never stored: its service has crashed. */
  async forgetDrafts(): Promise<void> {
    const incoming = path.join(this.directory, 'incoming');
    for (const name of await readdir(incoming).catch(() => [])) {
      const draft = path.join(incoming, name);
      const found = await stat(draft).catch(ignoreGone);
      if (found !== undefined && found.mtimeMs <= Date.now() - DAY_MS) await rm(draft, { force: true });
    }
  }

  private async verdictOn(file: string, patienceMs: number, ending?: AbortSignal): Promise<Verdict> {
    return this.scan === undefined ? { found: 'nothing' } : this.scan(fs.createReadStream(file), patienceMs, ending);
  }

  /** Wherever it lies, also where it was found clean before its virus was known. */
  private async lockAway(sha256: string): Promise<void> {
    for (const file of [this.quarantined(sha256), this.pathOf(sha256)])
      await this.move(file, this.infected(sha256)).catch(ignoreGone);
  }

  private async harmless(draft: string, received: StoredFile): Promise<StoredFile> {
    const turn = this.lookedInto.then(() => withoutHarm(draft, received));
    this.lookedInto = turn.catch(() => undefined);
    return turn;
  }

  /** When it resolves, the new name survives a power cut, and so do those of the folders above, which may be new as well. */
  private async move(from: string, to: string): Promise<void> {
    await mkdir(path.dirname(to), { recursive: true });
    await rename(from, to);
    const root = path.resolve(this.directory);
    for (let folder = path.resolve(path.dirname(to)); folder.startsWith(root); folder = path.dirname(folder))
      await flushDirectory(folder);
  }

  private pathOf(sha256: string): string {
    return path.join(this.directory, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }

  private quarantined(sha256: string): string {
    return path.join(this.directory, 'quarantine', sha256);
  }

  private infected(sha256: string): string {
    return path.join(this.directory, 'infected', sha256);
  }
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
