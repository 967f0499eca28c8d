import type { MoneyText } from '#kernel/money';

/** A bank account as it is shown: all but its last four signs are dots. */
export interface MaskedAccount {
  readonly holder: string;
  readonly masked: string;
  readonly bankName: string;
}

// What the disbursement service answers.

export interface AgreementLine {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly number: string;
  readonly organisationName: string;
  readonly country: string;
  readonly title: string;
  readonly amount: MoneyText;
  readonly paid: MoneyText;
}

export interface AgreementView extends AgreementLine {
  readonly callId: string;
  readonly applicationId: string;
  readonly months: number;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly signedAt: string | null;
  readonly signedBy: string | null;
  readonly countersignedAt: string | null;
  readonly countersignedBy: string | null;
  /** In whose stead. */
  readonly countersignedFor: string | null;
  /** SHA-256 of the agreement's canonical text, the same for both signatures. */
  readonly contentHash: string;
  /** The agreement in plain paragraphs. */
  readonly text: readonly string[];
  /** The account with all but its last four signs masked; absent for those who may not see it, null before it is given. */
  readonly bankAccount?: MaskedAccount | null;
  /** Grants of other organisations for which the same account was given; absent for those who neither certify nor audit. */
  readonly accountSharedWith?: readonly string[];
  /** The change of the account that is not decided yet. While there is one, nothing of the grant is paid. */
  readonly accountChange: { readonly id: string; readonly status: string } | null;
  /** Why the account that was proposed last was refused; null when it was not, or for those who do not see changes of accounts. */
  readonly accountRefused: string | null;
  /** Whether the reader may propose another account now. */
  readonly mayProposeAccount: boolean;
  readonly tranches: readonly TrancheView[];
  readonly reports: readonly ReportView[];
  readonly allowed: readonly string[];
}

/** Another bank account for a grant, on its way. */
export interface AccountChangeView {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly agreementId: string;
  readonly agreementNumber: string;
  readonly organisationName: string;
  /** The proposed account; absent for those who may not see it. */
  readonly account?: MaskedAccount | null;
  readonly proposedAt: string;
  readonly proposedBy: string;
  readonly confirmedAt: string | null;
  /** Names of officers, and how they made sure, are absent for the grantee. */
  readonly confirmedBy?: string | null;
  readonly confirmedFor?: string | null;
  readonly verification?: string | null;
  readonly agreedAt: string | null;
  readonly agreedBy?: string | null;
  readonly agreedFor?: string | null;
  /** When it comes into force unless it is stopped; null before both officers have agreed. */
  readonly countsFrom: string | null;
  /** A bank file that was built for the old account is not sent yet: until that is settled the change does not count. */
  readonly waitsForRun: boolean;
  readonly refusedReason: string | null;
  readonly allowed: readonly string[];
}

export interface TrancheView {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly agreementId: string;
  readonly agreementNumber: string;
  readonly organisationName: string;
  readonly ordinal: number;
  readonly title: string;
  readonly amount: MoneyText;
  /** The ordinal of the report that must be accepted first; null for none. */
  readonly afterReport: number | null;
  readonly returnedReason: string | null;
  readonly requestedAt: string | null;
  /** Names of officers are absent for the grantee. */
  readonly certifiedBy?: string | null;
  readonly certifiedFor?: string | null;
  readonly certifiedAt: string | null;
  /** Why it was certified although another organisation has given the same account. */
  readonly sharedAccountReason?: string | null;
  readonly approvedBy?: string | null;
  readonly approvedFor?: string | null;
  readonly approvedAt: string | null;
  readonly releasedBy?: string | null;
  readonly releasedFor?: string | null;
  readonly releasedAt: string | null;
  readonly paymentRunId: string | null;
  readonly paidOn: string | null;
  /** Whether another account is on its way: until that is decided nobody signs. */
  readonly accountChanging: boolean;
  /** Whether the log's witnesses have confirmed the decision it rests on; before that nothing is released. */
  readonly decisionWitnessed: boolean;
  readonly allowed: readonly string[];
}

export interface ReportView {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly agreementId: string;
  readonly agreementNumber: string;
  readonly organisationName: string;
  readonly ordinal: number;
  readonly title: string;
  readonly dueOn: string;
  readonly narrative: string;
  readonly spent: MoneyText | null;
  readonly peopleAssisted: number | null;
  readonly submittedAt: string | null;
  readonly sentBackReason: string | null;
  readonly acceptedAt: string | null;
  readonly allowed: readonly string[];
}

export interface PaymentRunView {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly number: string;
  readonly currency: string;
  readonly total: MoneyText;
  readonly payments: readonly {
    readonly trancheId: string;
    readonly agreementNumber: string;
    readonly organisationName: string;
    readonly amount: MoneyText;
    readonly endToEndId: string;
  }[];
  readonly fileName: string;
  readonly fileHash: string;
  readonly builtAt: string;
  readonly builtBy: string;
  /** In whose stead. */
  readonly builtFor: string | null;
  readonly sentAt: string | null;
  /** Numbers of grants in it whose account is being changed: until that is decided the file is neither handed out nor sent. */
  readonly accountsChanging: readonly string[];
  readonly settledOn: string | null;
  readonly allowed: readonly string[];
}

export interface ContributionView {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly donor: string;
  readonly amount: MoneyText;
  readonly pledgedOn: string;
  readonly depositedOn: string | null;
  readonly allowed: readonly string[];
}

export interface BalanceLine {
  readonly account: string;
  readonly currency: string;
  readonly balance: MoneyText;
}
