import { describe, expect, it } from '@jest/globals';
import { someOrganisation } from '../../test/builders.ts';
import { organisationRefusals } from './organisation.rules.ts';

const today = '2026-02-01';

describe('the rules of an organisation', () => {
  it('has no objection to an organisation that is in order', () => {
    expect(organisationRefusals(someOrganisation, today)).toEqual([]);
    expect(
      organisationRefusals({ ...someOrganisation, website: null, registeredOn: today, country: 'XK' }, today),
    ).toEqual([]);
  });

  it.each([
    ['a country that does not exist', { country: 'ZZ' }, 'country', 'unknown-country'],
    ['a country in small letters', { country: 'ke' }, 'country', 'unknown-country'],
    ['the name of a property as country', { country: 'toString' }, 'country', 'unknown-country'],
    ['a day that the calendar does not have', { registeredOn: '2019-02-30' }, 'registeredOn', 'wrong-day'],
    ['a registration tomorrow', { registeredOn: '2026-02-02' }, 'registeredOn', 'day-in-the-future'],
    ['a web address without a scheme', { website: 'example.org' }, 'website', 'wrong-web-address'],
    ['a web address that runs a script', { website: 'javascript:alert(1)//a.b' }, 'website', 'wrong-web-address'],
  ])('refuses %s', (_, bent, field, code) => {
    expect(organisationRefusals({ ...someOrganisation, ...bent }, today)).toMatchObject([{ field, code }]);
  });

  it('names everything that is wrong at once', () => {
    const wrong = { ...someOrganisation, country: '??', registeredOn: '2030-01-01', website: 'x' };
    expect(organisationRefusals(wrong, today)).toHaveLength(3);
  });
});
