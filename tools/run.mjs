// Runs one command under Node 24. Builtins only up to the moment the dependencies are there; the rest is imported late.
import { dependencies } from './dependencies.mjs';
import { progressTo, say } from './progress.mjs';

const COMMANDS = {
  start: async (args) => (await import('./up.mjs')).start(args),
  stop: async () => (await import('./stop.mjs')).stop(),
  dev: async (args) => (await import('./dev.mjs')).dev(args),
  test: async (args) => (await import('./test.mjs')).test(args),
  bench: async (args) => (await import('./bench.mjs')).bench(args),
  fund: async (args) => (await import('./fund.mjs')).fund(args),
  verify: async (args) => (await import('./verify.mjs')).verify(args),
  build: async () => (await import('./checks.mjs')).buildOnce(),
  typecheck: async () => (await import('./checks.mjs')).runChecks(['types']),
  lint: async () => (await import('./checks.mjs')).runChecks(['lint', 'directions', 'focused']),
  format: async () => (await import('./checks.mjs')).format(),
  golden: async (args) => (await import('./test.mjs')).golden(args),
  sbom: async () => (await import('./sbom.mjs')).sbom(),
  screenshots: async (args) => (await import('./screenshots.mjs')).screenshots(args),
};
/** Their stdout belongs to the answer; `stop` needs nothing installed. */
const SPEAKS_TO_PROGRAMS = new Set(['verify', 'fund']);
const NEEDS_NOTHING = new Set(['stop']);
/** What can begin while `npm ci` runs. */
const NEEDS_REDIS = new Set(['start', 'dev', 'test', 'bench', 'golden']);

async function main([command, ...args]) {
  if (!Object.hasOwn(COMMANDS, command ?? '')) {
    process.stderr.write(`Usage: node tools/bootstrap.mjs ${Object.keys(COMMANDS).join(' | ')}\n`);
    return 2;
  }
  if (SPEAKS_TO_PROGRAMS.has(command)) progressTo(process.stderr);
  if (!NEEDS_NOTHING.has(command)) {
    // Redis may have to be fetched as well; its failure is reported where it is needed
    const redis = NEEDS_REDIS.has(command) && !process.env.REDIS_URL ? import('./redis-binary.mjs') : undefined;
    await Promise.all([dependencies(), redis?.then(({ findRedis }) => findRedis()).catch(() => {})]);
  }
  return (await COMMANDS[command](args)) ?? 0;
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error) => {
    say(`\n${process.env.DEBUG ? error.stack : (error.message ?? error)}`);
    process.exit(1);
  },
);
