import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { IsInt } from 'class-validator';
import { NoFieldsRequest } from './no-fields.request.ts';
import { fundValidation } from './validation.ts';

class CountRequest {
  @IsInt()
  count: number;
}

const read = (body: unknown, metatype: new () => object = CountRequest): Promise<unknown> =>
  fundValidation().transform(body, { type: 'body', metatype });

describe('the body of a request', () => {
  it('is read as its class says', async () => {
    await expect(read({ count: 3 })).resolves.toEqual({ count: 3 });
  });

  it('is refused with every wrong and every unknown field', async () => {
    await expect(read({ count: 'x', more: 1 })).rejects.toMatchObject({
      kind: 'invalid',
      code: 'correct-these-fields',
      errors: [
        { field: 'more', code: 'whitelist-validation', message: 'This field is not known here. Leave it out.' },
        { field: 'count', code: 'is-int', message: 'Enter a whole number.' },
      ],
    });
  });

  it.each([[[]], [[{ count: 3 }]], ['text'], [5], [true]])(
    'is refused when it is no group of fields: %j',
    async (body) => {
      await expect(read(body)).rejects.toMatchObject({ kind: 'malformed' });
    },
  );

  it('is refused, read to its end and not copied, when it came as a stream', async () => {
    const stream = Readable.from([Buffer.from('{"count":3}')]);
    await expect(read(stream)).rejects.toMatchObject({ kind: 'unsupported' });
    expect(stream.readableFlowing).toBe(true);
  });

  it('may be missing or empty where no field is asked for, and holds none', async () => {
    for (const nothing of [undefined, null, {}]) await expect(read(nothing, NoFieldsRequest)).resolves.toEqual({});
    await expect(read({ version: 1 }, NoFieldsRequest)).rejects.toMatchObject({ code: 'correct-these-fields' });
  });
});
