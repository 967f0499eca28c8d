import type { Permission } from '#contracts/permissions';
import type { ServiceName } from '#contracts/services';

/**
 * The whole public API on one page. `path` is the address under `/api`; the same path, without `/api`, is the address
 * inside the service. Every unsafe route needs an `Idempotency-Key`. The service checks the permission again: the
 * portal only saves a round trip. `body` says how the request is read: JSON (the default) or the bytes of a file.
 */
export interface Route {
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly permission: Permission;
  readonly service: ServiceName;
  readonly body?: 'file';
}

const route = (
  method: Route['method'],
  path: string,
  permission: Permission,
  service: ServiceName,
  more: Partial<Route> = {},
): Route => ({ name: `${method} ${path}`, method, path, permission, service, ...more });

export const routes: readonly Route[] = [
  route('POST', '/people/register', 'person.register', 'portal'),
  route('POST', '/people/confirm', 'person.confirm', 'portal'),
  route('POST', '/people', 'person.invite', 'portal'),
  route('POST', '/people/accept', 'person.accept', 'portal'),
  route('POST', '/people/:id/invite-again', 'person.invite-again', 'portal'),
  route('POST', '/people/:id/cancel-invitation', 'person.cancel-invitation', 'portal'),
  route('GET', '/people', 'person.read', 'portal'),
  route('POST', '/people/:id/grant-role', 'person.grant-role', 'portal'),
  route('POST', '/people/:id/revoke-role', 'person.revoke-role', 'portal'),
  route('POST', '/people/:id/disable', 'person.disable', 'portal'),
  route('POST', '/account/letter', 'account-link.request', 'portal'),
  route('POST', '/account/reset-password', 'person.reset-password', 'portal'),
  route('GET', '/account/links/:purpose', 'account-link.read', 'portal'),
  route('GET', '/erasures', 'erasure.read', 'portal'),
  route('POST', '/erasures', 'erasure.order', 'portal'),
  route('POST', '/erasures/:id/confirm', 'erasure.confirm', 'portal'),
  route('POST', '/erasures/:id/cancel', 'erasure.cancel', 'portal'),
  route('POST', '/session', 'session.open', 'portal'),
  route('GET', '/session', 'session.open', 'portal'),
  route('POST', '/session/close', 'session.close', 'portal'),
  route('GET', '/mailbox', 'mail.read', 'portal'),
  route('GET', '/notices', 'notice.read', 'portal'),
  route('POST', '/notices/read', 'notice.read', 'portal'),
  route('POST', '/notices/:id/read', 'notice.read', 'portal'),
  route('GET', '/notices/settings', 'notice.choose', 'portal'),
  route('POST', '/notices/settings', 'notice.choose', 'portal'),

  route('POST', '/organisations', 'organisation.register', 'applications'),
  route('GET', '/organisations/mine', 'organisation.read', 'applications'),
  route('POST', '/organisations/:id/correct', 'organisation.correct', 'applications'),
  route('GET', '/organisations/mine/members', 'organisation.read-members', 'applications'),
  route('POST', '/organisations/:id/invite-member', 'organisation.invite-member', 'applications'),
  route('GET', '/organisations/invitations/:key', 'organisation.join', 'applications'),
  route('POST', '/organisations/join', 'organisation.join', 'applications'),
  route('POST', '/organisations/:id/members/:memberId/change', 'organisation.change-member', 'applications'),
  route('POST', '/organisations/:id/members/:memberId/remove', 'organisation.remove-member', 'applications'),

  route('GET', '/calls', 'call.read', 'applications'),
  route('GET', '/calls/:slug', 'call.read', 'applications'),
  route('GET', '/call-drafts', 'call.read-draft', 'applications'),
  route('POST', '/calls', 'call.draft', 'applications'),
  route('POST', '/calls/:id/revise', 'call.revise', 'applications'),
  route('POST', '/calls/:id/publish', 'call.publish', 'applications'),
  route('POST', '/calls/:id/amend', 'call.amend', 'applications'),
  route('POST', '/calls/:id/close', 'call.close', 'applications'),

  route('POST', '/applications', 'application.start', 'applications'),
  route('GET', '/applications', 'application.read', 'applications'),
  route('GET', '/applications/:id', 'application.read', 'applications'),
  route('POST', '/applications/:id/edit', 'application.edit', 'applications'),
  route('PUT', '/applications/:id/documents/:kind', 'application.attach', 'applications', { body: 'file' }),
  route('POST', '/applications/:id/documents/:kind/remove', 'application.attach', 'applications'),
  route('GET', '/applications/:id/documents/:kind', 'application.read', 'applications'),
  route('POST', '/applications/:id/submit', 'application.submit', 'applications'),
  route('GET', '/applications/:id/receipt', 'application.read', 'applications'),
  route('POST', '/applications/:id/withdraw', 'application.withdraw', 'applications'),
  route('POST', '/applications/:id/find-eligible', 'application.find-eligible', 'applications'),
  route('POST', '/applications/:id/find-ineligible', 'application.find-ineligible', 'applications'),

  route('GET', '/review/calls', 'assessment.read', 'review'),
  route('GET', '/reviewers', 'reviewer.read', 'review'),
  route('GET', '/conflicts', 'conflict.read', 'review'),
  route('GET', '/conflicts/choices', 'conflict.read', 'review'),
  route('POST', '/conflicts', 'conflict.declare', 'review'),
  route('POST', '/review/calls/:callId/assign', 'assessment.assign', 'review'),
  route('GET', '/assessments', 'assessment.read', 'review'),
  route('GET', '/assessments/:id', 'assessment.read', 'review'),
  route('GET', '/assessments/:id/documents/:kind', 'assessment.read', 'review'),
  route('POST', '/assessments/:id/edit', 'assessment.edit', 'review'),
  route('POST', '/assessments/:id/submit', 'assessment.submit', 'review'),
  route('POST', '/assessments/:id/step-aside', 'assessment.step-aside', 'review'),
  route('POST', '/recommendations', 'recommendation.draft', 'review'),
  route('GET', '/recommendations', 'recommendation.read', 'review'),
  route('GET', '/recommendations/:id', 'recommendation.read', 'review'),
  route('POST', '/recommendations/:id/recompute', 'recommendation.recompute', 'review'),
  route('POST', '/recommendations/:id/send', 'recommendation.send', 'review'),
  route('POST', '/recommendations/:id/agree', 'recommendation.agree', 'review'),
  route('POST', '/recommendations/:id/return', 'recommendation.return', 'review'),
  route('POST', '/recommendations/:id/approve', 'recommendation.approve', 'review'),

  route('GET', '/agreements', 'agreement.read', 'disbursement'),
  route('GET', '/agreements/:id', 'agreement.read', 'disbursement'),
  route('POST', '/agreements/:id/sign', 'agreement.sign', 'disbursement'),
  route('POST', '/agreements/:id/countersign', 'agreement.countersign', 'disbursement'),
  route('POST', '/agreements/:id/cancel', 'agreement.cancel', 'disbursement'),
  route('POST', '/agreements/:id/close', 'agreement.close', 'disbursement'),
  route('GET', '/tranches', 'tranche.read', 'disbursement'),
  route('GET', '/tranches/:id', 'tranche.read', 'disbursement'),
  route('POST', '/tranches/:id/request', 'tranche.request', 'disbursement'),
  route('POST', '/tranches/:id/certify', 'tranche.certify', 'disbursement'),
  route('POST', '/tranches/:id/approve', 'tranche.approve', 'disbursement'),
  route('POST', '/tranches/:id/return', 'tranche.return', 'disbursement'),
  route('POST', '/tranches/:id/release', 'tranche.release', 'disbursement'),
  route('POST', '/tranches/:id/cancel', 'tranche.cancel', 'disbursement'),
  route('GET', '/reports', 'report.read', 'disbursement'),
  route('GET', '/reports/:id', 'report.read', 'disbursement'),
  route('POST', '/reports/:id/edit', 'report.edit', 'disbursement'),
  route('POST', '/reports/:id/submit', 'report.submit', 'disbursement'),
  route('POST', '/reports/:id/accept', 'report.accept', 'disbursement'),
  route('POST', '/reports/:id/send-back', 'report.send-back', 'disbursement'),
  route('POST', '/payment-runs', 'payment-run.build', 'disbursement'),
  route('GET', '/payment-runs', 'payment-run.read', 'disbursement'),
  route('GET', '/payment-runs/:id', 'payment-run.read', 'disbursement'),
  route('GET', '/payment-runs/:id/file', 'payment-run.download', 'disbursement'),
  route('POST', '/payment-runs/:id/send', 'payment-run.send', 'disbursement'),
  route('POST', '/payment-runs/:id/settle', 'payment-run.settle', 'disbursement'),
  route('POST', '/contributions', 'contribution.pledge', 'disbursement'),
  route('GET', '/contributions', 'contribution.read', 'disbursement'),
  route('POST', '/contributions/:id/deposit', 'contribution.deposit', 'disbursement'),
  route('POST', '/contributions/:id/cancel', 'contribution.cancel', 'disbursement'),
  route('GET', '/ledger/balances', 'ledger.read', 'disbursement'),

  route('GET', '/publications', 'publication.read', 'transparency'),
  route('POST', '/publications/:id/publish', 'publication.publish', 'transparency'),
  route('POST', '/publications/:id/widen', 'publication.widen', 'transparency'),
  route('GET', '/grants', 'grant.read', 'transparency'),
  route('GET', '/grants/totals', 'grant.read', 'transparency'),
  route('GET', '/grants/:reference', 'grant.read', 'transparency'),
  route('GET', '/historical-records', 'historical-record.read', 'transparency'),
  route('POST', '/historical-records', 'historical-record.record', 'transparency'),

  // what every service answers of its own acts
  ...(['applications', 'review', 'disbursement', 'transparency', 'audit'] as const).flatMap((service) => [
    route('GET', `/acts/${service}/waiting`, 'act.read', service),
    route('GET', `/acts/${service}/:type/:id`, 'act.read', service),
  ]),
];
