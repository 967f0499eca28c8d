/** The operator's own rotations, so that specs run on the files that they leave. */
interface Rotations {
  rotatePromiseKey(directory: string): number;
}

const file = new URL('../../tools/rotate-shared-keys.mjs', import.meta.url).href;

export const { rotatePromiseKey } = (await import(file)) as Rotations;
