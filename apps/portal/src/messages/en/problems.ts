/**
 * What a refusal says on a page, by its code. Only codes with one meaning stand here, and only those of which the page
 * can say more than the service, or say it shorter; every other refusal shows the service's own sentence.
 */
export const problems = {
  'provider-not-begun': 'This sign-in was not begun in this browser, or was used already. Start again here.',
  'provider-too-late': 'This sign-in took longer than ten minutes, so it does not count. Start again here.',
  'provider-refused': 'You were not signed in there, or did not agree to it. Try again, or sign in with your password.',
  'provider-answer-wrong':
    'The answer from there is not right, so nobody was signed in. Start again; if it happens once more, write to us.',
  'provider-away': 'Signing in there does not work just now. Try again shortly, or sign in with your password.',
  'erasure-asked-already': 'You have asked for this already. Wait for the answer, or take your request back.',
  'too-many-exports': 'You have downloaded this {most, number} times within a day. Try again tomorrow, or write to us.',
  'identity-unknown':
    'No account here is connected with the one that you signed in with there. Sign in with your password and connect it under Signing in safely.',
  'identity-closed': 'Your account here is closed. Write to us if you think that this is a mistake.',
  'identity-not-staff': 'Only people who work for the fund sign in this way. Sign in with your password.',
  'identity-taken': 'The account that you signed in with there is connected with another account here. Use your own.',
  'identity-bound': 'Your account is connected already. Remove that connection first.',
  'representative-needed':
    'Only a legal representative of your organisation can do this. Ask one of them; what you prepared is kept.',
  'last-representative': 'Your organisation needs a legal representative. Make somebody else one first.',
  'invitation-gone':
    'This invitation is no longer valid. Ask a legal representative of the organisation for a new one.',
  stale: 'Somebody else changed this meanwhile. Look at it again; what you typed is still here.',
  'not-allowed-now':
    'This is not possible any more, because something has changed meanwhile. Load the page again and look at the state.',
  busy: 'Many people are working on this just now. Nothing was changed; send it again in a moment.',
  internal:
    'Something went wrong on our side, and nothing was changed. Try again; if it happens again, give us the request number.',
  'service-away': 'This part does not answer just now. Nothing you typed is lost; try again in a moment.',
  'service-silent': 'This takes longer than it should. Send it again: what was done already is not done twice.',
  'idempotency-key-reused': 'This form was sent before with other answers. Look at it once more, then send it again.',
  'idempotency-key-running': 'The same form is still being worked on. Wait a moment, then load the page again.',
  'not-your-role':
    'This page belongs to another role than yours. Open “Your account”: it leads to the pages of your role.',
  'not-found': 'There is nothing here, or it is not open to you. Check the address, or go to the front page.',

  'wrong-sign-in': 'The e-mail address or the password is not right. Check both and try again.',
  'too-many-sign-ins': 'Too many wrong attempts. Try again in {minutes, plural, one {one minute} other {# minutes}}.',
  'too-many-requests':
    'Very many requests came from your account within a minute, so nothing was done with this one. Wait {seconds, plural, one {one second} other {# seconds}}, then go back and send it again.',
  'too-many-from-here':
    'Very many requests came from your network within a minute, so nothing was done with this one. Wait {seconds, plural, one {one second} other {# seconds}} and try again, or sign in: then only your own count.',
  'too-many-letters-from-here':
    'Very many letters were asked for from here within an hour, so none was sent now. Try again in {minutes, plural, one {one minute} other {# minutes}}.',
  'link-not-good':
    'This link is used already, too old, or did not arrive whole. Ask for another letter; if you have used it, sign in.',
  'form-expired':
    'This page belonged to an earlier session, so nothing was done. Open it again and send it from there.',
  'token-name-taken': 'You have an access token of this name already. Revoke that one, or choose another name.',
  'scope-missing': 'Choose at least one scope.',
  'scope-unknown': 'Your token cannot have the scope “{scope}”. Choose among those that your roles allow.',
  'beyond-scope':
    'This access token is not good for this: it lacks the scope {permission}, or no token may have it. Make one with that scope, or sign in.',
  'header-not-taken': 'The header {header} is not taken here, so nothing was done. Leave it out.',
  'two-identities': 'The request carries a session and an access token. Send one of them.',
  'token-unknown': 'This is not an access token of this fund. Make one on the page of your account.',
  'token-revoked': 'This access token was revoked. Make another one.',
  'token-expired': 'This access token has expired. Make another one.',
  'account-disabled': 'The account of this access token is closed. Ask an administrator.',
  'factor-needed': 'The password is right. Now give your code as well.',
  'wrong-code': 'This code is not right, or it was used already. Wait for the next one and try again.',
  'wrong-first-code': 'This is not the code of this moment. Look at the app again and type the six digits.',
  'demo-only': 'Only a demonstration takes a secret that is known beforehand. Leave it out.',
  'factor-missing': 'Your role needs a second factor. Set one up first; until then nothing else is possible.',
  'fresh-factor-needed': 'Confirm first that it is you; then do this within five minutes.',
  'email-missing': 'Enter your e-mail address.',
  'email-malformed': 'This is not an e-mail address. Enter one such as name@example.org.',
  'email-taken': 'There is an account with this e-mail address already. Sign in, or use another address.',
  'name-missing': 'Enter your name.',
  'name-too-long': 'The name is longer than {longest, number} characters. Shorten it.',
  'password-too-short':
    'The password has fewer than {shortest, number} characters. Use a longer one; several words are easy to keep in mind.',
  'erasure-ordered-already':
    'This erasure is ordered already and waits for a second person. Confirm or cancel that order.',
  'password-wrong': 'This is not your password. Type the one that you sign in with now.',
  'password-common':
    'Many people use this password, so it is guessed first. Use several words that do not belong together.',
  'password-personal':
    'This password is mostly your name, your address or the name of the fund, which anybody can try. Use other words.',
  'too-many-letters':
    'Too many letters were asked for this address. Try again in {minutes, plural, one {one minute} other {# minutes}}.',
  'password-too-long': 'The password has more than {longest, number} characters. Shorten it.',

  day: 'This is not a day of the calendar. Enter day, month and year in numbers.',
  'wrong-day': 'This is not a day of the calendar. Enter day, month and year in numbers.',
  'day-in-the-future': 'This day is still to come. Enter the day that stands on the paper.',
  instant: 'This day or this time does not exist. Enter a day of the calendar, and a time such as 23:59.',
  'is-int': 'Enter a whole number, in figures.',
  'wrong-amount': 'This is not an amount. Enter it in figures, for example 12,500.00.',
  'unknown-country': 'Choose a country of the list.',
  'no-country': 'Choose a country of the list.',
  'wrong-web-address': 'This is not a web address. Enter it as https://example.org.',

  'file-expected': 'No file was chosen. Choose a file, then upload it.',
  'file-empty': 'This file is empty. Choose another one.',
  'file-too-large':
    'This file is larger than is allowed here. Choose a smaller one, or save it with a lower resolution.',
  'file-type': 'This kind of file is not accepted. Save it as PDF, or send a photograph as JPEG or PNG.',
  'files-full': 'Files cannot be taken in just now. Everything else works; try again in a while.',

  'already-registered':
    'You act for an organisation already, and nobody acts for two. Correct its entry, or leave it first.',
  'organisation-needed': 'Enter your organisation first, then start the application.',
  'already-started': 'Your organisation has an application in this call already. Continue that one.',
  'call-closed': 'This call is closed. Look at the list of calls for an open one.',
  'unknown-question': 'This call does not ask this any more. Load the page again and answer what it asks now.',

  'former-tranche-not-paid': 'Part {ordinal, number} is not paid yet. Request this part after that.',
  'narrative-too-short': 'Write at least {least, number} characters; there are {length, number}.',
  'more-than-paid': 'This is more than was paid so far, {currency} {paid}. Enter at most that.',
  'wrong-iban': 'A sign of this IBAN is wrong or missing. Compare it with the bank statement.',
  'not-checked': 'Look at the account once more, then send it.',
  'account-shared':
    'This bank account was also given for {numbers}, a grant of another organisation. Write why it may be paid.',
  'wrong-bic': 'A BIC has 8 or 11 letters and digits, for example EXAMKENA. Ask the bank for it.',
  'wrong-account': 'An account number has 5 to 34 Latin letters and digits. Copy it from the bank statement.',
  'one-account': 'Enter either an IBAN or an account number, not both.',

  'form-none': 'No file was chosen. Choose the form that you have written in.',
  'form-unreadable': 'This file is no form that we can read. Save it as a Word document (.docx) and choose it again.',
  'form-of-another-call':
    'No question of this call stands in this file. Choose the form that you downloaded here; its codes in square brackets must be unchanged.',
  'form-too-large': 'This file is too large for a form. Take pictures out and choose it again.',
} as const;
