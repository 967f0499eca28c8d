import { expect, it } from '@jest/globals';
import ts from 'typescript';
import { inEvery, placeOf, sourceOf, sourcesUnder } from '#test/support/sources';

const STORES = /^(localStorage|sessionStorage|indexedDB|caches|serviceWorker|cookieStore)$/;

const uses = (sources: readonly ts.SourceFile[]): readonly string[] =>
  inEvery(sources, (node) => {
    const isDocumentCookie = ts.isPropertyAccessExpression(node) && node.getText() === 'document.cookie';
    return isDocumentCookie || (ts.isIdentifier(node) && STORES.test(node.text)) ? placeOf(node) : undefined;
  });

it('no script of the pages keeps anything in a browser', () => {
  expect(uses(sourcesUnder('apps/portal/src/islands'))).toEqual([]);
});

it('one that does would be found', () => {
  expect(uses([sourceOf('x.ts', 'localStorage.setItem("draft", text);\ndocument.cookie = "a=b";')])).toEqual([
    'x.ts:1',
    'x.ts:2',
  ]);
});
