import { describe, expect, it } from '@jest/globals';
import { readableAddress } from './http-server.ts';

describe('an address', () => {
  it.each(['/', '/calls/a%20b?x=%ff', '/grants/%E7%95%8C', '/a?b?c=%'])('stays as it is: %s', (url) => {
    expect(readableAddress(url)).toBe(url);
  });

  it.each([
    ['/api/calls/%', '/api/calls/%25'],
    ['/api/calls/%ff/close?a=%25', '/api/calls/%25ff/close?a=%25'],
    ['/grants/%E7%95', '/grants/%25E7%2595'],
  ])('that cannot be decoded stands for itself: %s', (url, readable) => {
    expect(readableAddress(url)).toBe(readable);
    expect(() => decodeURIComponent(readable.split('?')[0]!)).not.toThrow();
  });
});
