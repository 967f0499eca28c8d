const PAGE_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** An API answer or a downloaded file is never a page: nothing in it runs, whatever someone uploaded. */
const API_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** The headers that tell a browser what not to do, for an address. */
export function securityHeaders(path: string, { secure }: { readonly secure: boolean }): Record<string, string> {
  return {
    'content-security-policy': path.startsWith('/api/') || path.startsWith('/log/') ? API_POLICY : PAGE_POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    ...(secure && { 'strict-transport-security': 'max-age=31536000' }),
  };
}
