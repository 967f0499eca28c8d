import { describe, expect, it } from '@jest/globals';
import { fileNameOf } from './receives-file.ts';

describe('the name of a file', () => {
  it.each([
    ['certificate.pdf', 'certificate.pdf'],
    ['budget%20plan.pdf', 'budget plan.pdf'],
    ['%E7%95%8C.pdf', '界.pdf'],
    ['..%2F..%2Fetc%2Fpasswd', 'passwd'],
    ['C%3A%5Cpapers%5Cplan.pdf', 'plan.pdf'],
    ['invoice%E2%80%AEfdp.exe', 'invoicefdp.exe'],
    ['a%00b%0D%0Ac', 'abc'],
    ['.hidden', '.hidden'],
    ['%ff', '%ff'],
  ])('%s is kept as %s', (sent, kept) => {
    expect(fileNameOf(sent)).toBe(kept);
  });

  it.each([undefined, '', '%20%20', '.', '..', '%2F..', 'a%2F'])('%s is none', (sent) => {
    expect(fileNameOf(sent)).toBe('file');
  });

  it('has at most 200 characters, those at its end', () => {
    expect(fileNameOf(`${'x'.repeat(300)}.pdf`)).toBe(`${'x'.repeat(196)}.pdf`);
  });
});
