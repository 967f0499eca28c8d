import { classes, type Words } from './words.ts';
import { Spoken } from './written.tsx';

/**
 * open: ring, nothing has happened yet. half: half dot, under way. full: dot, done or good. due: diamond, somebody must
 * act. stop: square, ended or refused. shut: dash, not possible now.
 */
export type Tone = 'open' | 'half' | 'full' | 'due' | 'stop' | 'shut';

/** Shape and word; never a filled pill. */
export function StatusTag({ tone, children }: { readonly tone: Tone; readonly children: Words }) {
  return (
    <span className={classes('tag', tone !== 'open' && tone)}>
      <Spoken>{children}</Spoken>
    </span>
  );
}
