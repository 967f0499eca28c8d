import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isReadableSwiftText, isSwiftIdentifier, toSwiftText } from './swift-text.ts';

describe('text for banks', () => {
  it.each([
    ['Asociația Obștească „Speranța”', "Asociatia Obsteasca .Speranta'"],
    ['Fundación Niñez & Mujer', 'Fundacion Ninez + Mujer'],
    ['Straße der Łódź Østerbro', 'Strasse der Lodz Osterbro'],
    ['Côte d’Ivoire – Œuvre', "Cote d'Ivoire - OEuvre"],
    ['Tổ chức Hy Vọng', 'To chuc Hy Vong'],
    ['Надежда', '.......'],
    ['/-Shelter//Line\u0000\t two', 'Shelter/Line. two'],
  ])('folds %s', (name, folded) => {
    expect(toSwiftText(name, 140)).toBe(folded);
  });

  it('stays within the set and the length whatever the name is, and folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.integer({ min: 1, max: 140 }), (name, longest) => {
        const folded = toSwiftText(name, longest);
        expect(folded).toMatch(/^[A-Za-z0-9/\-?:().,'+ ]*$/);
        expect(folded.length).toBeLessThanOrEqual(longest);
        expect(folded.trim()).toBe(folded);
        expect(toSwiftText(folded, longest)).toBe(folded);
      }),
    );
  });

  it('keeps names that are plain already', () => {
    expect(toSwiftText("St. Mary's Home (Lagos), No. 5", 140)).toBe("St. Mary's Home (Lagos), No. 5");
  });

  it('says that a name of dots only cannot be read', () => {
    expect(isReadableSwiftText(toSwiftText('أمل', 140))).toBe(false);
    expect(isReadableSwiftText(toSwiftText('أمل Amal', 140))).toBe(true);
  });

  it.each(['', 'x'.repeat(36), '/A', 'A/', 'A//B', ' A', 'A_B', 'é'])('refuses "%s" as a reference', (text) => {
    expect(isSwiftIdentifier(text)).toBe(false);
  });

  it.each(['P-2026-00001', 'T-0f8fad5bd9cb469fa16570867728950e', 'A/B'])('takes "%s" as a reference', (text) => {
    expect(isSwiftIdentifier(text)).toBe(true);
  });
});
