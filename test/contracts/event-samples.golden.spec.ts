import fs from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { eventContracts } from '#contracts/events';
import { examplePayload, payloadProblems, type EventContract } from '#contracts/events/define-event';
import { rewritesGolden } from '#test/support/golden';

const FOLDER = 'test/contracts/golden/events';
const contracts: readonly EventContract[] = eventContracts;
const fileOf = ({ name, version }: EventContract): string => `${FOLDER}/${name}.v${version}.json`;

function sampleOf(contract: EventContract): string {
  const fields = Object.entries(contract.fields).map(([name, field]) => [name, `${field.kind}, ${field.exposure}`]);
  const { name, version } = contract;
  const sample = { name, version, fields: Object.fromEntries(fields), payload: examplePayload(contract) };
  return `${JSON.stringify(sample, null, 2)}\n`;
}

// A published sample is never rewritten, not even by `npm run golden`: an event that changes is a new version.
if (rewritesGolden) {
  for (const contract of contracts) {
    if (!fs.existsSync(fileOf(contract))) fs.writeFileSync(fileOf(contract), sampleOf(contract));
  }
}

describe('the contract of an event', () => {
  it.each(contracts.map((contract) => [contract.name, contract] as const))(
    '%s keeps its published sample',
    (_, contract) => {
      const published = fs.readFileSync(fileOf(contract), 'utf8');
      expect(sampleOf(contract)).toBe(published);
      expect(payloadProblems(contract, (JSON.parse(published) as { payload: unknown }).payload)).toEqual([]);
    },
  );

  it('stands behind every sample: an event that was published once is still understood', () => {
    const expected = contracts.map(fileOf).map((file) => file.slice(FOLDER.length + 1));
    expect(fs.readdirSync(FOLDER).sort()).toEqual(expected.sort());
  });

  it('has one name once', () => {
    const names = contracts.map(({ name, version }) => `${name}.v${version}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it('refuses a missing, a wrong and an unknown field, and says which', () => {
    const contract = contracts.find(({ name }) => name === 'application.awarded')!;
    const good = examplePayload(contract);
    expect(payloadProblems(contract, { ...good, awarded: { amount: '20000', currency: 'USD' } })).toEqual([
      'application.awarded.awarded: is not an amount with its currency',
    ]);
    expect(payloadProblems(contract, { ...good, applicationId: undefined })).toHaveLength(1);
    expect(payloadProblems(contract, { ...good, iban: 'x' })).toEqual([
      'application.awarded.iban: not in the contract',
    ]);
    expect(payloadProblems(contract, null)).toEqual(['application.awarded: the payload is not an object']);
  });
});
