import { randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';

export function testRedisUrl(): string {
  const url = process.env.TEST_REDIS_URL;
  if (url === undefined) throw new Error('TEST_REDIS_URL is not set: run specs by `npm test -- <path>`');
  return url;
}

/** Queues of one spec file; no other sees them. */
export function aQueuePrefix(): string {
  return `t-${randomBytes(6).toString('hex')}`;
}

/** Loses everything under a prefix at once, as FLUSHALL would for a fund that has the Redis to itself. */
export async function flush(prefix: string): Promise<number> {
  const redis = new Redis(testRedisUrl());
  try {
    const keys = await redis.keys(`${prefix}:*`);
    return keys.length === 0 ? 0 : await redis.del(...keys);
  } finally {
    redis.disconnect();
  }
}
