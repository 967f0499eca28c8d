import 'reflect-metadata';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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

  describe('may stand in a file', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fund-settings-'));
    const file = path.join(folder, 'database-url');
    beforeAll(() => fs.writeFileSync(file, 'postgres://kept/fund\n'));
    afterAll(() => fs.rmSync(folder, { recursive: true }));
    const { DATABASE_URL: _url, ...rest } = right;

    it('whose text is taken without the end of its line', () => {
      expect(readConfig(ReviewConfig, { ...rest, DATABASE_URL_FILE: file }).databaseUrl).toBe('postgres://kept/fund');
      const own = { ...right, REVIEW_DATABASE_URL_FILE: file };
      expect(readConfig(ReviewConfig, own).databaseUrl).toBe('postgres://kept/fund');
    });

    it.each([
      [
        'which is not there',
        { ...rest, DATABASE_URL_FILE: `${file}.gone` },
        `DATABASE_URL_FILE: ${file}.gone cannot be read`,
      ],
      ['beside the setting itself', { ...right, DATABASE_URL_FILE: file }, 'set either it or DATABASE_URL_FILE'],
    ])('but not in one %s', (_what, environment, message) =>
      expect(() => readConfig(ReviewConfig, environment)).toThrow(message),
    );
  });

  it.each(['192.0.2.1', 'loopback,uniquelocal', '10.0.0.0/8, 2001:db8::/32, linklocal'])(
    'take proxies by address, network or word: %s',
    (list) => expect(readConfig(ReviewConfig, { ...right, TRUSTED_PROXIES: list }).trustedProxies).toBe(list),
  );

  it.each(['proxy.example.org', '10.0.0.0/33', '0.0.0.0/0', 'loopback,', 'loopback uniquelocal'])(
    'refuse proxies that nobody can read, or that are everybody: %s',
    (list) =>
      expect(() => readConfig(ReviewConfig, { ...right, TRUSTED_PROXIES: list })).toThrow(/TRUSTED_PROXIES: write/),
  );

  it('allow a moved clock in a demonstration only', () => {
    expect(readConfig(ReviewConfig, { ...right, DEMO: 'true', CLOCK_OFFSET_FILE: '/clock' }).clockOffsetFile).toBe(
      '/clock',
    );
    expect(() => readConfig(ReviewConfig, { ...right, CLOCK_OFFSET_FILE: '/clock' })).toThrow('DEMO=true');
  });
});
