import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { isPermission } from '#contracts/permissions';
import { inEvery, placeOf, sourceOf, sourcesUnder } from '#test/support/sources';
import { english } from '../../apps/portal/src/messages/en.ts';

/** Written alike in every language: names of formats, of a standard, of our own tools. */
const ALIKE: ReadonlySet<string> = new Set(['CSV', 'PNG', 'SVG', 'JSON', 'XML', 'PDF', 'UTC', 'SHA-256']);
/** Attributes and properties that people read or hear. */
const READ = new Set(
  (
    'title aria-label asideLabel placeholder alt label summary caption head lead hint ' +
    'eyebrow words about note status reading empty act undo'
  ).split(' '),
);
/** The style guide shows invented words; a new call begins with texts that the secretariat then writes anew. */
const SHOWS_SAMPLES = /\/ui\/styleguide[\w.-]*$|\/secretariat\/standard-rules\.ts$/;

const portal = sourcesUnder('apps/portal/src');
const drawn = portal.filter(({ fileName }) => /\/(?:pages|ui)\//.test(fileName) && !SHOWS_SAMPLES.test(fileName));

const hasWords = (text: string): boolean => /\p{L}{2}/u.test(text) && !ALIKE.has(text.trim());

function hardWords(node: ts.Node): string | undefined {
  const text = ts.isJsxText(node) ? node.text : readBy(node);
  return text !== undefined && hasWords(text) ? `${placeOf(node)}: ${text.trim()}` : undefined;
}

/** The text of an attribute, of a property or of a bare `{'...'}` that is shown, where it is written out. */
function readBy(node: ts.Node): string | undefined {
  if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) return sentenceOf(writtenOut(node.expression));
  if (ts.isJsxAttribute(node) && READ.has(node.name.getText())) {
    const value = node.initializer;
    return sentenceOf(writtenOut(value !== undefined && ts.isJsxExpression(value) ? value.expression : value));
  }
  const isRead = ts.isPropertyAssignment(node) && READ.has(node.name.getText());
  return isRead ? sentenceOf(writtenOut(node.initializer)) : undefined;
}

/** It may also be a code, such as the status of a record, or an address: one word in small letters is not for readers. */
const sentenceOf = (text: string | undefined): string | undefined =>
  text === undefined || /^[a-z][\w-]*$|^\/\S*$/.test(text) || isKey(text) ? undefined : text;

function writtenOut(value: ts.Node | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (ts.isStringLiteralLike(value)) return value.text;
  if (ts.isTemplateExpression(value)) {
    return [value.head.text, ...value.templateSpans.map(({ literal }) => literal.text)].join(' ');
  }
  if (ts.isConditionalExpression(value)) {
    return [writtenOut(value.whenTrue), writtenOut(value.whenFalse)].filter(Boolean).join(' ') || undefined;
  }
  return undefined;
}

const KEYS = Object.entries(english).flatMap(([section, messages]) =>
  Object.keys(messages).map((key) => `${section}.${key}`),
);
const SECTIONS = Object.keys(english).join('|');
const KEY = new RegExp(`^(?:${SECTIONS})\\.[\\w.-]+$`);
const isBeginning = (text: string): boolean => !KEYS.includes(text) && KEYS.some((key) => key.startsWith(`${text}.`));
const isKey = (text: string): boolean => KEY.test(text) && !isPermission(text);

/** How keys are written: whole, their beginning alone, or with parts that are known only when the page is drawn. */
function keysAskedFor(node: ts.Node): string | RegExp | undefined {
  if (ts.isStringLiteralLike(node)) {
    if (!isKey(node.text)) return undefined;
    return isBeginning(node.text) ? new RegExp(`^${node.text.replaceAll('.', '\\.')}\\.[\\w.-]+$`) : node.text;
  }
  if (!ts.isTemplateExpression(node) || !new RegExp(`^(?:${SECTIONS})\\.`).test(node.head.text)) return undefined;
  const parts = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
  return new RegExp(`^${parts.map((part) => part.replaceAll('.', '\\.')).join('[\\w.-]+')}$`);
}

describe('the words of the pages', () => {
  it('come from the messages', () => {
    expect(inEvery(drawn, hardWords)).toEqual([]);
  });

  it('are found where they do not', () => {
    const page = sourceOf(
      'page.tsx',
      `const p = <p title="A name" id="x">Hello {t('frame.skip')} {\`by \${name}\`}</p>;`,
    );
    expect(inEvery([page], hardWords)).toEqual(['page.tsx:1: A name', 'page.tsx:1: Hello', 'page.tsx:1: by']);
  });
});

describe('the messages', () => {
  const asked = inEvery(
    portal.filter(({ fileName }) => !fileName.includes('/messages/')),
    keysAskedFor,
  );
  const whole = new Set(asked.filter((key) => typeof key === 'string'));
  const patterns = asked.filter((key) => key instanceof RegExp);

  it('exist when they are asked for', () => {
    const known = new Set(KEYS);
    expect([...whole].filter((key) => !known.has(key))).toEqual([]);
    expect(patterns.filter((pattern) => !KEYS.some((key) => pattern.test(key)))).toEqual([]);
  });

  it('are all asked for', () => {
    expect(KEYS.filter((key) => !whole.has(key) && !patterns.some((pattern) => pattern.test(key)))).toEqual([]);
  });
});
