import { describe, expect, it } from '@jest/globals';
import { strangeText } from '../../apps/portal/src/messages/strange.ts';
import { notFromMessages, withoutOwnDirection } from './page-words.ts';

const arabic = (main: string): string => `<html lang="ar" dir="rtl"><body>${main}</body></html>`;
const strange = (main: string): string => `<html lang="en-XA" dir="ltr"><body>${main}</body></html>`;

describe('a page from right to left', () => {
  it('has no English text that would lose the order of its signs', () => {
    expect(
      withoutOwnDirection(arabic('<svg><path d="M0"></path></svg><p>0: no plan. 5: clear.</p><p>بقي يومان</p>')),
    ).toEqual(['<p> has no direction of its own: 0: no plan. 5: clear.']);
  });

  it('may have it in an element with its own direction, or isolated inside an Arabic sentence', () => {
    const kept =
      '<p dir="auto">No plan.</p><td><bdi>Rive Claire</bdi></td><p>أُزيل \u2068a.pdf\u2069</p><p>(22:59 UTC)</p>';
    expect(withoutOwnDirection(arabic(kept))).toEqual([]);
  });
});

describe('a page in strange English', () => {
  it('has no word outside the brackets, shown or read aloud', () => {
    const hard = '<p>⟦Sšš⟧ from here</p><input placeholder="Name"/><p>⟦Á <b>béé</b> ćć⟧</p>';
    expect(notFromMessages(strange(hard), () => false)).toEqual([
      'not from the messages: from here',
      'not from the messages: placeholder: Name',
    ]);
  });

  it('may show what it was given, and code', () => {
    const given = '<h1>Rive Claire</h1><pre>npm run verify</pre><p>⟦Ŕívé⟧ 12</p>';
    expect(notFromMessages(strange(given), (text) => text === 'Rive Claire')).toEqual([]);
  });

  it('is two fifths longer', () => {
    expect([...strangeText('Send the application')].length).toBeGreaterThanOrEqual(28);
  });
});
