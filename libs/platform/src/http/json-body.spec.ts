import { describe, expect, it } from '@jest/globals';
import Fastify from 'fastify';
import { isPlainJson, jsonBodyParser } from './json-body.ts';

async function read(payload: string | Buffer): Promise<{ status: number; body: unknown }> {
  const fastify = Fastify();
  fastify.removeContentTypeParser('application/json');
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, jsonBodyParser(fastify));
  fastify.setErrorHandler((error: Error & { statusCode?: number; kind?: string }, _request, reply) =>
    reply.code(error.kind === 'malformed' ? 400 : (error.statusCode ?? 500)).send({ refused: true }),
  );
  fastify.post('/', async (request) => ({ read: request.body }));
  const headers = { 'content-type': 'application/json' };
  const answer = await fastify.inject({ method: 'POST', url: '/', headers, payload });
  await fastify.close();
  return { status: answer.statusCode, body: answer.json() };
}

const nested = (depth: number): string => `${'{"x":'.repeat(depth)}1${'}'.repeat(depth)}`;

describe('a JSON body', () => {
  it('is read as it was written', async () => {
    const body = { text: 'Ökumené 界 🦊', list: [1, { deeper: [true, null] }] };
    expect(await read(JSON.stringify(body))).toEqual({ status: 200, body: { read: body } });
  });

  it.each([
    ['half a character', Buffer.from([0xc3])],
    ['a byte that UTF-8 does not have', Buffer.from([0xff])],
  ])('is refused with %s, and not read with another sign in its place', async (_, bytes) => {
    expect((await read(Buffer.concat([Buffer.from('{"x":"'), bytes, Buffer.from('"}')]))).status).toBe(400);
  });

  it('is refused when it is nested beyond measure, however deep', async () => {
    expect((await read(nested(32))).status).toBe(200);
    expect((await read(nested(33))).status).toBe(400);
    expect((await read(nested(150_000))).status).toBe(400);
    expect((await read('['.repeat(500_000) + ']'.repeat(500_000))).status).toBe(400);
  });

  it.each([
    '{"__proto__":{"a":1}}',
    '{"x":{"__proto__":{"a":1}}}',
    '{"constructor":{"prototype":{"a":1}}}',
    '{"x":[{"valueOf":1}]}',
    '{"prototype":1}',
    '{"a":',
    '',
  ])('is refused: %s', async (text) => {
    expect((await read(text)).status).toBe(400);
  });
});

describe('a value', () => {
  it.each([5, 'text', null, [], {}, [1.5, [-2]], { a: { b: [true] } }])('is plain JSON: %j', (value) => {
    expect(isPlainJson(value)).toBe(true);
  });

  it.each([[Infinity], [[-Infinity]], [{ a: [{ b: Number.NaN }] }]])('is none that could be passed on: %p', (value) => {
    expect(isPlainJson(value)).toBe(false);
  });
});
