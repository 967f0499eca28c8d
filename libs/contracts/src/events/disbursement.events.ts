import { defineEvent, keptByLaw } from './define-event.ts';
import {
  amount,
  currency,
  day,
  group,
  hash,
  id,
  instant,
  integer,
  list,
  nullable,
  open,
  text,
  word,
  carried,
} from './fields.ts';

const agreement = {
  agreementId: id,
  number: text(20),
  callId: id,
  applicationId: id,
  organisationId: id,
  organisationName: text(200),
  country: word,
  title: text(200),
  amount,
  months: integer,
};

const tranche = { trancheId: id, agreementId: id, organisationId: id, ordinal: integer, amount };
const report = { reportId: id, agreementId: id, organisationId: id, ordinal: integer, title: text(200) };
const run = {
  paymentRunId: id,
  currency: open(currency),
  payments: open(integer),
  total: amount,
  /** SHA-256 of the bank file; sealed, for an account number can be guessed back from the hash of all around it. */
  fileHash: hash,
};
/** Nothing of either account: ids only. */
const accountChange = { accountChangeId: id, agreementId: id, organisationId: id };
const contribution = { contributionId: id, donor: text(200), amount, pledgedOn: day };

export const disbursementEvents = [
  defineEvent('agreement.drafted', 1, agreement),
  keptByLaw(defineEvent('agreement.signed', 1, { agreementId: id, organisationId: id, contentHash: hash })),
  keptByLaw(defineEvent('agreement.countersigned', 1, { ...agreement, awardedOn: day, startsOn: day, endsOn: day })),
  defineEvent('agreement.closed', 1, { agreementId: id, organisationId: id }),
  defineEvent('agreement.cancelled', 1, { agreementId: id, organisationId: id, reason: text(1000) }),
  defineEvent('account-change.proposed', 1, accountChange),
  /** `verification`: how they made sure that the grantee means it. */
  keptByLaw(defineEvent('account-change.confirmed', 1, { ...accountChange, verification: text(1000) })),
  /** `countsFrom`: when it comes into force unless it is stopped. */
  keptByLaw(defineEvent('account-change.agreed', 1, { ...accountChange, countsFrom: instant })),
  defineEvent('account-change.refused', 1, { ...accountChange, reason: text(1000) }),
  defineEvent('account-change.withdrawn', 1, accountChange),
  keptByLaw(defineEvent('account-change.took-effect', 1, accountChange)),
  defineEvent('tranche.planned', 1, tranche),
  keptByLaw(defineEvent('tranche.requested', 1, tranche)),
  defineEvent('tranche.returned', 1, { ...tranche, reason: text(1000) }),
  keptByLaw(defineEvent('tranche.certified', 1, tranche)),
  /** With the reason why an account is paid that another organisation has given as well; null where none has. */
  keptByLaw(defineEvent('tranche.certified', 2, { ...tranche, sharedAccountReason: nullable(text(1000)) })),
  keptByLaw(defineEvent('tranche.approved', 1, tranche)),
  keptByLaw(defineEvent('tranche.released', 1, tranche)),
  /** Its signatures were given for another bank account. */
  defineEvent('tranche.reset', 1, { ...tranche, accountChangeId: id }),
  keptByLaw(defineEvent('tranche.paid', 1, { ...tranche, paymentRunId: id, paidOn: day })),
  defineEvent('tranche.cancelled', 1, { ...tranche, reason: text(1000) }),
  defineEvent('report.scheduled', 1, { ...report, dueOn: day }),
  defineEvent('report.submitted', 1, { ...report, contentHash: hash }),
  defineEvent('report.sent-back', 1, { ...report, reason: text(2000) }),
  defineEvent('report.accepted', 1, {
    ...report,
    spent: amount,
    /** Aggregates only; null where the report gives none. */
    peopleAssisted: nullable(integer),
  }),
  keptByLaw(defineEvent('payment-run.built', 1, { ...run, tranches: carried(list(group({ trancheId: id, amount }))) })),
  /** Rests on `leaves` of the releases that the run pays: more of them than fit beside the act itself. */
  defineEvent('payment-run.listed', 1, { paymentRunId: id, leaves: open(integer) }),
  keptByLaw(defineEvent('payment-run.sent', 1, run)),
  keptByLaw(defineEvent('payment-run.settled', 1, { ...run, settledOn: day })),
  keptByLaw(defineEvent('contribution.pledged', 1, contribution)),
  keptByLaw(defineEvent('contribution.deposited', 1, { ...contribution, depositedOn: day })),
  defineEvent('contribution.cancelled', 1, { ...contribution, reason: text(1000) }),
];
