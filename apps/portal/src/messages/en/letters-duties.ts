/** Letters to those who work for the fund: what waits for them. */
export const dutyLetters = {
  'assessment-stepped-aside.subject': 'A reviewer has stepped aside',
  'assessment-stepped-aside.text': 'An application needs another reviewer. Assign one on the page below.',
  'recommendation-sent.subject': 'A recommendation waits for the Board',
  'recommendation-sent.text':
    'The secretariat has sent a recommendation to the Board. Read it on the page below, then agree to it or return it.',
  'recommendation-approved.subject': 'The Board has approved a recommendation',
  'recommendation-approved.text': 'The agreements with the organisations can be drawn up now.',
  'agreement-signed.subject': 'An agreement waits for the signature of the fund',
  'agreement-signed.text':
    'An organisation has signed its grant agreement. Check it on the page below and sign it for the fund.',
  'account-change-to-check.subject': 'A bank account waits to be checked',
  'account-change-to-check.text':
    'An organisation has proposed another bank account. Call it on a number that was known before, then confirm the change or refuse it on the page below.',
  'account-change-to-agree.subject': 'A bank account waits for your agreement',
  'account-change-to-agree.text':
    'A certifying officer has confirmed another bank account. Read how it was checked on the page below, then agree or refuse.',
  'tranche-requested.subject': 'A payment waits for certification',
  'tranche-requested.text':
    'An organisation has requested a payment. Check it on the page below: certify it or send it back.',
  'tranche-certified.subject': 'A payment waits for your approval',
  'tranche-certified.text': 'A payment has been certified. Check it on the page below: approve it or send it back.',
  'tranche-approved.subject': 'A payment waits for release',
  'tranche-approved.text': 'A payment has been approved. Look at it on the page below before you release it.',
  'payment-run-sent.subject': 'A payment run has gone to the bank',
  'payment-run-sent.text':
    'A payment run was sent to the bank. If you do not know of it, tell the bank and the other officers at once.',
  'report-submitted.subject': 'A report waits to be read',
  'report-submitted.text':
    'An organisation has sent a report. Read it on the page below, then accept it or send it back.',
  'erasure-requested.subject': 'Somebody asks to be forgotten',
  'erasure-requested.text':
    'A person asked for the erasure of their account. Order it or refuse it with grounds on the page below.',
  'erasure-ordered.subject': 'An erasure waits for a second person',
  'erasure-ordered.text':
    'An erasure of personal records has been ordered. Another person must confirm or cancel it on the page below.',
  'factor-reset-waiting.subject': 'Somebody has lost their second factor',
  'factor-reset-waiting.text':
    'Somebody knows their password and asks for help with a lost second factor. On the page below, say how you made sure who it is, or refuse it.',
  'factor-reset-second.subject': 'A lost second factor waits for a second person',
  'factor-reset-second.text':
    'An administrator has vouched for somebody who lost their second factor. Another person must make sure as well, on the page below.',
  'delegation-given.subject': 'A role is given into other hands',
  'delegation-given.text':
    'For some days a colleague acts in a role for another: you for them, or they for you. The page below says who, in which role and until when. If you do not know of it, end it there.',
  'delegation-ended.subject': 'A role is back in the hands of its holder',
  'delegation-ended.text': 'A delegation to you or by you was ended. The page below says which one.',
} as const;
