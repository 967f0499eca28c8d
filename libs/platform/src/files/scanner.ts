import type { ServiceConfig } from '../config/service-config.ts';
import type { ServiceLog } from '../logging/service-log.ts';
import { clamd, type Scan } from './clamd.ts';

/** The scanner of the settings; its log says why it gave no verdict, never of which file. */
export function scannerOf({ clamdAddress }: Pick<ServiceConfig, 'clamdAddress'>, log: ServiceLog): Scan | undefined {
  if (clamdAddress === undefined) return undefined;
  const scan = clamd(clamdAddress);
  return async (...asked) => {
    const verdict = await scan(...asked);
    if (verdict.found === 'virus') log.warn('a virus was found', { signature: verdict.signature });
    if (verdict.found === 'unknown') log.warn('the virus scanner gave no verdict', { why: verdict.why });
    return verdict;
  };
}
