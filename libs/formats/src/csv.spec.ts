import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { csvOf } from './csv.ts';

/** The cells of one record, read as RFC 4180 says. */
function cellsIn(record: string): string[] {
  const cells = [''];
  let quoted = false;
  for (let at = 0; at < record.length; at += 1) {
    const sign = record[at]!;
    if (quoted && sign === '"' && record[at + 1] === '"') cells.push(cells.pop()! + record[(at += 1)]);
    else if (sign === '"') quoted = !quoted;
    else if (sign === ',' && !quoted) cells.push('');
    else cells.push(cells.pop()! + sign);
  }
  return cells;
}

describe('CSV', () => {
  it('has a line for each row, and quotes what needs quotes', () => {
    expect(
      csvOf([
        ['month', 'cash, USD'],
        ['May', 410],
        ['say "so"', null],
      ]),
    ).toBe('\ufeffmonth,"cash, USD"\r\nMay,410\r\n"say ""so""",\r\n');
  });

  it('keeps negative amounts as numbers', () => {
    expect(csvOf([['-12.50', -3]])).toBe('\ufeff-12.50,-3\r\n');
  });

  it('puts an apostrophe before a formula, also one behind a sign that nobody sees', () => {
    expect(csvOf([['=1+1', '\t=1+1', '\0=1+1', '-1+1', '@x']])).toBe("\ufeff'=1+1,'\t=1+1,'\0=1+1,'-1+1,'@x\r\n");
  });

  it('never holds a cell that a spreadsheet would compute, and gives every text back', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 4 }), (texts) => {
        const isFormula = (text: string): boolean => /^[=+\-@\t\r\n\0]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text);
        const cells = cellsIn(csvOf([texts]).slice(1, -2));
        expect(cells).toEqual(texts.map((text) => (isFormula(text) ? `'${text}` : text)));
        expect(cells.filter(isFormula)).toEqual([]);
      }),
    );
  });
});
