/** The words of a letter. They say what happened and where to look; reasons, amounts and names stay behind the sign-in. */
export interface Words {
  readonly subject: string;
  readonly sentences: readonly string[];
  /** Path of the page on the portal where the rest is. */
  readonly page: string;
}

const APPLICATIONS = '/apply/applications';
const GRANTS = '/apply/grants';

export const LETTERS = {
  applicationSubmitted: {
    subject: 'We have received your application',
    sentences: ['Your application is complete and safe with us.', 'Your receipt is on the page below; keep it.'],
    page: APPLICATIONS,
  },
  foundEligible: {
    subject: 'Your application goes on to review',
    sentences: [
      'We checked your application against the conditions of the call. It now goes to independent reviewers.',
    ],
    page: APPLICATIONS,
  },
  foundIneligible: {
    subject: 'A decision about your application',
    sentences: [
      'We checked your application against the conditions of the call. The page below shows the decision and the reasons for it.',
    ],
    page: APPLICATIONS,
  },
  decided: {
    subject: 'A decision about your application',
    sentences: [
      'The board has decided about the applications of this call.',
      'The page below shows the decision about yours, and what happens next.',
    ],
    page: APPLICATIONS,
  },
  assessmentAssigned: {
    subject: 'An application waits for your assessment',
    sentences: [
      'You have been assigned an application to assess.',
      'Before you read it, look at who applied: if you have any tie to them, step aside on that page. Nothing follows from stepping aside.',
    ],
    page: '/review',
  },
  agreementDrafted: {
    subject: 'Your grant agreement is ready to sign',
    sentences: [
      'The grant agreement has been drawn up.',
      'Read it on the page below, give the bank account, and sign.',
    ],
    page: GRANTS,
  },
  agreementCountersigned: {
    subject: 'Your grant agreement is in force',
    sentences: [
      'Both sides have signed the grant agreement.',
      'The page below shows when each payment can be requested and when each report is due.',
    ],
    page: GRANTS,
  },
  trancheReturned: {
    subject: 'Your payment request needs a correction',
    sentences: [
      'We cannot go on with a payment request as it is.',
      'The page below says what to correct; then request the payment again.',
    ],
    page: GRANTS,
  },
  tranchePaid: {
    subject: 'A payment is on its way',
    sentences: [
      'The bank has carried out a payment of your grant.',
      'It can take some days to arrive. The page below shows which payment it is.',
    ],
    page: GRANTS,
  },
  reportSentBack: {
    subject: 'Your report needs a correction',
    sentences: [
      'We have read your report and have questions.',
      'The page below says what is missing; correct it there and send it again.',
    ],
    page: GRANTS,
  },
  reportAccepted: {
    subject: 'Your report is accepted',
    sentences: ['We have read your report and accepted it. Thank you.'],
    page: GRANTS,
  },
} as const satisfies Record<string, Words>;

/** The letter as plain text, to a person by name. */
export function letterText({ sentences, page }: Words, name: string, publicUrl: string): string {
  const foot = 'This letter holds no details on purpose: sign in to see them. We never ask for your password by mail.';
  return [`Dear ${name},`, ...sentences, `${publicUrl}${page}`, foot, 'The Trust Fund'].join('\n\n') + '\n';
}
