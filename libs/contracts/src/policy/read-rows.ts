import type { AccountChangeView, AgreementView, TrancheView } from '../api/disbursement.ts';
import type { AssessmentView } from '../api/review.ts';
import type { FundLifecycle } from '../lifecycles.ts';
import type { Role } from '../roles.ts';
import type { Relation } from './relations.ts';

/** The views of which somebody sees less than somebody else. */
interface MaskedViews {
  readonly assessment: AssessmentView;
  readonly agreement: AgreementView;
  readonly tranche: TrancheView;
  readonly 'account-change': AccountChangeView;
}

type StateOf<Name extends string> = Exclude<
  keyof Extract<FundLifecycle, { name: Name }>['table'],
  'new' | number | symbol
>;
type FieldOf<Name extends string> = Name extends keyof MaskedViews ? keyof MaskedViews[Name] & string : never;

interface ReadRow<Name extends string> {
  readonly relation: Relation;
  /** The states in which it is there for this role; all unless said. */
  readonly states?: readonly StateOf<Name>[];
  /** The fields of the view that this role does not get: they are absent, as if the view had none of that name. */
  readonly without?: readonly FieldOf<Name>[];
}

type ReadRows<Name extends string> = {
  readonly [R in Role]?: Relation | ReadRow<Name> | readonly ReadRow<Name>[];
};

type Tables<T> = { readonly [P in keyof T]: P extends `${infer Name}.${string}` ? ReadRows<Name> : never };

const reads = <const T extends Tables<T>>(table: T): T => table;

const everySignedIn = <const Row>(row: Row) => ({
  applicant: row,
  reviewer: row,
  trustee: row,
  secretariat: row,
  'focal-point': row,
  'certifying-officer': row,
  'approving-officer': row,
  'releasing-officer': row,
  donor: row,
  auditor: row,
  administrator: row,
});

/** Those who work for the fund. */
const everyStaff = <const Row>(row: Row) => ({
  secretariat: row,
  'focal-point': row,
  'certifying-officer': row,
  'approving-officer': row,
  'releasing-officer': row,
  auditor: row,
  administrator: row,
});

const everybody = <const Row>(row: Row) => ({ public: row, ...everySignedIn(row) });

const EVERYBODY = everybody('any');
const PUBLISHED_CALLS = { relation: 'any', states: ['published', 'closed', 'concluded'] } as const;

/** Officers, the secretariat and auditors see every grant; of the bank account only the officer who certifies it. */
const EVERY_GRANT = {
  secretariat: 'any',
  'certifying-officer': 'any',
  'approving-officer': 'any',
  'releasing-officer': 'any',
  auditor: 'any',
} as const;

const WITHOUT_ACCOUNT = { relation: 'any', without: ['bankAccount', 'accountSharedWith'] } as const;
const SCORES = ['total', 'scores', 'comment', 'panel'] as const;
const DOSSIER = ['title', 'rules', 'application', ...SCORES] as const;

/** The blind rule for who oversees the review and sits on a panel too: no scores before the own are sent, and no names. */
const ON_THE_PANEL = [
  { relation: 'has-sent', without: ['reviewerName'] },
  { relation: 'has-not-sent', without: ['reviewerName', ...SCORES] },
] as const;

/**
 * What may be read, and the work on private drafts: no lifecycle verb, but a permission all the same. For each role: how
 * the person must stand to the record, in which states it is there for them, and what of it stays away from them. The
 * fields of `<record>.read` count for every answer that shows the record, also after a verb.
 */
