/** Waits between the steps of a rotation; one that throws is a run that was killed there. */
type Pause = (milliseconds: number) => Promise<void>;

/** The operator's own rotations, so that specs run on the files that they leave. */
interface Rotations {
  rotatePromiseKey(directory: string): number;
  rotateSessionKey(directory: string, pause?: Pause): Promise<void>;
  rotateActorKey(directory: string, options?: { atOnce?: boolean; pause?: Pause }): Promise<void>;
}

const file = new URL('../../tools/rotate-shared-keys.mjs', import.meta.url).href;

export const { rotateActorKey, rotatePromiseKey, rotateSessionKey } = (await import(file)) as Rotations;
