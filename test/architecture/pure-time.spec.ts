import fs from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';

// Time, chance and settings come in as arguments: an act takes its time from the database, a draw its seed from the
// log, a service its settings from one class. Only there can a test set them, and an outsider recompute what was done.
const MAY = [
  /^libs\/platform\//,
  /^apps\/[a-z]+\/src\/config\.ts$/,
  // small processes of their own, each with one file that reads settings and clock
  /^apps\/audit\/src\/(signer|witness)\/config\.ts$/,
  // in a browser there is no clock but the browser's
  /^apps\/portal\/(src\/)?islands\//,
  /^(apps|libs)\/[a-z]+\/test\//,
  /\.(spec|e2e-spec|fixture)\.tsx?$/,
];

const PROPERTIES = new Set(['Date.now', 'Math.random', 'process.env']);
/** Pure code has no business with these either, however good a reason a service may have. */
const PURE = /^libs\/(kernel|contracts|tlog|fairness|formats)\/|\.(rules|policy)\.ts$/;
const CHANCE = new Set(['randomUUID', 'randomBytes', 'randomInt', 'getRandomValues', 'performance', 'hrtime']);

/** What a file takes from the world around it, as `file:line: what`. */
function worldlyUses(file: string, text: string): string[] {
  // most files name none of these at all and need not be parsed
  if (!/\b(Date|Math|process)\b/.test(text) && !PURE.test(file)) return [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const note = (node: ts.Node, what: string): void => {
    found.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}: ${what}`);
  };
  const visit = (node: ts.Node): void => {
    const use = worldlyUse(node) ?? (PURE.test(file) && ts.isIdentifier(node) && CHANCE.has(node.text) && node.text);
    if (use) note(node, use);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function worldlyUse(node: ts.Node): string | undefined {
  const isDate = (expression: ts.Expression): boolean => ts.isIdentifier(expression) && expression.text === 'Date';
  if (ts.isNewExpression(node) && isDate(node.expression) && (node.arguments ?? []).length === 0) return 'new Date()';
  if (ts.isCallExpression(node) && isDate(node.expression)) return 'Date()';
  if (ts.isStringLiteral(node) && /^(node:)?process$/.test(node.text) && ts.isImportDeclaration(node.parent))
    return 'process';
  const name = propertyName(node);
  return name !== undefined && PROPERTIES.has(name) ? name : undefined;
}

/** `Date.now`, also as `Date['now']` or `const { now } = Date`. */
function propertyName(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) return `${node.expression.getText()}.${node.name.text}`;
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression))
    return `${node.expression.getText()}.${node.argumentExpression.text}`;
  const taken = ts.isBindingElement(node) && ts.isVariableDeclaration(node.parent.parent) && node.parent.parent;
  if (!taken || taken.initializer === undefined) return undefined;
  const { propertyName: renamed, name } = node as ts.BindingElement;
  return `${taken.initializer.getText()}.${(renamed ?? name).getText()}`;
}

const files = fs
  .globSync('{apps,libs}/**/*.{ts,tsx}')
  .filter((file) => !file.includes('node_modules') && !MAY.some((allowed) => allowed.test(file)));

describe('time, chance and settings', () => {
  it('come in as arguments everywhere but in the platform, the settings and the tests', () => {
    expect(files.length).toBeGreaterThan(200);
    expect(files.flatMap((file) => worldlyUses(file, fs.readFileSync(file, 'utf8')))).toEqual([]);
  });

  it.each([
    ['const now = new Date();', 'new Date()'],
    ['const now = new Date;', 'new Date()'],
    ['const now = Date();', 'Date()'],
    ['const now = Date.now();', 'Date.now'],
    [`const now = Date['now']();`, 'Date.now'],
    ['const { now } = Date;', 'Date.now'],
    ['const chance = Math.random();', 'Math.random'],
    ['const url = process.env.DATABASE_URL;', 'process.env'],
    ['const { env: settings } = process;', 'process.env'],
    [`import { env } from 'node:process';`, 'process'],
  ])('are found where somebody helps themselves: %s', (line, use) => {
    expect(worldlyUses('apps/review/src/call.service.ts', `// why\n${line}\n`)).toEqual([
      `apps/review/src/call.service.ts:2: ${use}`,
    ]);
  });

  it('lets a service draw a nonce, but neither a rule nor a pure library', () => {
    const draw = `const nonce = randomBytes(12);`;
    expect(worldlyUses('apps/portal/src/session.service.ts', draw)).toEqual([]);
    expect(worldlyUses('apps/portal/src/session.rules.ts', draw)).toEqual([
      'apps/portal/src/session.rules.ts:1: randomBytes',
    ]);
    expect(worldlyUses('libs/fairness/src/draw.ts', draw)).toHaveLength(1);
  });

  it('leaves instants alone that are given, and words in comments and texts', () => {
    const text = `// not Date.now() nor new Date()\nconst at = new Date(given); const hint = 'process.env.PORT';\n`;
    expect(worldlyUses('apps/review/src/call.service.ts', text)).toEqual([]);
  });
});
