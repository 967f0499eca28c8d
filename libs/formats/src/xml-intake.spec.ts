import { describe, expect, it } from '@jest/globals';
import { childrenNamed, LONGEST_XML, rootOfXml, textOf, textsOf, XmlRefused } from './xml-intake.ts';

const LAUGHS = `<!DOCTYPE list [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]><list>&c;</list>`;

describe('a foreign XML document', () => {
  it('is read as it stands, with numbers and dates as text', () => {
    const root = rootOfXml('<list a="1"><n> 007 </n><n>2.50</n><m/></list>', 'list');
    expect([root.attributes['a'], textsOf(root, 'n'), textsOf(root, 'm'), textOf(root, 'x')]).toEqual([
      '1',
      ['007', '2.50'],
      [],
      '',
    ]);
  });

  it('gives the text right inside an element on one line, with the five entities of XML and CDATA', () => {
    const root = rootOfXml('<list><n>one\r\n\t two &amp; <b>no</b><![CDATA[<three>]]></n></list>', 'list');
    expect(textOf(root, 'n')).toBe('one two & <three>');
  });

  it('gives the children of one name in their order, not those further in', () => {
    const root = rootOfXml('<list><n i="1"><n i="2"/></n><m/><n i="3"/></list>', 'list');
    expect(childrenNamed(root, 'n').map(({ attributes }) => attributes['i'])).toEqual(['1', '3']);
  });

  it.each([
    ['entities that grow', LAUGHS, /not well-formed|DOCTYPE/],
    ['a DOCTYPE without entities', '<!DOCTYPE list><list/>', /DOCTYPE/],
    ['a DOCTYPE elsewhere', '<!DOCTYPE list SYSTEM "http://example.org/list.dtd"><list/>', /DOCTYPE/],
    ['an entity that nobody declared', '<list>&passwords;</list>', /not well-formed/],
    ['another root', '<lists/>', /root of the document is not list/],
    ['a root in another case', '<LIST/>', /root of the document is not list/],
    ['two roots', '<list/><list/>', /not well-formed/],
    ['an element that is not closed', '<list><n></list>', /not well-formed/],
    ['an attribute given twice', '<list a="1" a="2"/>', /not well-formed/],
    ['a NUL', '<list>\0</list>', /not well-formed/],
    ['a NUL as a reference', '<list>&#0;</list>', /not well-formed/],
    ['nothing', '', /not well-formed/],
    ['no XML', '%PDF-1.7', /not well-formed/],
    ['elements within elements without end', '<list>'.repeat(200_000), /nested too deeply/],
    ['more than it may have', `<list>${' '.repeat(LONGEST_XML)}</list>`, /more than/],
  ])('is refused in one line with %s', (_, text, reason) => {
    let refused: unknown;
    try {
      rootOfXml(text, 'list');
    } catch (error) {
      refused = error;
    }
    expect(refused).toBeInstanceOf(XmlRefused);
    expect(String(refused)).toMatch(reason);
    expect(String(refused)).not.toContain('\n');
  });
});
