import fs from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { eventContracts } from '#contracts/events';
import { lifecycles } from '#contracts/lifecycles';
import { permissions } from '#contracts/permissions';
import { policyRows } from '#contracts/policy';
import { RELATIONS as relations } from '#contracts/policy/relations';
import { subscriptions } from '#contracts/subscriptions';
import { expectGolden } from '#test/support/golden';

const renderer = new URL('../../tools/render-rulebook.mjs', import.meta.url).href;
const { rulebookPages } = (await import(renderer)) as { rulebookPages: (rulebook: object) => Map<string, string> };
const book = { lifecycles, permissions: permissions(), policyRows, relations, eventContracts, subscriptions };
const pages = rulebookPages(book);

describe('docs/rulebook', () => {
  it.each([...pages])('%s says what the services enforce', (name, text) => expectGolden(`docs/rulebook/${name}`, text));

  it('has no page that no table stands behind', () => {
    expect(fs.readdirSync('docs/rulebook').sort()).toEqual([...pages.keys()].sort());
  });
});
