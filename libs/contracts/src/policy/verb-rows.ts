import type { FundLifecycle, VerbPermission } from '../lifecycles.ts';
import type { Role } from '../roles.ts';
import type { Relation } from './relations.ts';

type RolesOfVerb<P extends VerbPermission> = P extends `${infer Name}.${infer Verb}`
  ? RolesIn<Extract<FundLifecycle, { name: Name }>['table'], Verb>
  : never;

type RolesIn<Table, Verb extends string> = {
  [State in keyof Table]: Verb extends keyof Table[State]
    ? Table[State][Verb] extends { readonly by: readonly (infer R)[] }
      ? R
      : never
    : never;
}[keyof Table];

/** Verbs that people use. The others follow from an act, and the service does them as `system` without asking whose it is. */
export type PeoplesVerb = {
  [P in VerbPermission]: Exclude<RolesOfVerb<P>, 'system'> extends never ? never : P;
}[VerbPermission];

/** One relation for all roles of the verb, or one for each. */
type VerbRow<P extends VerbPermission> =
  Relation | { readonly [R in Extract<Exclude<RolesOfVerb<P>, 'system'>, Role>]: Relation };

/**
 * Of each verb that people use: how its roles must stand to the record. Roles and states are those of the lifecycle, which
 * has them already; a verb that is missing here does not compile.
 */
export const verbRows = {
  'person.register': 'any',
  'person.invite': 'any',
  'person.add': 'any',
  'person.confirm': 'link-holder',
  'person.invite-again': 'any',
  'person.cancel-invitation': 'any',
  'person.accept': 'link-holder',
  'person.reset-password': 'link-holder',
  'person.grant-role': 'another-person',
  'person.revoke-role': 'another-person',
  'person.change-password': 'own',
  'person.change-address': 'link-holder',
  'person.keep-address': 'link-holder',
  'person.end-sessions': 'another-person',
  'person.disable': 'another-person',

  'erasure-request.ask': 'own',
  'erasure-request.withdraw': 'own',
  'erasure-request.refuse': 'another-person',

  'delegation.give': 'own',
  'delegation.revoke': {
    secretariat: 'party',
    'focal-point': 'party',
    'certifying-officer': 'party',
    'approving-officer': 'party',
    'releasing-officer': 'party',
    administrator: 'any',
  },

  'erasure.order': 'another-person',
  'erasure.confirm': 'not-own-act',
  'erasure.cancel': 'any',

  'factor-reset.ask': 'own',
  'factor-reset.vouch': 'another-person',
  'factor-reset.confirm': 'not-own-act',
  'factor-reset.refuse': 'another-person',
  'factor-reset.stop': 'link-holder',

  'organisation.register': 'any',
  'organisation.correct': 'own-organisation',
  'organisation.invite-member': 'legal-representative',
  'organisation.join': 'invited',
  'organisation.change-member': 'legal-representative',
  // a legal representative removes anybody, everybody removes themselves
  'organisation.remove-member': 'own-organisation',

  'call.draft': 'any',
  'call.revise': 'any',
  'call.publish': 'any',
  'call.amend': 'any',
  'call.close': 'any',

  'application.start': 'any',
  'application.submit': 'legal-representative',
  'application.withdraw': 'own-organisation',
  'application.find-eligible': 'submitted-by-others',
  'application.find-ineligible': 'submitted-by-others',

  'conflict.declare': { reviewer: 'own', secretariat: 'any' },

  'assessment.assign': 'any',
  'assessment.submit': 'own',
  'assessment.step-aside': 'own',

  'recommendation.draft': 'any',
  'recommendation.recompute': 'any',
  'recommendation.send': 'any',
  'recommendation.agree': 'before-the-board',
  'recommendation.return': 'before-the-board',
  'recommendation.approve': 'before-the-board',

  'agreement.sign': 'legal-representative',
  'agreement.countersign': 'any',
  'agreement.cancel': 'any',
  'agreement.close': 'any',

  'account-change.propose': 'legal-representative',
  'account-change.confirm': 'not-own-act',
  'account-change.agree': 'not-own-act',
  'account-change.refuse': 'any',
  // everybody of the organisation is told of it, and everybody can stop it
  'account-change.withdraw': 'own-organisation',

  'tranche.request': 'legal-representative',
  'tranche.certify': 'not-own-act',
  'tranche.approve': 'not-own-act',
  'tranche.release': 'not-own-act',
  'tranche.return': 'any',
  'tranche.cancel': 'any',
  // by whoever settles the run, whose row says who that may not be
  'tranche.pay': 'any',

  'report.submit': 'own-organisation',
  'report.accept': 'any',
  'report.send-back': 'any',

  'payment-run.build': 'any',
  'payment-run.send': 'any',
  'payment-run.settle': 'not-own-act',

  'contribution.pledge': 'any',
  'contribution.deposit': 'any',
  'contribution.cancel': 'any',

  'publication.publish': 'any',
  'publication.widen': 'any',
  'historical-record.record': 'any',
} as const satisfies { readonly [P in PeoplesVerb]: VerbRow<P> };
