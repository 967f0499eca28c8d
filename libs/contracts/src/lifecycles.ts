import type { Lifecycle } from '#kernel/lifecycle';
import type { ServiceName } from './services.ts';
import { accountChangeLifecycle } from './lifecycles/account-change.lifecycle.ts';
import { agreementLifecycle } from './lifecycles/agreement.lifecycle.ts';
import { applicationLifecycle } from './lifecycles/application.lifecycle.ts';
import { assessmentLifecycle } from './lifecycles/assessment.lifecycle.ts';
import { callLifecycle } from './lifecycles/call.lifecycle.ts';
import { conflictLifecycle } from './lifecycles/conflict.lifecycle.ts';
import { contributionLifecycle } from './lifecycles/contribution.lifecycle.ts';
import { delegationLifecycle } from './lifecycles/delegation.lifecycle.ts';
import { erasureRequestLifecycle } from './lifecycles/erasure-request.lifecycle.ts';
import { erasureLifecycle } from './lifecycles/erasure.lifecycle.ts';
import { factorResetLifecycle } from './lifecycles/factor-reset.lifecycle.ts';
import { historicalRecordLifecycle } from './lifecycles/historical-record.lifecycle.ts';
import { organisationLifecycle } from './lifecycles/organisation.lifecycle.ts';
import { paymentRunLifecycle } from './lifecycles/payment-run.lifecycle.ts';
import { personLifecycle } from './lifecycles/person.lifecycle.ts';
import { publicationLifecycle } from './lifecycles/publication.lifecycle.ts';
import { recommendationLifecycle } from './lifecycles/recommendation.lifecycle.ts';
import { reportLifecycle } from './lifecycles/report.lifecycle.ts';
import { reviewerLifecycle } from './lifecycles/reviewer.lifecycle.ts';
import { trancheLifecycle } from './lifecycles/tranche.lifecycle.ts';

/** Every lifecycle of the fund, in the order in which a grant meets them, with the service that owns its records. */
export const lifecycles = [
  { owner: 'portal', lifecycle: personLifecycle },
  { owner: 'portal', lifecycle: delegationLifecycle },
  { owner: 'portal', lifecycle: erasureRequestLifecycle },
  { owner: 'portal', lifecycle: erasureLifecycle },
  { owner: 'portal', lifecycle: factorResetLifecycle },
  { owner: 'applications', lifecycle: organisationLifecycle },
  { owner: 'applications', lifecycle: callLifecycle },
  { owner: 'applications', lifecycle: applicationLifecycle },
  { owner: 'review', lifecycle: reviewerLifecycle },
  { owner: 'review', lifecycle: conflictLifecycle },
  { owner: 'review', lifecycle: assessmentLifecycle },
  { owner: 'review', lifecycle: recommendationLifecycle },
  { owner: 'disbursement', lifecycle: agreementLifecycle },
  { owner: 'disbursement', lifecycle: accountChangeLifecycle },
  { owner: 'disbursement', lifecycle: trancheLifecycle },
  { owner: 'disbursement', lifecycle: reportLifecycle },
  { owner: 'disbursement', lifecycle: paymentRunLifecycle },
  { owner: 'disbursement', lifecycle: contributionLifecycle },
  { owner: 'transparency', lifecycle: publicationLifecycle },
  { owner: 'transparency', lifecycle: historicalRecordLifecycle },
] as const satisfies readonly { owner: ServiceName; lifecycle: Lifecycle }[];

export type FundLifecycle = (typeof lifecycles)[number]['lifecycle'];

/** A verb as a permission: `application.submit`. */
export type VerbPermission = {
  [L in FundLifecycle as L['name']]: {
    [State in keyof L['table']]: `${L['name']}.${keyof L['table'][State] & string}`;
  }[keyof L['table']];
}[FundLifecycle['name']];
