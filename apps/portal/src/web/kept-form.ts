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
}

const LONGEST_MS = 60 * 60_000;
const WALL_CLOCK = new ServiceClock();

export function keptForm(address: string, { values, key, version }: TypedForm): KeptForm {
  return { address, values, key, ...(version !== undefined && { version }) };
}

/** For a hidden field. Good for an hour: a form found later in a browser's memory is nobody's any more. */
export function sealForm(keys: PortalKeys, kept: KeptForm): string {
  return keys.sealed(JSON.stringify({ ...kept, at: WALL_CLOCK.now().getTime() }));
}

/** What was kept, or undefined when it is too old or not ours. */
export function openForm(keys: PortalKeys, sealed: string): KeptForm | undefined {
  const text = sealed === '' ? undefined : keys.opened(sealed);
  if (text === undefined) return undefined;
  const { at, ...kept } = JSON.parse(text) as KeptForm & { at: number };
  return WALL_CLOCK.now().getTime() - at > LONGEST_MS ? undefined : { ...kept, address: ownAddress(kept.address) };
}
