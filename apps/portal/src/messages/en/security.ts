/** What was refused because it should not have been sent. */
export const security = {
  title: 'Security events',
  count:
    '{count, plural, =0 {Nothing was refused that should not have been sent} one {One request was refused that should not have been sent} other {# requests were refused that should not have been sent}}',
  lead: 'Each of them was refused and changed nothing. Of the sender we keep the account, and a mark by which the same network address is known again.',
  kind: 'Kind',
  at: 'When',
  place: 'Where',
  account: 'Account',
  nobody: 'Not signed in',
  address: 'Mark of the address',
  request: 'Request number',
  none: 'Nothing of this kind was sent in the time that is kept.',
  'kind.another-site': 'Sent from another web site',
  'kind.form-token': 'Form without its token',
  'kind.forged': 'Forged or ended access token',
  'kind.spoofed-header': 'Header that claims to be somebody',
  'kind.replayed': 'Key used for another request',
  'kind.reordered': 'Step out of order',
  'kind.oversized': 'Too large',
  'kind.not-permitted': 'Not permitted',
  'kind.guessing': 'Guessing of passwords',
} as const;
