import { formatVkey } from './verifier-key.ts';
import type { VerifierKey } from './verifier-key.ts';

/**
 * The policy file of a log that has no witnesses yet (C2SP tlog-policy): its keys, and `quorum none`. `url` is where the
 * log is served, without trailing slash.
 */
export function policyWithoutWitnesses(logs: readonly VerifierKey[], url: string): string {
  return [...logs.map((key) => `log ${formatVkey(key)} ${url}`), 'quorum none', ''].join('\n');
}
