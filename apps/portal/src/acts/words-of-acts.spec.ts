import { describe, expect, it } from '@jest/globals';
import { eventContracts } from '#contracts/events';
import { lifecycles } from '#contracts/lifecycles';
import { recordedEvents } from '#contracts/recorded-events';
import { ROLES } from '#contracts/roles';
import { SERVICES } from '#contracts/services';
import type { MessageKey } from '../messages/catalogue.ts';
import { translator } from '../messages/translate.ts';
import { ownerOf, RECORD_TYPES } from './record-type.ts';

/** Those of these keys that English, the catalogue of record, has no words for. */
const wordless = (keys: readonly string[]): string[] => keys.filter((key) => !translator('en').has(key as MessageKey));

describe('an auditor reads words', () => {
  it('for every event of the registry', () => {
    expect(eventContracts.length).toBeGreaterThan(50);
    expect(wordless(eventContracts.map(({ name }) => `public.act.${name}`))).toEqual([]);
  });

  it('for every lifecycle, and for what the log records of itself', () => {
    const names = lifecycles.map(({ lifecycle }) => lifecycle.name);
    expect([...RECORD_TYPES]).toEqual(expect.arrayContaining([...names, 'log', 'key', 'restore']));
    expect(wordless([...RECORD_TYPES].map((type) => `auditor.type.${type}`))).toEqual([]);
  });

  it('for every role in which somebody acts, and for every service whose acts wait', () => {
    const roles = ROLES.filter((role) => role !== 'system' && role !== 'public');
    expect(wordless(roles.map((role) => `administrator.role.${role}`))).toEqual([]);
    expect(wordless(SERVICES.map((service) => `auditor.service.${service}`))).toEqual([]);
  });

  it('and would read the bare name of an event that is new', () => {
    expect(wordless(['public.act.grant.doubled', 'public.act.grant'])).toHaveLength(2);
  });
});

describe('a record whose acts are asked for', () => {
  it('is found with the service that keeps it, also when the log itself acted', () => {
    const audits = Object.entries(recordedEvents).filter(([, owner]) => owner === 'audit');
    expect(audits.map(([event]) => ownerOf(event.split('.')[0]!))).toEqual(audits.map(() => 'audit'));
    expect([ownerOf('tranche'), ownerOf('grant')]).toEqual(['disbursement', undefined]);
  });
});
