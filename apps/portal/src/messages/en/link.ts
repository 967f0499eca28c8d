/** The way into an account by letter: confirming, accepting, a new password. */
export const link = {
  password: 'Password',
  passwordHint:
    '12 characters or more, better 15. Several words are stronger than one word with signs, and easier to keep in mind, for example: lamp river seven bread, but words of your own. You may paste it.',
  'request.link': 'No password or no letter from us? Get a letter that lets you in',
  'request.title': 'Get a letter that lets you in',
  'request.lead':
    'For a forgotten password, and when the letter to confirm or to accept has not come. If an account belongs to the address, we write to it.',
  'request.act': 'Send me a letter',
  'sent.title': 'Look into your mail',
  'sent.lead': 'If we can write to the address that you gave, a letter is on its way. Open the link in it to go on.',
  'sent.late':
    'No letter after some minutes? Look into the folder for unwanted mail, and check the address that you gave.',
  'sent.again': 'Ask for another letter',
  'sent.demo': 'Open the mailbox of this demonstration',
  'confirm.title': 'Confirm your e-mail address',
  'confirm.lead': 'You have registered with this address. Confirm that it is yours; then you are signed in.',
  'confirm.act': 'Confirm the address',
  'accept.title': 'Welcome, {name}',
  'accept.lead': 'The fund invites you to work with it. Choose a password of your own; then you are signed in.',
  'accept.act': 'Accept the invitation',
  'reset.title': 'Choose a new password',
  'reset.lead':
    'Every open session of this account ends. Then you sign in with the new password, and with your second factor if you have one.',
  'reset.act': 'Change the password',
  'reset.done': 'Your password is changed. Sign in with it.',
  'new-address.title': 'Use this e-mail address from now on',
  'new-address.lead': 'You sign in with it, and we write to it. The former address no longer counts.',
  'new-address.act': 'Use this address',
  'keep-factors.title': 'Keep my second factors',
  'keep-factors.lead':
    'This stops the request about a lost second factor. Nothing changes. If it was not you who asked, somebody knows your password: change it at once.',
  'keep-factors.act': 'Stop the request',
  'keep-factors.done':
    'The request is stopped. Your second factors stay as they are. If it was not you who asked, change your password.',
  'keep-address.title': 'Keep this e-mail address',
  'keep-address.lead':
    'The account keeps this address, or gets it back. Everybody is signed out, access tokens end, and the password does not work any more: we write to you at once so that you choose a new one.',
  'keep-address.act': 'Keep the address',
  currentPassword: 'Your password now',
  newAddress: 'New e-mail address',
  'change-password.title': 'Change your password',
  'change-password.lead': 'All your other sessions end, and a letter tells you that it happened.',
  'change-password.act': 'Change the password',
  'change-password.done': 'Your password is changed, and your other sessions have ended.',
  'change-address.title': 'Change your e-mail address',
  'change-address.lead':
    'We write to the new address; when you have opened the link in that letter, it counts. The former address is told.',
  'change-address.act': 'Write to the new address',
  'change-address.done': 'Your e-mail address is changed.',
  'bad.title': 'This link cannot be used',
  'bad.lead':
    'It is used already, too old, or did not arrive whole. If you have used it, sign in. Else ask for another letter.',
  'other.title': 'Somebody is signed in on this device',
  'other.lead':
    'The link is for somebody who is not signed in. You are signed in as {name}: sign out, then it goes on.',
  'other.act': 'Sign out and go on',
} as const;
