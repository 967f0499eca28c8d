/** Signing in elsewhere: at the identity provider of those who work for the fund. */
export const identity = {
  'signIn.lead': 'If you work for the fund and have connected your account:',
  'signIn.act': 'Sign in with {provider}',
  'page.title': 'Sign in with {provider}',
  'page.lead':
    'You sign in there and come back here signed in. Your password here stays good, and money still needs your second factor here.',
  'page.bound': 'Your account is connected since {date}.',
  'page.unbound':
    'Your account is not connected. You confirm that it is you, sign in at {provider} once more, and come back here.',
  'page.bind': 'Connect my account',
  'page.remove': 'Disconnect my account',
  'page.fresh': 'We ask for your second factor first, if you have not given it within the last five minutes.',
  'done.bound': 'Your account is connected. From now on you can sign in there.',
  'done.removed': 'Your account is disconnected. You sign in here with your password.',
} as const;
