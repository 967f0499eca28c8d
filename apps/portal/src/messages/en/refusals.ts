/**
 * Refusals in the words of a reader who does not read English: by code, without figures that only the service knows.
 * Who reads English gets the service's own sentence, which says more (web/problems.ts); so do programs.
 */
export const refusals = {
  'too-many-invitations': '{most, number} invitations are waiting already. Wait until some are accepted or have ended.',
  'unknown-position': 'Choose one: legal representative, or member.',
  'not-a-draft': 'This was sent already and can no longer be changed. Load the page again to see it as it is.',
  'deadline-passed': 'The deadline has passed. Look for an open call in the list of calls.',
  'not-open-yet': 'The call is not open yet. Come back on the day it opens.',
  'call-still-open': 'The call is still open. Screen when it is closed.',
  missing: 'This is still missing. Answer it, or add it.',
  'language-not-accepted': 'This call does not take applications in this language. Choose another.',
  'above-maximum': 'A grant of this call is at most {amount} {currency}. Ask for that or less.',
  'below-minimum': 'A grant of this call is at least {amount} {currency}. Ask for that or more.',
  'too-many-months':
    'The project is too long, or its length is missing. Look in the rules of the call how many months it may run, and write that or less.',
  'too-little-experience': 'This call asks for more years of direct assistance than you have. Look for another call.',
  'too-long': 'This is too long. Shorten it.',
  'registered-too-late': 'Your organisation was registered later than this call allows. Look for another call.',
  'country-not-eligible': 'This call is not for organisations in your country. Look for another call.',
  'unknown-document': 'This call does not ask for this document. Choose one of those it asks for.',
  'other-currency': 'This amount is in another currency. Write it in the currency of the call or of the grant.',
  'not-positive': 'Write an amount of more than zero.',
  'not-text': 'Write the answer as text, without control characters.',
  'deadline-earlier': 'The deadline may only move later. Write the published one or a later one.',
  'lower-than-published': 'This was published as {amount} {currency}. Write that or more.',
  'stricter-than-published': 'This may not become stricter than published. Write what was published, or less.',
  removed: 'Something that was published is missing here. Put it back.',
  'made-compulsory': 'Something that was not compulsory has become so. Leave it as it was.',
  'made-smaller': 'Something that was published has become shorter or smaller. Write what was published, or more.',
  'unknown-time-zone': 'This is not a time zone. Write its name, like Europe/Vienna.',
  'deadline-before-opening': 'The deadline must be later than the opening. Choose a later one.',
  'unknown-language': 'This is not a language code. Write codes like en, fr or es.',
  'deadline-in-the-past': 'This deadline has passed. Choose a later one.',
  'deadline-not-passed': 'The call still takes applications. Close it after the deadline.',
  'nothing-changed': 'Nothing has changed. Change something, or leave the call as it is.',
  'no-checkpoint': 'The log has no signed state yet. Try again shortly.',
  'start-too-far': 'The project cannot start on this day. Choose a day nearer to today.',
  'report-not-accepted': 'Report {ordinal, number} is not accepted yet. Try again after that.',
  'tranche-not-paid': 'Part {ordinal, number} is neither paid nor cancelled. Close the agreement after that.',
  unreadable: 'Banks abroad cannot read this. Write it in Latin letters, and not too long.',
  'bic-of-other-country': 'This BIC is of a bank in another country. Correct it, or the country of the bank.',
  'iban-needed': 'Banks in this country use the IBAN. Write it here.',
  'iban-of-other-country': 'This IBAN is of another country. Correct it, or the country of the bank.',
  'before-pledge': 'This day is before the day of the pledge. Write that day or a later one.',
  'day-to-come': 'This day is still to come. Write a day that has come.',
  'fund-account-missing': 'The fund’s own bank account is not set. Tell the operator of this system.',
  'unknown-currency': 'This is not a currency in use. Choose another.',
  'needs-another-person': 'You have taken part in this already. Ask another person to take this step.',
  'before-run': 'This day is before the bank file was written. Write that day or a later one.',
  'nothing-to-pay': 'No released payment in {currency} waits. Release one first.',
  negative: 'What was spent cannot be less than zero. Write 0 or more.',
  'agreement-not-active':
    'This is possible once both sides have signed the agreement, and until it is closed. Look at the state of the agreement.',
  'correct-these-fields': '{count, plural, one {Correct one thing.} other {Correct # things.}}',
  'sign-in-needed': 'Sign in to do this.',
  'account-change-open':
    'The bank account of this grant is being changed, so nothing of it is paid. Wait until that is decided.',
  'account-not-changeable':
    'The account can be changed from your signature on and until the agreement is closed. Write to the fund about it.',
  'decision-not-witnessed':
    'The witnesses of the public log have not yet confirmed the Board’s decision. This comes by itself, usually within a minute. Try again then.',
  unsupported: 'This is not what is expected here. Open the page and send it from there.',
  'account-still-open': 'This account is still open. Close it first; then it can be erased.',
  'too-large': 'This is too large. Choose something smaller.',
  'not-yourself': 'You cannot do this to your own account. Ask another administrator.',
  'name-malformed': 'The name holds a line break or a control character. Type it again.',
  'role-missing': 'Choose at least one role.',
  'role-unknown': 'This role cannot be granted here. Choose another.',
  'role-twice': 'A role is given twice. Give it once.',
  'role-held': 'This person has this role already. Choose another.',
  'role-not-held': 'This person does not hold this role from an administrator. Choose another.',
  'last-role': 'This is the only role of this person. Close the account instead, or grant another role first.',
  'reason-missing': 'Give the reason; it is kept with the act.',
  'role-needs-another': 'These two roles are held only together. Give or take both.',
  'day-past': 'This day is past. Choose today or a later day.',
  'day-too-far': 'This day is more than a year away. Choose an earlier one.',
  'day-before-first': 'The last day is before the first. Choose a later one.',
  'delegation-too-long': 'A delegation lasts {most, number} days at most. Choose an earlier day.',
  'role-not-yours': 'Choose a role of the secretariat or of finance that was granted to you.',
  'not-to-yourself': 'You act for yourself already. Choose a colleague.',
  'colleague-unknown': 'This person cannot act for you. Choose a colleague of the secretariat or of finance.',
  'colleague-holds-role': 'This colleague holds the role already, and acts in it in their own name. Choose another.',
  'delegated-already':
    'Somebody acts for you in this role on some of these days already. Choose other days, or end that first.',
  'colleague-acts-already': 'This colleague acts in this role for somebody else on some of these days. Choose another.',
  'acts-for-another':
    'This person acts for somebody else for a time. Choose another role, or end that delegation first.',
  'incompatible-roles': 'Nobody may hold these two roles together. Give one of them to another person.',
  'form-expired':
    'This form belongs to an earlier session, so nothing was done. Open the page again and send it from there.',
  'another-site': 'This was sent from another web site, so nothing was done. Open the page here and send it again.',
  'form-broken': 'The form did not arrive in one piece. Send it again.',
  'call-not-closed': 'The call is still open. Close it first, after its deadline.',
  'applications-on-their-way':
    'Some submitted applications are still on their way to the review. Try again in a minute.',
  'not-all-screened': 'These applications are not screened yet: {numbers}. Decide first whether they are eligible.',
  'nothing-eligible':
    'No application of this call is eligible, so there is nothing to review. Look at the reasons of the screening.',
  'unknown-criterion': 'The call does not have this criterion. Score only the criteria of the call.',
  doubled: 'Something stands here twice. Leave it once.',
  'off-the-scale': 'The score is not on the scale. Choose from 0 to 5 in steps of a half.',
  'score-missing': '“{title}” has no score. Choose one from 0 to 5.',
  'reason-too-short':
    'The reason for “{title}” is too short. Write at least {least, plural, one {one character} other {# characters}}.',
  'comment-missing': 'There is no comment. Say in a sentence or two what decides for you.',
  'already-assigned': 'Every application has its reviewers. Assign again when somebody has stepped aside.',
  'too-few-reviewers':
    'There are too few reviewers for {numbers}. Ask the administrator to add reviewers, then assign again.',
  'reviewer-missing': 'Choose the reviewer whom the conflict concerns.',
  'unknown-organisation': 'This organisation has no application under review. Choose one of the list.',
  'unknown-kind': 'This is not a kind of conflict. Choose one of the list.',
  'already-declared': 'A conflict with {organisation} is declared already. Leave it as it is.',
  'not-on-the-panel':
    'This person has left the review panel, so no conflict needs to be declared. Choose somebody who is on it.',
  'not-all-assessed':
    'Not all assessments are there: {numbers}. Wait for the reviewers, or fill the places of those who stepped aside.',
  'already-agreed':
    'You have agreed to this list already. Wait until enough trustees have agreed; then it can be approved.',
  'quorum-missing':
    'Wait: {missing, plural, one {one more trustee} other {# more trustees}} must agree before the list can be approved.',
  'already-drafted': 'This call has its recommendation already. Open it, and recompute it while it is a draft.',
  'wrong-date': 'This is no date. Write it as the source gives it: 2019-04-05, 2019-04 or 2019.',
  'date-in-the-future': 'This date is in the future. Write the date on which the source was published.',
  'cannot-narrow': 'What was published cannot be taken back. Choose the level of now, or one that shows more.',
  'budget-below-one-grant': 'The budget is smaller than the largest grant. Raise the one or lower the other.',
  'least-above-most': 'The smallest grant is larger than the largest. Lower the one or raise the other.',
  'out-of-range': 'Write a whole number from {least, number} to {most, number}.',
  'empty-list': 'Add at least one entry.',
  'wrong-word': 'Use small Latin letters, digits and hyphens only.',
  'not-a-hundred': 'These make {sum, number} together, and must make 100. Change one of them.',
  'no-such-report': 'There is no report of this number. Choose one that there is, or none.',
  'no-payment': 'The bank file has no payment. Add one first.',
  'no-such-day': 'This is not a day of the calendar. Enter day, month and year in numbers.',
  'day-passed': 'This day has passed. Choose today or a later day.',
  'wrong-uetr': 'The reference of a payment is not of the form that banks use. Tell the operator of this system.',
  'wrong-reference': 'This cannot be a reference: use 1 to 35 Latin letters, digits or hyphens.',
  'amount-too-large': 'The amount has more than 18 digits. Split it.',
  malformed: 'The text holds characters that cannot be stored, or was not understood. Type it again.',
  'actor-token-expired': 'This took too long. Try again.',
  'actor-token-invalid': 'Sign in again.',
  'database-away': 'The service cannot reach its records just now. Nothing was lost; try again shortly.',
  'log-behind':
    'The public log is behind, and nothing is decided or paid that the public cannot see. Nothing was changed. Try again in a minute; if it lasts, tell the administrator.',
  'zone-unknown': 'This is not a time zone. Choose one of the list.',
  'plain-text':
    '{least, plural, =0 {Write text of at most {longest, number} characters, without control characters.} other {Write text of {least, number} to {longest, number} characters, without control characters.}}',
  'is-string': 'Enter text.',
  'is-not-empty': 'This is not answered yet. Answer it.',
  'min-length':
    '{limit, plural, =0 {This is too short. Write more.} other {This is too short. Write at least {limit, number} characters.}}',
  'max-length':
    '{limit, plural, =0 {This is too long. Shorten it.} other {This is too long. Shorten it to {limit, number} characters.}}',
  'is-in': 'Choose one of the answers shown.',
  'is-uuid': 'Choose one of the list.',
  'is-boolean': 'Answer yes or no.',
  'is-iso8601': 'This day or this time does not exist. Enter it as in the example.',
  equals: 'Confirm this first.',
  matches: 'This is not written as is expected here. Compare it with the example.',
  min: '{limit, plural, =0 {This number is too small. Enter a larger one.} other {This number is too small. Enter {limit, number} or more.}}',
  max: '{limit, plural, =0 {This number is too large. Enter a smaller one.} other {This number is too large. Enter {limit, number} or less.}}',
  'array-min-size': 'Add at least one entry.',
  'array-max-size': 'There are too many entries. Remove some.',
  'challenge-foreign':
    'This passkey answered a question that was not asked here. Open the page again and use it there.',
  'challenge-answered': 'This answer of a passkey was taken already. Use the passkey once more.',
  'challenge-expired': 'This took too long. Use the passkey once more.',
  'passkey-unknown': 'We do not know this passkey. Use another one, or sign in with your password.',
  'passkey-wrong':
    'This passkey was not accepted. Use it at the address of the fund, and unlock it with your finger, face or PIN.',
  'passkey-copied':
    'This passkey may have been copied, so it is not accepted. Remove it from your account and write to us.',
  'passkey-name-taken': 'You have a passkey of this name already. Choose another name.',
  'last-factor': 'Your role needs a second factor, and this is your only one. Add another first, then remove this one.',
  'how-missing':
    'Say in a sentence how you made sure that it is the person, for example: “Met at the office, passport seen”.',
  'second-person-needed':
    'The role of this person needs a second factor, so two people make sure. Ask an administrator to vouch first.',
  'factor-reset-asked-already':
    'You have asked for this already. Wait until another person has made sure that it is you; they may call you.',
  'file-ending':
    'The name of this file ends in “.{ending}”, but its content is {kind}. Look whether it is the file you meant, then give it a name that ends in “.{right}”.',
  'file-damaged':
    'This file is damaged or did not arrive whole, so nobody could open it. Open it on your computer, save it again, and send the new one.',
  'file-unpacks':
    'This file would grow far too large when it is opened, and could stop the computer of a reader. Save it as PDF, and send that.',
  'file-macros':
    'This file contains a program (macros or controls) that could run on the computer of a reader. Save it as PDF, or without macros, and send that.',
  'file-loads':
    'This file brings in something from another address or computer when it is opened, and that would tell who reads it. Put pictures into the file itself, or save it as PDF, and send that.',
  'file-holds-files':
    'Another file is packed into this one, and we cannot look into it. Take it out, or send it as a document of its own.',
  'file-infected':
    'A virus was found in this file, so it was not kept. Check your computer for viruses, make the file anew on a clean one, and send that.',
  'file-being-checked':
    'This file is still being checked for viruses, so nobody can open it yet. It is kept safe; try again in some minutes.',
  'file-locked-away':
    'A virus was found in this file after it was sent, so nobody can open it. Ask whoever sent it for a clean one.',
  'document-infected': 'A virus was found in this file. Remove it, or send a clean one.',
  'upload-gone': 'What was uploaded of this file is not there any more: it is kept for a day. Choose the file again.',
  'upload-unfinished': 'Not all of this file has arrived yet. Choose the file again, and wait until it is sent.',
  'too-many-uploads':
    'You have begun many uploads that are not finished. Finish them, or wait a day until they are gone.',
  'file-locked':
    'This file is protected by a password or against copying, so we cannot look into it and readers may not open it. Save or print it as PDF without protection, and send that.',
  'file-scripts':
    'This PDF contains a script that could run on the computer of a reader. Open it, print it as PDF, which leaves scripts out, and send that.',
  'file-launches':
    'This PDF can start a program or open another file on the computer of a reader. Take out links to files and programs, or print it as PDF from your program, and send that.',
  'file-pixels':
    'This picture has more than {megapixels, number} million dots, too many for the computers of some readers. Save it smaller, and send that.',
} as const;
