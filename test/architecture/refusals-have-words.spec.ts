import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { inEvery, sourcesUnder } from '#test/support/sources';
import { problems } from '../../apps/portal/src/messages/en/problems.ts';
import { refusals } from '../../apps/portal/src/messages/en/refusals.ts';

/** What only programs are told, and codes of things that are no refusals. */
const FOR_PROGRAMS = new Set([
  'idempotency-key-missing',
  'no-such-address',
  'not-in-the-log',
  'changed-my-mind',
  'upload-head-wrong',
  'upload-offset-wrong',
  'upload-too-long',
  'upload-cut',
]);
/** Decorators of class-validator and of request-fields; their names are the codes of what they refuse. */
const FIELD_RULES =
  /^(?:Is[A-Z]\w+|Max|Min|MaxLength|MinLength|Length|Matches|Equals|ArrayMaxSize|ArrayMinSize|PlainText|Day|Instant)$/;
/** They choose what is looked at, or say that the shape of JSON is wrong: no form can send that. */
const NO_ANSWERS = new Set(['is-optional', 'is-object', 'is-array']);

/** What is wrong with the settings of a service is told to who starts it. */
const sources = sourcesUnder('apps', 'libs').filter(({ fileName }) => !/\/(?:service-)?config\.ts$/.test(fileName));

function codeIn(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && node.expression.getText() === 'Refusal') return textOf(node.arguments?.[1]);
  if (ts.isCallExpression(node) && node.expression.getText() === 'wrongField') return textOf(node.arguments[1]);
  if (ts.isDecorator(node) && ts.isCallExpression(node.expression)) {
    const rule = node.expression.expression.getText();
    const namesItself = /context: \{ code:/.test(node.getText());
    return FIELD_RULES.test(rule) && !namesItself ? inKebab(rule) : undefined;
  }
  const names = ts.isPropertyAssignment(node) && node.name.getText() === 'code' && inContext(node);
  return names ? textOf(node.initializer) : undefined;
}

const inContext = (node: ts.Node): boolean =>
  ts.isPropertyAssignment(node.parent.parent) && node.parent.parent.name.getText() === 'context';
const textOf = (node: ts.Node | undefined): string | undefined =>
  node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined;
const inKebab = (name: string): string => name.replace(/(?<=[a-z])[A-Z]/g, (letter) => `-${letter}`).toLowerCase();

describe('the refusals', () => {
  const codes = new Set(inEvery(sources, codeIn));
  const spoken = new Set([...Object.keys(problems), ...Object.keys(refusals)]);

  it('are found', () => {
    expect(codes.size).toBeGreaterThan(100);
  });

  it('have words for readers of every language', () => {
    const silent = [...codes].filter((code) => !spoken.has(code) && !FOR_PROGRAMS.has(code) && !NO_ANSWERS.has(code));
    expect(silent.sort()).toEqual([]);
  });

  it('are all in use', () => {
    const used = inEvery(sources, (node) => (ts.isStringLiteralLike(node) ? node.text : undefined));
    const known = new Set([...codes, ...used]);
    expect(Object.keys(refusals).filter((code) => !known.has(code))).toEqual([]);
  });
});
