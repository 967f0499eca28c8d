import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { ServiceClock } from '#platform/clock/service-clock';
import type { PortalKeys } from '../session/portal-keys.ts';
import { ownAddress } from './page.ts';
import type { TypedForm, TypedValues } from './typed-form.ts';

/** What someone had typed when their session was over. It waits, sealed, in the sign-in form: nowhere on our side. */
export interface KeptForm {
  /** Where the form was sent to. */
  readonly address: string;
  readonly values: TypedValues;
  /** The form's own key: if the act was done after all, sending it again does not do it twice. */
  readonly key: string;
  readonly version?: number;
  /** A file had been chosen with it; files are not kept. */
  readonly file?: true;
  /** The upload by which its file has come already; that one is kept. */
  readonly upload?: string;
}

interface Sealed extends KeptForm {
  /** For whom the form was drawn, as its token says; nobody else gets to see it. */
  readonly owner: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const LONGEST_MS = 60 * 60_000;
const WALL_CLOCK = new ServiceClock();

export function keptForm(address: string, { values, key, version, file, upload }: TypedForm): KeptForm {
  return {
    address,
    values,
    key,
    ...(version !== undefined && { version }),
    ...(file !== undefined && { file: true }),
    ...(upload !== undefined && { upload }),
  };
}

/** For a hidden field. Good for an hour: a form found later in a browser's memory is nobody's any more. */
export function sealForm(keys: PortalKeys, kept: KeptForm, owner: string): string {
  const sealed: Sealed = { ...kept, owner, at: WALL_CLOCK.now().getTime() };
  // packed, because the whole sign-in form must stay below what a form may weigh
  return keys.sealed(deflateRawSync(JSON.stringify(sealed)));
}

/** What was kept for this person; undefined when it is too old, not ours or somebody else's. */
export function openForm(keys: PortalKeys, sealed: string, personId: string): KeptForm | undefined {
  const packed = sealed === '' ? undefined : keys.opened(sealed);
  if (packed === undefined) return undefined;
  const { at, owner, ...kept } = JSON.parse(inflateRawSync(packed).toString()) as Sealed;
  if (!keys.isOwner(owner, personId) || WALL_CLOCK.now().getTime() - at > LONGEST_MS) return undefined;
  return { ...kept, address: ownAddress(kept.address) };
}
