import { CSP_REPORTS } from './csp-report.rules.ts';

const BEFORE_FORMS: readonly string[] = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
];
const AFTER_FORMS: readonly string[] = ["frame-ancestors 'none'", "base-uri 'none'", `report-uri ${CSP_REPORTS}`];
/** Browsers that know it report in this way alone, and never over plain http. */
const REPORT_TO = 'report-to csp';

/** An API answer or a downloaded file is never a page: nothing in it runs, whatever someone uploaded. */
const API_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

interface HouseRules {
  readonly secure: boolean;
  /** The origin of the identity provider, to which the sign-in form leads on. */
  readonly provider?: string | undefined;
}

/** The headers that tell a browser what not to do, for an address. */
export function securityHeaders(path: string, { secure, provider }: HouseRules): Record<string, string> {
  const forms = ['form-action', "'self'", ...(provider === undefined ? [] : [provider])].join(' ');
  const isPage = !path.startsWith('/api/') && !path.startsWith('/log/');
  const policy = [...BEFORE_FORMS, forms, ...AFTER_FORMS, ...(secure ? [REPORT_TO] : [])].join('; ');
  return {
    'content-security-policy': isPage ? policy : API_POLICY,
    ...(isPage && secure && { 'reporting-endpoints': `csp="${CSP_REPORTS}"` }),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    ...(secure && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
  };
}
