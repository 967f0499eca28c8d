// Directions of imports (house.md section 4): kernel <- contracts <- { tlog, fairness, formats } <- platform <- apps.
// Every rule says in its comment why it exists; test/architecture shows each one fire on a deliberate violation.
const spec = '\\.(spec|e2e-spec)\\.tsx?$';
const pureLibraries = '^libs/(kernel|contracts|tlog|fairness|formats)/';
const pureFiles = '\\.(rules|policy)\\.ts$';

/** What a framework, a database or the outside world is called in an import. */
const worldly = [
  '(^|/)node_modules/(@nestjs|@fastify|fastify|typeorm|pg|bullmq|ioredis|pino|rxjs|reflect-metadata|class-validator|class-transformer)(/|$)',
  '^(node:)?(fs|fs/promises|net|http|https|http2|tls|dns|dgram|child_process|worker_threads|cluster|os|process|timers|timers/promises|readline|v8|vm)$',
];

/** A library may import itself and the libraries named here, nothing else of ours. */
function only(library, allowed, why) {
  const may = [library, ...allowed].map((name) => `^libs/${name}/`);
  return {
    name: `${library}-imports-only-${allowed.join('-and-') || 'itself'}`,
    comment: why,
    severity: 'error',
    from: { path: `^libs/${library}/`, pathNot: spec },
    to: { path: '^(libs|apps|test|tools|deploy)/', pathNot: may },
  };
}

module.exports = {
  forbidden: [
    only(
      'kernel',
      [],
      'The kernel is the ground: money, clock, refusals. If it knew anything above it, nothing could stand on it.',
    ),
    only(
      'contracts',
      ['kernel'],
      'The rulebook is written in the words of the kernel alone, so that an outsider can read and recompute it.',
    ),
    only(
      'tlog',
      ['kernel', 'contracts'],
      'The log proves what happened; it must not depend on who acted or how it is stored.',
    ),
    only(
      'fairness',
      ['kernel', 'contracts'],
      'A draw or a ranking is recomputed by outsiders: its code must run without the fund around it.',
    ),
    only(
      'formats',
      ['kernel', 'contracts'],
      'A format is parsed and written the same way everywhere; it knows no service.',
    ),
    only(
      'platform',
      ['kernel', 'contracts', 'tlog', 'fairness', 'formats'],
      'The platform serves all services, so it can know none of them.',
    ),
    {
      name: 'no-app-imports-another-app',
      comment: 'Services speak through events and the portal through HTTP. An import would weld two services into one.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'libraries-never-import-apps',
      comment: 'A library that knows an app can no longer be used by the others. Pass what it needs as an argument.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'pure-libraries-stay-pure',
      comment:
        'kernel, contracts, tlog, fairness and formats have no framework, no database, no clock and no I/O: time, ids and bytes come in as arguments.',
      severity: 'error',
      from: { path: pureLibraries, pathNot: spec },
      to: { path: worldly },
    },
    {
      name: 'rules-and-policies-stay-pure',
      comment:
        'A rule is tested with plain values and read by fund officers. Load what it needs in the service and pass it in.',
      severity: 'error',
      from: { path: pureFiles },
      to: { path: [...worldly, '^libs/platform/', '\\.(service|queries|controller|handler|module)\\.ts$'] },
    },
    {
      name: 'rules-know-entities-only-as-types',
      comment:
        'An entity drags the database into a rule at run time. Use "import type", or a plain interface of facts.',
      severity: 'error',
      from: { path: pureFiles },
      to: { path: '\\.entity\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'entities-import-no-services',
      comment: 'An entity is columns only. What it should do belongs into the rules (pure) or the service (writes).',
      severity: 'error',
      from: { path: '\\.entity\\.ts$' },
      to: { path: '\\.(service|queries|controller|handler|policy|rules|dto)\\.ts$' },
    },
    {
      name: 'controllers-never-touch-the-database',
      comment:
        'A controller is HTTP in, service, view out. A repository here would be a second write path without permission or event.',
      severity: 'error',
      from: { path: '\\.controller\\.ts$' },
      to: {
        path: ['(^|/)node_modules/(typeorm|@nestjs/typeorm|pg)(/|$)', '\\.entity\\.ts$'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'pages-import-no-services',
      comment: 'A page shows what it is given. With a service in its hands it would decide.',
      severity: 'error',
      // the controller beside a page is Nest's; it fetches what the page is given
      from: { path: '^apps/portal/src/(pages|ui)/', pathNot: [spec, '\\.(controller|module)\\.ts$'] },
      to: {
        path: [
          '\\.(service|queries|entity|handler)\\.ts$',
          '^libs/platform/',
          '(^|/)node_modules/(typeorm|@nestjs|pg|bullmq|ioredis)(/|$)',
        ],
      },
    },
    {
      name: 'islands-run-in-the-browser',
      comment:
        'An island is shipped to every visitor: only kernel, contracts and its neighbours may go along, and what WebAuthn needs in a browser.',
      severity: 'error',
      from: { path: '^apps/[^/]+/(src/)?islands/' },
      to: {
        path: '.',
        pathNot: [
          '^apps/[^/]+/(src/)?islands/',
          '^libs/(kernel|contracts)/',
          '(^|/)node_modules/@simplewebauthn/browser/',
        ],
      },
    },
    {
      name: 'the-outsiders-checker-stands-alone',
      comment:
        'dist/verify.mjs must convince people who trust none of our services: it may use the pure libraries and Node, nothing else.',
      severity: 'error',
      from: { path: '^apps/verify/', pathNot: spec },
      to: { path: ['^libs/platform/', '(^|/)node_modules/(?!@types/)'] },
    },
    {
      name: 'no-circular-imports',
      comment:
        'In ES modules a circle crashes at start ("Cannot access X before initialization"), and tsc does not see it.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'every-import-resolves',
      comment: 'A misspelt path is found here, not at the start of the service.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'production-code-uses-production-packages',
      comment: 'A package from devDependencies is missing in the shipped image.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: [spec, '^apps/[^/]+/(src/)?islands/', '^(apps|libs)/[^/]+/test/'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: { path: '^(dist|\\.data|\\.cache)/' },
    enhancedResolveOptions: {
      // "source" makes the aliases open the .ts files, as in tsc, Jest and esbuild
      conditionNames: ['source', 'import', 'node', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.js'],
    },
  },
};
