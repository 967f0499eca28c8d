import { describe, expect, it } from '@jest/globals';
import { nameWithEnding } from './file-ending.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('the ending of a name', () => {
  it.each([
    ['certificate.pdf', 'application/pdf', 'certificate.pdf'],
    ['CERTIFICATE.PDF', 'application/pdf', 'CERTIFICATE.PDF'],
    ['photo.jpg', 'image/jpeg', 'photo.jpg'],
    ['photo.JPEG', 'image/jpeg', 'photo.JPEG'],
    ['plan.docx', DOCX, 'plan.docx'],
    ['a.tar.pdf', 'application/pdf', 'a.tar.pdf'],
    ['note.html', 'text/plain', 'note.html'],
  ])('of %s agrees with %s', (name, type, kept) => {
    expect(nameWithEnding(name, type)).toBe(kept);
  });

  it.each([
    ['file', 'application/pdf', 'file.pdf'],
    ['Budget v1.2', 'application/pdf', 'Budget v1.2.pdf'],
    ['Statutes of the N.G.O', DOCX, 'Statutes of the N.G.O.docx'],
    ['شهادة', 'image/png', 'شهادة.png'],
    ['certificate.pdf. . ', 'application/pdf', 'certificate.pdf'],
    ['setup.exe:', 'application/pdf', 'setup.exe:.pdf'],
    [`${'x'.repeat(200)}`, 'image/jpeg', `${'x'.repeat(196)}.jpg`],
  ])('is given to %s of %s', (name, type, kept) => {
    expect(nameWithEnding(name, type)).toBe(kept);
  });

  it.each([
    ['certificate.pdf', 'image/png', { ending: 'pdf', kind: 'PNG', right: 'png' }],
    ['invoice.pdf.exe', 'application/pdf', { ending: 'exe', kind: 'PDF', right: 'pdf' }],
    ['photo.js', 'image/jpeg', { ending: 'js', kind: 'JPEG', right: 'jpg' }],
    ['page.HTML', 'application/pdf', { ending: 'html', kind: 'PDF', right: 'pdf' }],
    ['macros.docm', DOCX, { ending: 'docm', kind: 'Word', right: 'docx' }],
    ['song.mp3 . ', 'image/png', { ending: 'mp3', kind: 'PNG', right: 'png' }],
  ])('of %s is refused for %s, and what the file is gets said', (name, type, params) => {
    expect(() => nameWithEnding(name, type)).toThrow(
      expect.objectContaining({ kind: 'unsupported', code: 'file-ending', params }),
    );
  });
});
