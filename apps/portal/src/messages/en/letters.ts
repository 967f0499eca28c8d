import { accountLetters } from './letters-account.ts';
import { dutyLetters } from './letters-duties.ts';

/** Letters: `<kind>.subject` and `<kind>.text`. They say what happened and where to look, and nothing of what is private. */
export const letters = {
  greeting: 'Dear {name},',
  greetingNobody: 'Good day,',
  foot: 'This letter holds no details on purpose: you see them when you have signed in. We never ask for your password by mail.',
  choose: 'Your language, and letters at once or once a day:',

  'application-submitted.subject': 'We have received your application',
  'application-submitted.text':
    'Your application is complete and safe with us. Your receipt is on the page below; keep it.',
  'application-found-eligible.subject': 'Your application goes on to review',
  'application-found-eligible.text':
    'We checked your application against the conditions of the call. It now goes to independent reviewers.',
  'application-found-ineligible.subject': 'A decision about your application',
  'application-found-ineligible.text':
    'We checked your application against the conditions of the call. The page below shows the decision and the reasons for it.',
  'application-decided.subject': 'A decision about your application',
  'application-decided.text':
    'The Board has decided about the applications of this call. The page below shows the decision about yours, and what happens next.',
  'assessment-assigned.subject': 'An application waits for your assessment',
  'assessment-assigned.text':
    'You have been assigned an application to assess. Before you read it, look at who applied: if you have any tie to them, step aside on that page. Nothing follows from stepping aside.',
  'agreement-drafted.subject': 'Your grant agreement is ready to sign',
  'agreement-drafted.text':
    'The grant agreement has been drawn up. Read it on the page below, give the bank account, and sign.',
  'agreement-countersigned.subject': 'Your grant agreement is in force',
  'agreement-countersigned.text':
    'Both sides have signed the grant agreement. The page below shows when each payment can be requested and when each report is due.',
  'account-change-proposed.subject': 'The bank account of your grant is to be changed',
  'account-change-proposed.text':
    'Somebody of your organisation has proposed another bank account for a grant. If you do not know of it, stop it at once on the page of the grant. We will call you on a number that we have had for longer; until it is decided nothing is paid.',
  'account-change-agreed.subject': 'A new bank account will count in three days',
  'account-change-agreed.text':
    'Two officers have agreed to another bank account for your grant. If your organisation does not want it, stop it on the page of the grant before it counts.',
  'account-change-refused.subject': 'The bank account of your grant stays',
  'account-change-refused.text':
    'The proposed bank account was refused. The page of the grant says why; payments go on to the account that we had before.',
  'account-change-withdrawn.subject': 'The change of your bank account is stopped',
  'account-change-withdrawn.text':
    'Somebody of your organisation has stopped the change of the bank account. The account that we had before stays.',
  'account-change-counts.subject': 'Your grant has a new bank account',
  'account-change-counts.text':
    'The new bank account of your grant counts from now on. If your organisation does not know it, write to us at once.',
  'tranche-returned.subject': 'Your payment request needs a correction',
  'tranche-returned.text':
    'We cannot go on with a payment request as it is. The page below says what to correct; then request the payment again.',
  'tranche-paid.subject': 'A payment is on its way',
  'tranche-paid.text':
    'The bank has carried out a payment of your grant. It can take some days to arrive. The page below shows which payment it is.',
  'report-sent-back.subject': 'Your report needs a correction',
  'report-sent-back.text':
    'We have read your report and have questions. The page below says what is missing; correct it there and send it again.',
  'report-accepted.subject': 'Your report is accepted',
  'report-accepted.text': 'We have read your report and accepted it. Thank you.',
  'application-withdrawn.subject': 'Your application is withdrawn',
  'application-withdrawn.text':
    'Your application has been withdrawn and nobody assesses it any more. If this was not meant, write to us before the deadline.',
  'agreement-cancelled.subject': 'Your grant agreement is cancelled',
  'agreement-cancelled.text':
    'The grant agreement has been cancelled before both sides had signed it. The page below shows the reason.',
  'agreement-closed.subject': 'Your grant is closed',
  'agreement-closed.text':
    'Every payment has been made and every report accepted; the grant is closed. Thank you for your work.',
  'tranche-cancelled.subject': 'A payment of your grant is cancelled',
  'tranche-cancelled.text':
    'A planned payment of your grant has been cancelled. The page below shows which one, and why.',
  'digest.subject': '{count, plural, one {One notice} other {# notices}} from the fund',
  'digest.text': 'What has happened since our last letter:',
  'member-invited.subject': 'You are invited to join an organisation',
  'member-invited.text':
    'An organisation that applies to the fund invites you to work with it here. The page below shows which one. The invitation is good for 14 days; if you do not know about it, throw this letter away and nothing happens.',

  ...accountLetters,
  ...dutyLetters,
} as const;
