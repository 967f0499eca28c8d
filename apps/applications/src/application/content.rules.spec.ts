import { describe, expect, it } from '@jest/globals';
import { someAnswers, someOrganisation } from '../../test/builders.ts';
import { contentHash, hashedContent, type ApplicationContent } from './content.rules.ts';

const document = (kind: string) => ({ kind, name: `${kind}.pdf`, bytes: 10, sha256: 'ab'.repeat(32) });
const content: ApplicationContent = {
  callId: '6a6c2f5e-0a51-4a1e-9b0c-0d1a8c3a2f10',
  rulesHash: 'cd'.repeat(32),
  organisation: { id: '0b9d6f0e-8d7e-4d0e-9a53-2f6f6a7c1a11', version: 3, ...someOrganisation },
  application: { ...someAnswers(), currency: 'USD' },
  documents: [document('letter'), document('certificate')],
};

describe('the hash of an application', () => {
  it('covers exactly this', () => {
    expect(hashedContent(content)).toEqual({
      callId: content.callId,
      rulesHash: content.rulesHash,
      organisation: { id: '0b9d6f0e-8d7e-4d0e-9a53-2f6f6a7c1a11', ...someOrganisation },
      title: 'Shelter in Kisumu',
      language: 'en',
      requested: { amount: '20000.00', currency: 'USD' },
      months: 8,
      yearsOfExperience: 4,
      answers: { need: 'Safe housing' },
      documents: [document('certificate'), document('letter')],
    });
  });

  it('is the same for the same content in whatever order, and pinned for outsiders who recompute it', () => {
    const again = { ...content, documents: content.documents.toReversed() };
    expect(contentHash(again)).toBe(contentHash(content));
    expect(contentHash(content)).toMatchInlineSnapshot(
      `"eb52940bc078a4298f3343d577aa385376b321cd3490cf74143a7a9a83260596"`,
    );
  });

  it.each<[string, ApplicationContent]>([
    ['an answer', { ...content, application: { ...content.application, answers: { need: 'Safe housing.' } } }],
    ['the amount', { ...content, application: { ...content.application, requestedMinor: 1_999_999n } }],
    ['a document', { ...content, documents: [document('letter')] }],
    ['the rules', { ...content, rulesHash: 'ce'.repeat(32) }],
    ['the organisation', { ...content, organisation: { ...content.organisation, city: 'Nairobi' } }],
  ])('changes with %s', (_, changed) => {
    expect(contentHash(changed)).not.toBe(contentHash(content));
  });
});
