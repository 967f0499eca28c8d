import type { FastifyReply } from 'fastify';

/** Adds a cookie beside those that are set already; one of the same name is set anew. */
export function addCookie(reply: FastifyReply, cookie: string): void {
  const name = cookie.slice(0, cookie.indexOf('=') + 1);
  const others = [reply.getHeader('set-cookie') ?? []].flat().map(String);
  // Fastify adds to what this header has: what is kept goes first, or it would be there twice
  reply.removeHeader('set-cookie');
  reply.header('set-cookie', [...others.filter((other) => !other.startsWith(name)), cookie]);
}
