/** Letters about an account and its safety; they are written at once, whatever somebody has chosen. */
export const accountLetters = {
  'confirm-address.subject': 'Confirm your e-mail address',
  'confirm-address.text':
    'Somebody has registered with this e-mail address. If it was you, open the page below and confirm it. The link works once, for 24 hours. If it was not you, do nothing.',
  'address-taken.subject': 'You have an account already',
  'address-taken.text':
    'Somebody tried to register with this e-mail address. There is an account with it already, so nothing has changed. If it was you, sign in; if you do not know the password, ask for a new one on the page below.',
  'invitation.subject': 'You are invited to the portal of the fund',
  'invitation.text':
    'The fund invites you to work in its portal. Open the page below and choose your password. The link works once, for 7 days.',
  'organisation-invitation.subject': 'Your organisation invites you to its applications',
  'organisation-invitation.text':
    'Somebody of your organisation invites you to work on its applications and grants. Open the page below to accept. The link works once, for 7 days.',
  'reset-password.subject': 'Choose a new password',
  'reset-password.text':
    'Somebody asked for a new password for your account. If it was you, open the page below. The link works once, for one hour. If it was not you, do nothing: your password is the same as before.',
  'password-changed.subject': 'Your password was changed',
  'password-changed.text':
    'The password of your account was changed, and every other session has ended. If it was not you, ask for a new password at once and write to us.',
  'confirm-new-address.subject': 'Confirm your new e-mail address',
  'confirm-new-address.text':
    'You asked us to write to this address from now on. Open the page below and confirm it. The link works once, for one hour.',
  'address-change-asked.subject': 'Your e-mail address is to be changed',
  'address-change-asked.text':
    'Somebody who knows your password asked us to write to another address from now on. If it was you, do nothing. If it was not you, open the page below within three days: the change is stopped, everybody is signed out, and you choose a new password.',
  'address-changed.subject': 'Your e-mail address was changed',
  'address-changed.text':
    'From now on your account has another e-mail address, and no letter comes to this one any more. If it was not you, open the page below within three days: you get the address back, everybody is signed out, and you choose a new password.',
  'account-closed.subject': 'Your account was closed',
  'account-closed.text': 'An administrator has closed your account. Write to us if you think that this is a mistake.',
  'roles-changed.subject': 'Your roles in the fund have changed',
  'roles-changed.text':
    'An administrator has changed what you may do in the portal. The page below shows the roles that you have now.',
  'delegation-changed.subject': 'A delegation of duties has changed',
  'delegation-changed.text':
    'A duty was handed to you or by you for a time, or such a time has ended. The page below shows who holds which duty until when.',
  'factor-added.subject': 'A second factor was added to your account',
  'factor-added.text':
    'From now on a second factor can be used to sign in to your account. If it was not you who added it, change your password at once and write to us.',
  'passkey-added.subject': 'A passkey was added to your account',
  'passkey-added.text':
    'From now on this passkey signs in to your account without the password. If it was not you who added it, remove it on the page below, change your password at once and write to us.',
  'token-made.subject': 'An access token was made in your account',
  'token-made.text':
    'With this token a program can read or act in your name, as far as you chose, until it expires. If it was not you who made it, revoke it on the page below, change your password at once and write to us.',
  'factor-removed.subject': 'A second factor was removed from your account',
  'factor-removed.text':
    'A second factor of your account was removed. If it was not you, change your password at once and write to us.',
  'recovery-codes-made.subject': 'You have new recovery codes',
  'recovery-codes-made.text':
    'New recovery codes were made for your account; the earlier ones no longer work. If it was not you, change your password at once and write to us.',
  'recovery-code-used.subject': 'A recovery code was used',
  'recovery-code-used.text':
    'Somebody signed in to your account with a recovery code. It does not work a second time. If it was not you, change your password at once and write to us.',
  'factor-reset-requested.subject': 'We have your request about the lost second factor',
  'factor-reset-requested.text':
    'Somebody who knows your password says that every second factor is lost. Another person makes sure that it is you before anything changes, and may call you. To stop it, open the page below. If it was not you, stop it, change your password at once and write to us.',
  'factor-reset-vouched.subject': 'Somebody has vouched for you',
  'factor-reset-vouched.text':
    'An administrator has made sure that it is you who lost the second factor. Because of your role a second person does so too. To stop it, open the page below. If it was not you who asked, stop it, change your password at once and write to us.',
  'factor-reset-confirmed.subject': 'Your second factors will be removed in a day',
  'factor-reset-confirmed.text':
    'Two people have made sure that it is you who lost the second factor. It will be removed after 24 hours. Until then you can stop it on the page below. If it was not you who asked, stop it now, change your password and write to us.',
  'factor-reset-done.subject': 'Your second factors were removed',
  'factor-reset-done.text':
    'As you asked, the second factors of your account were removed, and all its sessions and access tokens have ended. Sign in and set up a new one. If it was not you who asked, write to us at once.',
  'factor-reset-refused.subject': 'Your second factors stay as they are',
  'factor-reset-refused.text':
    'The request about a lost second factor of your account was refused. Nothing has changed. Write to us if you still cannot sign in. If it was not you who asked, change your password at once.',
  'factor-reset-stopped.subject': 'The request about your second factor has ended',
  'factor-reset-stopped.text':
    'It was stopped, or the second factor was used after all. Nothing has changed. If it was not you, change your password at once and write to us.',
  'erasure-asked.subject': 'We have your request to be forgotten',
  'erasure-asked.text':
    'You asked us to erase your account. Two people look at it. Until it is confirmed you can take it back on the page below. If it was not you, do that at once and change your password.',
  'erasure-refused.subject': 'Your account is not erased',
  'erasure-refused.text':
    'Your request to be forgotten was refused. The page below gives the grounds; you can ask again.',
  'erasure-granted.subject': 'Your account is erased',
  'erasure-granted.text':
    'As you asked, your account is closed and what we kept about you is deleted. Entries of the public log stay, and lead to nobody any more. This is our last letter; we delete it as soon as it is sent.',
  'identity-bound.subject': 'Your account was connected with one elsewhere',
  'identity-bound.text':
    'You can now sign in to your account here with your account of the house that you connected. If it was not you, disconnect it on the page below, change your password at once and write to us.',
  'identity-removed.subject': 'Your account was disconnected',
  'identity-removed.text':
    'From now on you sign in here with your password only. If it was not you, change your password at once and write to us.',
  'access-token-made.subject': 'A personal access token was made',
  'access-token-made.text':
    'A program can now act in your name, within what you allowed it. If it was not you who made the token, revoke it on the page below and change your password.',
} as const;
