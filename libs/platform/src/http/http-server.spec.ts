import { describe, expect, it } from '@jest/globals';
import { ServiceLog } from '../logging/service-log.ts';
import { httpServer, readableAddress } from './http-server.ts';

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

describe('where a request comes from', () => {
  const seen = async (trustedProxies: string, remoteAddress: string): Promise<string> => {
    const fastify = httpServer({ trustedProxies }, new ServiceLog('portal', 'silent')).getInstance();
    fastify.get('/', ({ ip }, reply) => reply.send(ip));
    const headers = { 'x-forwarded-for': '203.0.113.9, 198.51.100.7' };
    return (await fastify.inject({ url: '/', remoteAddress, headers })).body;
  };

  it.each([
    ['a proxy on this machine, unless said otherwise', 'loopback', '127.0.0.1', '198.51.100.7'],
    ['one of the proxies named', '192.0.2.1, 10.0.0.0/8', '10.1.2.3', '198.51.100.7'],
    ['a proxy that another stands behind', '192.0.2.1,198.51.100.7', '192.0.2.1', '203.0.113.9'],
    ['nobody else', 'uniquelocal', '127.0.0.1', '127.0.0.1'],
  ])('is said by %s', async (_who, trusted, peer, address) => {
    expect(await seen(trusted, peer)).toBe(address);
  });
});