export const readRows = reads({
  'person.read': { administrator: 'any', auditor: 'any' },
  'delegation.read': {
    secretariat: 'party',
    'focal-point': 'party',
    'certifying-officer': 'party',
    'approving-officer': 'party',
    'releasing-officer': 'party',
    administrator: 'any',
    auditor: 'any',
  },
  'erasure.read': { administrator: 'any', secretariat: 'any', auditor: 'any' },
  'factor-reset.read': { administrator: 'any', secretariat: 'any', auditor: 'any' },
  'erasure-request.read': { administrator: 'any' },
  'erasure-request.read-own': everySignedIn('own'),
  'personal-export.make': everySignedIn('own'),
  'account-link.read': everybody('link-holder'),
  'account-link.request': EVERYBODY,
  'account-link.request-address': everySignedIn('own'),
  'security-event.read': { administrator: 'any', auditor: 'any' },
  'session.open': EVERYBODY,
  'session.close': EVERYBODY,
  // also by who has given the password and not yet the second factor, so by nobody in particular
  'session.give-factor': EVERYBODY,

  'session.read': everySignedIn('own'),
  'session.end': everySignedIn('own'),
  'factor.read': everySignedIn('own'),
  'factor.change': everySignedIn('own'),
  'identity.read': everyStaff('own'),
  'identity.bind': everyStaff('own'),
  'identity.remove': everyStaff('own'),
  'access-token.read': everySignedIn('own'),
  'access-token.create': everySignedIn('own'),
  'access-token.revoke': everySignedIn('own'),

  'organisation.read': { applicant: 'own-organisation' },
  'organisation.read-members': { applicant: 'own-organisation' },
  'call.read': everybody(PUBLISHED_CALLS),
  'call.read-draft': { secretariat: 'any', auditor: 'any' },
  'application.read': {
    applicant: 'own-organisation',
    secretariat: 'submitted',
    auditor: 'submitted',
  },
  'application.edit': { applicant: { relation: 'own-organisation', states: ['draft'] } },
  'application.attach': { applicant: { relation: 'own-organisation', states: ['draft'] } },

  'reviewer.read': { secretariat: 'any', auditor: 'any' },
  'conflict.read': { reviewer: 'own', secretariat: 'any', auditor: 'any' },
  'assessment.read': {
    reviewer: [
      { relation: 'own', states: ['assigned'], without: ['reviewerName', 'panel'] },
      { relation: 'own', states: ['submitted'], without: ['reviewerName'] },
      { relation: 'own', states: ['conflicted'], without: ['reviewerName', ...DOSSIER] },
    ],
    secretariat: [
      { relation: 'off-the-panel', states: ['submitted'] },
      { relation: 'off-the-panel', states: ['assigned', 'conflicted'], without: ['scores', 'comment'] },
      ...ON_THE_PANEL,
    ],
    auditor: [{ relation: 'off-the-panel' }, ...ON_THE_PANEL],
  },
  'assessment.read-file': {
    reviewer: { relation: 'own', states: ['assigned', 'submitted'] },
    secretariat: 'others',
    auditor: 'others',
  },
  'assessment.edit': { reviewer: { relation: 'own', states: ['assigned'] } },
  'recommendation.read': { secretariat: 'any', trustee: 'before-the-board', auditor: 'any' },

  'agreement.read': {
    // whether an account is known already is not for those to learn who could try accounts
    applicant: { relation: 'own-organisation', without: ['accountSharedWith'] },
    secretariat: WITHOUT_ACCOUNT,
    'certifying-officer': 'any',
    'approving-officer': WITHOUT_ACCOUNT,
    'releasing-officer': WITHOUT_ACCOUNT,
    auditor: { relation: 'any', without: ['bankAccount'] },
  },
  'account-change.read': {
    applicant: {
      relation: 'own-organisation',
      without: ['confirmedBy', 'confirmedFor', 'verification', 'agreedBy', 'agreedFor'],
    },
    secretariat: { relation: 'any', without: ['account', 'verification'] },
    'certifying-officer': 'any',
    'approving-officer': { relation: 'any', without: ['account'] },
    'releasing-officer': { relation: 'any', without: ['account', 'verification'] },
    auditor: { relation: 'any', without: ['account'] },
  },
  'tranche.read': {
    // who signs for the fund's money is not for the payee to know
    applicant: {
      relation: 'own-organisation',
      without: [
        'certifiedBy',
        'certifiedFor',
        'sharedAccountReason',
        'approvedBy',
        'approvedFor',
        'releasedBy',
        'releasedFor',
      ],
    },
    ...EVERY_GRANT,
  },
  'report.read': { applicant: 'own-organisation', ...EVERY_GRANT },
  'report.edit': { applicant: { relation: 'own-organisation', states: ['due'] } },
  'payment-run.read': EVERY_GRANT,
  'payment-run.download': { 'releasing-officer': 'any' },
  'contribution.read': { ...EVERY_GRANT, donor: { relation: 'any', states: ['deposited'] } },
  'ledger.read': EVERY_GRANT,

  'publication.read': { secretariat: 'any', auditor: 'any' },
  'grant.read': EVERYBODY,
  'historical-record.read': EVERYBODY,

  // the pages of an audience; which records they show is decided by the rows above
  'public-pages.read': EVERYBODY,
  'apply-pages.read': { applicant: 'any' },
  'review-pages.read': { reviewer: 'any' },
  'review-guide.read': { reviewer: 'any', secretariat: 'any', auditor: 'any' },
  'office-pages.read': { secretariat: 'any', auditor: 'any' },
  'board-pages.read': { trustee: 'any', auditor: 'any' },
  'finance-pages.read': EVERY_GRANT,
  'donor-pages.read': { donor: 'any' },
  'audit-pages.read': { auditor: 'any' },

  'api.read': EVERYBODY,
  'log.read': EVERYBODY,
  'health.read': EVERYBODY,
  'mail.read': EVERYBODY,
  'notice.read': everySignedIn('own'),
  'notice.choose': everySignedIn('own'),
  'act.read': { auditor: 'any' },
  'own-act.read': everySignedIn('own'),
  'dead-letter.read': { administrator: 'any', auditor: 'any' },
  'dead-letter.redrive': { administrator: 'any' },
});
