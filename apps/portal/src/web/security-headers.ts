const BEFORE_FORMS: readonly string[] = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
];
const AFTER_FORMS: readonly string[] = ["frame-ancestors 'none'", "base-uri 'none'"];

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
  return {
    'content-security-policy':
      path.startsWith('/api/') || path.startsWith('/log/')
        ? API_POLICY
        : [...BEFORE_FORMS, forms, ...AFTER_FORMS].join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    ...(secure && { 'strict-transport-security': 'max-age=31536000' }),
  };
}
