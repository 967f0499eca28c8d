/**
 * How a person stands to one record. What a relation means there is decided by the function of its name in the record's
 * *.policy.ts; `otherwise` is what somebody reads who holds the role and does not stand so.
 */
export const RELATIONS = {
  any: { means: 'whoever holds the role', otherwise: 'not-found' },
  own: { means: 'it is the person’s own: account, session, notice, assessment, declaration', otherwise: 'not-found' },
  'another-person': { means: 'it is the account of somebody else', otherwise: 'not-yourself' },
  'link-holder': { means: 'the person holds the link of a letter to the address', otherwise: 'link-not-good' },
  invited: { means: 'the person holds the key of an invitation to the organisation', otherwise: 'invitation-gone' },
  'own-organisation': { means: 'the person acts for the organisation whose it is', otherwise: 'not-found' },
  'legal-representative': {
    means: 'the person is a legal representative of the organisation whose it is',
    otherwise: 'representative-needed',
  },
  submitted: { means: 'the application was submitted once', otherwise: 'not-found' },
  'submitted-by-others': {
    means: 'the application was submitted once, by an organisation for which the person does not act',
    otherwise: 'not-found',
  },
  others: { means: 'it is another reviewer’s', otherwise: 'not-found' },
  'off-the-panel': { means: 'it is another reviewer’s, and the person is not on the panel', otherwise: 'not-found' },
  'has-sent': {
    means: 'it is another reviewer’s on the same panel, and the own judgement is sent',
    otherwise: 'not-found',
  },
  'has-not-sent': {
    means: 'it is another reviewer’s on the same panel, and the own judgement is not sent',
    otherwise: 'not-found',
  },
  'before-the-board': { means: 'the list has come before the board', otherwise: 'not-found' },
  party: { means: 'the person has given it or acts under it', otherwise: 'not-found' },
  'not-own-act': {
    means: 'neither the person nor whom they act for has taken a step before, which must be another’s',
    otherwise: 'needs-another-person',
  },
} as const satisfies Record<string, { readonly means: string; readonly otherwise: string }>;

export type Relation = keyof typeof RELATIONS;
