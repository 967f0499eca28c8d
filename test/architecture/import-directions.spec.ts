import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';

/** One deliberate violation per rule: [rule, the file that breaks it, what it says, the file it reaches for]. */
const violations: readonly (readonly [rule: string, file: string, text: string, target?: string])[] = [
  ['kernel-imports-only-itself', 'libs/kernel/src/a.ts', "import '#contracts/target';", 'libs/contracts/src/target.ts'],
  ['contracts-imports-only-kernel', 'libs/contracts/src/b.ts', "import '#tlog/target';", 'libs/tlog/src/target.ts'],
  [
    'tlog-imports-only-kernel-and-contracts',
    'libs/tlog/src/c.ts',
    "import '#platform/target';",
    'libs/platform/src/target.ts',
  ],
  ['fairness-imports-only-kernel-and-contracts', 'libs/fairness/src/d.ts', "import '#tlog/target';"],
  [
    'formats-imports-only-kernel-and-contracts',
    'libs/formats/src/e.ts',
    "import '#fairness/target';",
    'libs/fairness/src/target.ts',
  ],
  [
    'platform-imports-only-kernel-and-contracts-and-tlog-and-fairness-and-formats',
    'libs/platform/src/f.ts',
    "import '../../../test/support/target.ts';",
    'test/support/target.ts',
  ],
  [
    'no-app-imports-another-app',
    'apps/review/src/g.ts',
    "import '../../applications/src/target.ts';",
    'apps/applications/src/target.ts',
  ],
  ['libraries-never-import-apps', 'libs/platform/src/h.ts', "import '../../../apps/applications/src/target.ts';"],
  ['pure-libraries-stay-pure', 'libs/fairness/src/i.ts', "import 'node:fs';"],
  ['rules-and-policies-stay-pure', 'apps/review/src/x/x.rules.ts', "import 'typeorm';"],
  [
    'rules-know-entities-only-as-types',
    'apps/review/src/y/y.policy.ts',
    "import { Y } from './y.entity.ts';\nexport const y = new Y();",
    'apps/review/src/y/y.entity.ts',
  ],
  [
    'entities-import-no-services',
    'apps/review/src/z/z.entity.ts',
    "import './z.service.ts';",
    'apps/review/src/z/z.service.ts',
  ],
  [
    'controllers-never-touch-the-database',
    'apps/review/src/z/z.controller.ts',
    "import { DataSource } from 'typeorm';\nexport const d = DataSource;",
  ],
  [
    'pages-import-no-services',
    'apps/portal/src/pages/p.tsx',
    "import '../person/person.service.ts';",
    'apps/portal/src/person/person.service.ts',
  ],
  ['islands-run-in-the-browser', 'apps/portal/islands/q.ts', "import '#platform/target';"],
  ['the-outsiders-checker-stands-alone', 'apps/verify/src/r.ts', "import '#platform/target';"],
  ['no-circular-imports', 'apps/review/src/circle/one.ts', "import './two.ts';"],
  ['every-import-resolves', 'apps/review/src/s.ts', "import './not-there.ts';"],
  [
    'production-code-uses-production-packages',
    'apps/review/src/t.ts',
    "import fc from 'fast-check';\nexport const t = fc;",
  ],
];
const neighbours: Record<string, string> = {
  'apps/review/src/circle/two.ts': "import './one.ts';",
  'apps/review/src/y/y.entity.ts': 'export class Y {}',
};

interface Cruise {
  summary: {
    violations: { rule: { name: string }; from: string }[];
    ruleSetUsed: { forbidden: { name: string; comment: string }[] };
  };
}

const root = process.cwd();
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fund-directions-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

function write(file: string, text: string): void {
  fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  fs.writeFileSync(path.join(folder, file), `${text}\n`);
}

function cruiseViolations(): Cruise {
  for (const file of ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs'])
    fs.copyFileSync(file, path.join(folder, file));
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  for (const [, file, text, target] of violations) {
    write(file, text);
    if (target !== undefined) write(target, neighbours[target] ?? 'export {};');
  }
  for (const [file, text] of Object.entries(neighbours)) write(file, text);
  write('apps/review/src/allowed.ts', "import '#kernel/target';\nimport '#platform/target';");
  write('libs/kernel/src/target.ts', 'export {};');
  const program = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const answer = spawnSync(
    process.execPath,
    [program, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'apps', 'libs'],
    {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    },
  );
  if (answer.stdout === '') throw new Error(answer.stderr);
  return JSON.parse(answer.stdout) as Cruise;
}

const { summary } = cruiseViolations();

describe('the directions of imports', () => {
  it.each(violations.map(([rule, file]) => [rule, file] as const))('%s refuses %s', (rule, file) => {
    const broken = summary.violations
      .filter((violation) => violation.from === file)
      .map((violation) => violation.rule.name);
    expect(broken).toContain(rule);
  });

  it('lets through what points the right way', () => {
    expect(summary.violations.filter((violation) => violation.from === 'apps/review/src/allowed.ts')).toEqual([]);
  });

  it('has a violation for every rule, and every rule says why it exists', () => {
    const rules = summary.ruleSetUsed.forbidden;
    expect(rules.map(({ name }) => name).sort()).toEqual(violations.map(([rule]) => rule).sort());
    for (const { name, comment } of rules) expect([name, comment.length > 40]).toEqual([name, true]);
  });
});
