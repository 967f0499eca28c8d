// PostgreSQL and Redis together, for whoever owns a state folder.
import { startPostgres } from './postgres.mjs';
import { step } from './progress.mjs';
import { startRedis } from './redis.mjs';

/** Starts or adopts both; returns { postgres, redis, adminUrl, redisUrl, stop }. `stop` ends both: the folder is ours. */
export async function startEngines(stateDirectory) {
  const results = await Promise.allSettled([
    step('PostgreSQL', () => startPostgres({ stateDirectory })),
    step('Redis', () => startRedis({ stateDirectory })),
  ]);
  const engines = results.filter(({ status }) => status === 'fulfilled').map(({ value }) => value);
  const stop = async () => {
    await Promise.all(engines.map((engine) => engine.stop({ adopted: true })));
  };
  const failure = results.find(({ status }) => status === 'rejected');
  if (failure) {
    await stop();
    throw failure.reason;
  }
  const [postgres, redis] = engines;
  return { postgres, redis, adminUrl: postgres.adminUrl, redisUrl: redis.url, stop };
}

/** The database to work in: the one DATABASE_URL names, else "fund". */
export function databaseName() {
  const given = process.env.DATABASE_URL && decodeURIComponent(new URL(process.env.DATABASE_URL).pathname.slice(1));
  return given && given !== 'postgres' ? given : 'fund';
}
