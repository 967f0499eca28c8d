import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, rmdir, stat, writeFile, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { isUuid } from '#kernel/identifiers';
import { notFound, Refusal } from '#kernel/refusal';
import type { ContentStore, ReceivedFile } from '../files/content-store.ts';
import { noSpace, refuseWhenFull, type FileLimits } from '../files/file-draft.ts';
import { ignoreGone } from '../files/ignore-gone.ts';
import {
  offsetWrong,
  tooManyUploads,
  uploadCut,
  uploadGone,
  uploadTooLong,
  uploadUnfinished,
} from './upload-refusals.ts';

/** What somebody wants to send in pieces. */
export interface UploadPlan {
  /** The address that takes the whole: `/applications/<id>/documents/<kind>`. */
  readonly target: string;
  readonly name: string;
  readonly bytes: number;
}

interface KeptPlan extends UploadPlan {
  /** What became of it; from then on its pieces are gone. */
  readonly received?: ReceivedFile;
}

export interface UploadState {
  /** So many bytes are here, from the first on. */
  readonly offset: number;
  readonly bytes: number;
  readonly expiresAt: Date;
}

const DAY_MS = 86_400_000;
/** Of one person, unfinished: room for every document of an application, and for what was begun and left. */
const MOST_UPLOADS = 40;
const MOST_BYTES = 256 * 2 ** 20;

/**
 * Files that come in pieces, until they are whole: `<directory>/<person>/<upload>.part` and, beside it, its plan as
 * `.json`. The part's size says how much is here, so that a crash loses nothing that was answered and nothing needs a
 * lock: who writes begins at the size, so two at once write the same bytes to the same places or harm their own file.
 * An upload belongs to its person and its target; for everybody else there is none. A day after its last piece it goes.
 */
export class Uploads {
  constructor(
    private readonly directory: string,
    private readonly files: ContentStore,
  ) {}

  /** The id of a new upload of this person. Refuses: `too-many-uploads`, `files-full`. */
  async begin(owner: string, plan: UploadPlan): Promise<string> {
    await mkdir(this.directory, { recursive: true, mode: 0o700 });
    await refuseWhenFull(this.directory);
    const others = await this.unfinishedOf(owner);
    const bytes = others.reduce((sum, other) => sum + other.bytes, plan.bytes);
    if (others.length >= MOST_UPLOADS || bytes > MOST_BYTES) throw tooManyUploads();
    const id = randomUUID();
    // a sweep may take away the person's folder while it is empty: then it is made again
    await this.beginPart(owner, id).catch((error: unknown) => {
      ignoreGone(error);
      return this.beginPart(owner, id);
    });
    await this.keep(owner, id, plan);
    return id;
  }

  /** Of an upload whose target stands under this address. Refuses `not-found`. */
  async stateOf(owner: string, id: string, place: string): Promise<UploadState> {
    const found = await this.find(owner, id);
    if (!found?.plan.target.startsWith(`${place}/`)) throw notFound('upload');
    const { plan, offset } = found;
    return { offset, bytes: plan.bytes, expiresAt: new Date((await this.touchedAt(owner, id)) + DAY_MS) };
  }

  /**
   * Adds what comes from `offset` on, and keeps what has come when the line breaks. Refuses: `not-found` (also when the
   * whole was received), `upload-offset-wrong`, `upload-too-long` (what is here stays), `files-full`.
   */
  async append(owner: string, id: string, place: string, piece: { offset: number; content: Readable }): Promise<void> {
    const { offset, bytes } = await this.stateOf(owner, id, place);
    if (piece.offset !== offset) throw offsetWrong(offset);
    await refuseWhenFull(this.directory);
    const part = await open(this.pathOf(owner, id, 'part'), 'r+').catch(ignoreGone);
    if (part === undefined) throw notFound('upload');
    try {
      let at = offset;
      for await (const chunk of piece.content.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
        if (at + chunk.length > bytes) throw uploadTooLong(bytes);
        await writeAll(part, chunk, at);
        at += chunk.length;
      }
    } catch (error) {
      // nobody hears it: the line is broken
      if (piece.content.errored) throw uploadCut();
      throw noSpace(error) ?? error;
    } finally {
      await part.datasync();
      await part.close();
    }
  }

