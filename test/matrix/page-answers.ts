import { DemoClock } from '../../deploy/seed/clock.mjs';

/** As a letter would hold it, and of no letter. */
const NO_KEY = 'A'.repeat(43);

/** Yesterday, as three answers. */
function day(name: string): Record<string, string> {
  const [year, month, dayOfMonth] = DemoClock.day(-1).split('-');
  return { [`${name}-year`]: year!, [`${name}-month`]: month!, [`${name}-day`]: dayOfMonth! };
}

/** What every form of the portal may ask, rightly answered; each picks what it knows. */
export const TYPED: Readonly<Record<string, string>> = {
  reason: 'A reason that says why this is done.',
  reasons: 'All documents are there.',
  how: 'Met at the office, passport seen.',
  confirmed: 'yes',
  accepted: 'yes',
  kind: 'employment',
  level: 'full',
  ground: 'The grantee agreed in writing.',
  role: 'auditor',
  position: 'member',
  email: 'no address',
  key: NO_KEY,
  token: NO_KEY,
  currency: 'USD',
  narrative: 'Forty people were sheltered and thirty met a lawyer, as planned; one activity was late.',
  spent: '100.00',
  peopleAssisted: '40',
  ...day('startsOn'),
  ...day('settledOn'),
  ...day('depositedOn'),
  name: 'Matrix House',
  country: 'GH',
  city: 'Tema',
  registrationNumber: 'M-1',
  ...day('registeredOn'),
  mission: 'Shelter and legal help.',
  language: 'en',
  password: 'a long sentence of the matrix',
  'bankAccount.holder': 'Matrix House',
  'bankAccount.iban': 'BJ66BJ0610100100144390000769',
  'bankAccount.bic': 'BOABBJBJXXX',
  'bankAccount.bankName': 'Invented Bank',
  'bankAccount.bankCountry': 'BJ',
  'bankAccount.town': 'Porto-Novo',
  'bankAccount.country': 'BJ',
};
