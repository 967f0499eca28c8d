import type { Sample } from './bad-input-people.ts';

const onFactors = (what: string, body: Record<string, unknown> = {}): Omit<Sample, 'before'> => ({
  route: `POST /factors/${what}`,
  by: 'donor',
  path: () => `/factors/${what}`,
  body: () => body,
});

/** Second factors, of somebody who has none. */
export const factorSamples: readonly Omit<Sample, 'before'>[] = [
  { route: 'POST /session/factor', by: 'donor', path: () => '/session/factor', body: () => ({ totp: '492039' }) },
  onFactors('totp/confirm', { code: '492039' }),
  onFactors('totp'),
  onFactors('totp/remove'),
  onFactors('recovery-codes'),
];
