import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { IsInt, IsOptional, Min } from 'class-validator';
import { readConfig } from './read-config.ts';
import { ServiceConfig } from './service-config.ts';

class ReviewConfig extends ServiceConfig {
  static readonly service = 'review';
  static readonly database = { service: 'review' as const, entities: [], migrations: [] };

  @IsOptional()
  @IsInt()
  @Min(1)
  reviewersPerCall?: number;
}

const right = {
  PORT: '3001',
  DATABASE_URL: 'postgres://localhost/fund',
  REDIS_URL: 'redis://localhost',
  FILES_DIRECTORY: '/files',
  KEYS_DIRECTORY: '/keys',
  PUBLIC_URL: 'http://localhost',
};

describe('the settings of a service', () => {
  it('are read by name, the service own before the common, numbers and flags as such', () => {
    const config = readConfig(ReviewConfig, { ...right, REVIEW_PORT: '3002', REVIEWERS_PER_CALL: '3', DEMO: 'true' });
    expect(config).toMatchObject({
      port: 3002,
      reviewersPerCall: 3,
      demo: true,
      queuePrefix: 'fund',
      logLevel: 'info',
    });
  });

  it('are refused with everything that is wrong and no value', () => {
    const { REDIS_URL: _redis, ...rest } = right;
    const wrong = { ...rest, PORT: 'secret-port', DEMO: 'perhaps', CLOCK_OFFSET_FILE: '/clock' };
    let said = '';
    try {
      readConfig(ReviewConfig, wrong);
    } catch (error) {
      said = (error as Error).message;
    }
    for (const name of ['PORT', 'DEMO', 'REDIS_URL', 'CLOCK_OFFSET_FILE']) expect(said).toContain(`${name}:`);
    expect(said).not.toContain('secret-port');
  });

  it('allow a moved clock in a demonstration only', () => {
    expect(readConfig(ReviewConfig, { ...right, DEMO: 'true', CLOCK_OFFSET_FILE: '/clock' }).clockOffsetFile).toBe(
      '/clock',
    );
    expect(() => readConfig(ReviewConfig, { ...right, CLOCK_OFFSET_FILE: '/clock' })).toThrow('DEMO=true');
  });
});