  /**
   * The whole file in the content store, by everything that a file in one piece must pass; the same answer however often
   * it is asked. What is refused goes. Refuses: `upload-gone` (also for somebody else's, and for another target),
   * `upload-unfinished`, and what the store refuses.
   */
  async finish(owner: string, id: string, target: string, limits: FileLimits): Promise<ReceivedFile> {
    const found = await this.find(owner, id);
    if (found?.plan.target !== target) throw uploadGone();
    const { plan, offset } = found;
    if (plan.received !== undefined) return plan.received;
    if (offset < plan.bytes) throw uploadUnfinished(offset, plan.bytes);
    const part = await open(this.pathOf(owner, id, 'part')).catch(ignoreGone);
    if (part === undefined) return this.receivedMeanwhile(owner, id);
    try {
      const received = await this.files.put(part.createReadStream(), limits, plan.name);
      await this.keep(owner, id, { ...plan, received });
      await rm(this.pathOf(owner, id, 'part'), { force: true });
      return received;
    } catch (error) {
      // the same bytes would be refused again
      if (error instanceof Refusal && error.kind !== 'unavailable') await this.remove(owner, id);
      throw error;
    }
  }

  /** Takes away what nobody has gone on with for a day; how many uploads. */
  async forgetOld(): Promise<number> {
    let forgotten = 0;
    for (const owner of await namesIn(this.directory)) {
      for (const id of await this.idsOf(owner)) {
        if ((await this.touchedAt(owner, id)) > Date.now() - DAY_MS) continue;
        await this.remove(owner, id);
        forgotten += 1;
      }
      // only when it is empty
      await rmdir(path.join(this.directory, owner)).catch(() => undefined);
    }
    return forgotten;
  }

  private async beginPart(owner: string, id: string): Promise<void> {
    await mkdir(path.join(this.directory, owner), { recursive: true, mode: 0o700 });
    await writeFile(this.pathOf(owner, id, 'part'), '', { mode: 0o600 });
  }

  /** The plan, and how many bytes are here. */
  private async find(owner: string, id: string): Promise<{ plan: KeptPlan; offset: number } | undefined> {
    if (!isUuid(owner) || !isUuid(id)) return undefined;
    // the part is looked at before the plan: when it goes because the whole was received, the plan says so already
    const part = await stat(this.pathOf(owner, id, 'part')).catch(ignoreGone);
    const plan = await this.planOf(owner, id);
    const offset = plan?.received ? plan.bytes : part?.size;
    return plan === undefined || offset === undefined ? undefined : { plan, offset };
  }

  /** What another request, which was faster, has made of the part. */
  private async receivedMeanwhile(owner: string, id: string): Promise<ReceivedFile> {
    const plan = await this.planOf(owner, id);
    if (plan?.received === undefined) throw uploadGone();
    return plan.received;
  }

  private async planOf(owner: string, id: string): Promise<KeptPlan | undefined> {
    const text = await readFile(this.pathOf(owner, id, 'json'), 'utf8').catch(() => undefined);
    if (text === undefined || (await this.touchedAt(owner, id)) <= Date.now() - DAY_MS) return undefined;
    return JSON.parse(text) as KeptPlan;
  }

  private async unfinishedOf(owner: string): Promise<KeptPlan[]> {
    const plans = await Promise.all((await this.idsOf(owner)).map((id) => this.planOf(owner, id)));
    return plans.filter((plan) => plan !== undefined && plan.received === undefined) as KeptPlan[];
  }

  private async idsOf(owner: string): Promise<string[]> {
    const names = await namesIn(path.join(this.directory, owner));
    return [...new Set(names.map((name) => name.split('.', 1)[0]!))].filter(isUuid);
  }

  /** Complete or not at all, like everything that a crash may find. */
  private async keep(owner: string, id: string, plan: KeptPlan): Promise<void> {
    const draft = this.pathOf(owner, id, `${randomUUID()}.new`);
    await writeFile(draft, JSON.stringify(plan), { mode: 0o600, flush: true });
    await rename(draft, this.pathOf(owner, id, 'json'));
  }

  private async remove(owner: string, id: string): Promise<void> {
    const names = (await namesIn(path.join(this.directory, owner))).filter((name) => name.startsWith(id));
    for (const name of names) await rm(path.join(this.directory, owner, name), { force: true });
  }

  /** When its last piece came, in ms; 0 for none. */
  private async touchedAt(owner: string, id: string): Promise<number> {
    const times = ['part', 'json'].map((ending) =>
      stat(this.pathOf(owner, id, ending)).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      ),
    );
    return Math.max(...(await Promise.all(times)));
  }

  private pathOf(owner: string, id: string, ending: string): string {
    return path.join(this.directory, owner, `${id}.${ending}`);
  }
}

async function writeAll(file: FileHandle, chunk: Buffer, position: number): Promise<void> {
  for (let done = 0; done < chunk.length;) {
    const { bytesWritten } = await file.write(chunk, done, chunk.length - done, position + done);
    done += bytesWritten;
  }
}

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);
