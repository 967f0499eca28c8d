import { describe, expect, it } from '@jest/globals';
import { canonicalJson } from '#kernel/canonical-json';
import { MalformedError } from '#tlog/malformed-error';
import { arrivalOf, type LeafSent } from './arrival.rules.ts';

const STREAM = Buffer.alloc(16, 7).toString('base64url');
const PREV = Buffer.alloc(32, 9).toString('base64url');
const sent = (more: Partial<LeafSent> = {}): LeafSent => ({
  eventId: '00000000-0000-4000-8000-000000000000',
  stream: STREAM,
  seq: 1,
  leaf: canonicalJson({ v: 1, type: 'call.published', stream: STREAM, seq: 1, prev: PREV, sd: [] }),
  ...more,
});

describe('a leaf that arrives', () => {
  it('is kept with its place and its predecessor', () => {
    expect(arrivalOf(sent())).toMatchObject({ stream: Buffer.alloc(16, 7), seq: 1, prev: Buffer.alloc(32, 9) });
    const first = sent({ seq: 0, leaf: canonicalJson({ type: 'call.drafted', stream: STREAM, seq: 0 }) });
    expect(arrivalOf(first).prev).toBeNull();
  });

  it.each([
    ['an event id that is no UUID', { eventId: 'x' }],
    ['a short stream', { stream: 'AAAA' }],
    ['a negative place', { seq: -1 }],
    ['another place than the leaf says', { seq: 2 }],
    ['text that is no JSON', { leaf: 'x' }],
    ['no text', { leaf: undefined as never }],
    ['white space', { leaf: `${sent().leaf} ` }],
    ['members out of order', { leaf: `{"stream":"${STREAM}","seq":1,"prev":"${PREV}"}` }],
    ['no type', { leaf: canonicalJson({ stream: STREAM, seq: 1, prev: PREV }) }],
    ['no predecessor', { leaf: canonicalJson({ type: 'a', stream: STREAM, seq: 1 }) }],
    ['a predecessor of the first', { seq: 0, leaf: canonicalJson({ type: 'a', stream: STREAM, seq: 0, prev: PREV }) }],
    [
      'more than 4,096 bytes',
      { leaf: canonicalJson({ type: 'a', stream: STREAM, seq: 1, prev: PREV, x: 'x'.repeat(4096) }) },
    ],
  ])('is refused with %s', (_, more) => {
    expect(() => arrivalOf(sent(more))).toThrow(MalformedError);
  });
});
