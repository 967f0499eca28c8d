import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { inEvery, placeOf, sourceOf, sourcesUnder } from '#test/support/sources';

const pages = sourcesUnder('apps/portal/src');

/** The attributes of each element that is a field for a password, by its name. */
function passwordFields(
  sources: readonly ts.SourceFile[],
): readonly { place: string; attributes: Map<string, string> }[] {
  return inEvery(sources, (node) => {
    if (!ts.isJsxSelfClosingElement(node) && !ts.isJsxOpeningElement(node)) return undefined;
    const attributes = new Map(
      node.attributes.properties.flatMap((each) =>
        ts.isJsxAttribute(each)
          ? [
              [
                each.name.getText(),
                each.initializer && ts.isStringLiteral(each.initializer) ? each.initializer.text : '',
              ] as const,
            ]
          : [],
      ),
    );
    return /password/i.test(attributes.get('name') ?? '') ? { place: placeOf(node), attributes } : undefined;
  });
}

const faulty = (sources: readonly ts.SourceFile[]): readonly string[] =>
  passwordFields(sources)
    .filter(
      ({ attributes }) =>
        attributes.get('type') !== 'password' ||
        !/^(current|new)-password$/.test(attributes.get('autoComplete') ?? '') ||
        attributes.has('maxLength'),
    )
    .map(({ place }) => place);

describe('a field for a password', () => {
  it('hides what is typed, tells password managers what it is, and cuts nothing off', () => {
    expect(passwordFields(pages).length).toBeGreaterThanOrEqual(3);
    expect(faulty(pages)).toEqual([]);
  });

  it('would be found without these', () => {
    const open = sourceOf('x.tsx', '<TextQuestion name="password" type="text" autoComplete="new-password" />');
    const unhelpful = sourceOf('y.tsx', '<TextQuestion name="password" type="password" autoComplete="off" />');
    expect(faulty([open, unhelpful])).toEqual(['x.tsx:1', 'y.tsx:1']);
  });

  it('may be pasted into: no script and no attribute listens to pasting', () => {
    const listens = inEvery(pages, (node) =>
      (ts.isStringLiteral(node) || ts.isIdentifier(node)) && /^(on)?paste$/i.test(node.text)
        ? placeOf(node)
        : undefined,
    );
    expect(listens).toEqual([]);
  });
});
