import type { FastifyReply } from 'fastify';

/** Adds a cookie beside those that are set already. */
export function addCookie(reply: FastifyReply, cookie: string): void {
  const before = reply.getHeader('set-cookie');
  const kept = before === undefined ? [] : Array.isArray(before) ? before : [String(before)];
  reply.header('set-cookie', [...kept, cookie]);
}
