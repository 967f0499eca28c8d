import { describe, expect, it } from '@jest/globals';
import { QueryRunnerAlreadyReleasedError } from 'typeorm';
import { isDatabaseAway, refusalOf } from './database-trouble.ts';

const coded = (code: string): Error => Object.assign(new Error('something'), { code });

describe('an error of the database', () => {
  it.each([
    ['that cut the connection', coded('57P01')],
    ['that is starting', coded('57P03')],
    ['that has no connection left', coded('53300')],
    ['that nobody reaches', coded('ECONNREFUSED')],
    ['whose connection ended under a statement', new Error('Connection terminated unexpectedly')],
    ['whose connection ended between two statements of an act', new QueryRunnerAlreadyReleasedError()],
  ])('%s says that it may be tried again', (_, error) => {
    expect(isDatabaseAway(error)).toBe(true);
    expect(refusalOf(error)).toMatchObject({ kind: 'unavailable', code: 'database-away' });
  });

  it('that waited too long for others says that it may be tried again', () => {
    expect(refusalOf(coded('55P03'))).toMatchObject({ kind: 'unavailable', code: 'busy' });
  });

  it('that was caused by what was sent says so', () => {
    expect(refusalOf(coded('22P02'))).toMatchObject({ kind: 'not-found' });
    expect(refusalOf(coded('22021'))).toMatchObject({ kind: 'malformed' });
  });

  it('of any other kind is a fault of ours', () => {
    expect(refusalOf(coded('42601'))).toBeUndefined();
    expect(refusalOf(new TypeError('x is not a function'))).toBeUndefined();
  });
});
