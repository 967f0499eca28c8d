/** The operator's own rotations, so that specs run on the files that they leave. */
interface Rotations {
  rotatePromiseKey(directory: string): number;
  /** `pause` waits between the steps; one that throws is a run that was killed there. */
  rotateSessionKey(directory: string, pause?: (milliseconds: number) => Promise<void>): Promise<void>;
}

const file = new URL('../../tools/rotate-shared-keys.mjs', import.meta.url).href;

export const { rotatePromiseKey, rotateSessionKey } = (await import(file)) as Rotations;
