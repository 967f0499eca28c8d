import { describe, expect, it } from '@jest/globals';
import { fundValidation } from '#platform/http/validation';
import { EditAssessmentRequest, SubmitAssessmentRequest } from './assessment.dto.ts';

const score = { criterion: 'relevance', halfPoints: 7, reason: 'A clear need.' };
const request = { version: 1, scores: [score], comment: '' };
const read = (body: object, metatype: new () => object): Promise<unknown> =>
  fundValidation().transform(body, { type: 'body', metatype });

describe.each([EditAssessmentRequest, SubmitAssessmentRequest])('the scores of a request', (metatype) => {
  it('are a list of scores and of nothing else', async () => {
    await expect(read(request, metatype)).resolves.toMatchObject(request);
    for (const scores of [[[]], [[score]], [null], [7], { 0: score }]) {
      await expect(read({ ...request, scores }, metatype)).rejects.toMatchObject({ code: 'correct-these-fields' });
    }
  });
});
