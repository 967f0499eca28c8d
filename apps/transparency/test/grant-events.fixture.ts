import { randomUUID } from 'node:crypto';
import type { PublicationView } from '#contracts/api/transparency';
import type { PayloadOf } from '#contracts/events';
import type { TestService } from '#test/support/service';

type Countersigned = PayloadOf<'agreement.countersigned'>;

let running = 0;

/** The countersigned agreement of a full, ordinary grant; bend it by a word. */
export function anAgreement(bent: Partial<Countersigned> = {}): Countersigned {
  running += 1;
  return {
    agreementId: randomUUID(),
    number: `G-2026-${String(running).padStart(5, '0')}`,
    callId: randomUUID(),
    applicationId: randomUUID(),
    organisationId: randomUUID(),
    organisationName: 'Rive Claire',
    country: 'CI',
    title: 'Legal aid for survivors',
    amount: { amount: '20000.00', currency: 'USD' },
    months: 12,
    awardedOn: '2026-05-02',
    startsOn: '2026-06-01',
    endsOn: '2027-05-31',
    ...bent,
  };
}

export function aPayment(of: Countersigned, bent: Partial<PayloadOf<'tranche.paid'>> = {}): PayloadOf<'tranche.paid'> {
  const { agreementId, organisationId } = of;
  const amount = { amount: '12000.00', currency: of.amount.currency };
  const ids = { trancheId: randomUUID(), paymentRunId: randomUUID() };
  return { ...ids, agreementId, organisationId, ordinal: 1, amount, paidOn: '2026-06-20', ...bent };
}

export function aReport(
  of: Countersigned,
  bent: Partial<PayloadOf<'report.accepted'>> = {},
): PayloadOf<'report.accepted'> {
  const { agreementId, organisationId } = of;
  const spent = { amount: '11000.00', currency: of.amount.currency };
  const report = { reportId: randomUUID(), ordinal: 1, title: 'Interim report', spent, peopleAssisted: 40 };
  return { ...report, agreementId, organisationId, ...bent };
}

/** What the secretariat sees of the grant. */
export async function publicationOf(service: TestService, { number }: Countersigned): Promise<PublicationView> {
  const { body } = await service.as({ roles: ['secretariat', 'focal-point'] }).get('/publications');
  return (body as PublicationView[]).find(({ reference }) => reference === number)!;
}

export const GROUND = 'The grantee agreed in writing.';

/** A grant that reached this service and was published at a level. */
export async function aPublishedGrant(
  service: TestService,
  level: string,
  bent: Partial<Countersigned> = {},
): Promise<Countersigned> {
  const agreement = anAgreement(bent);
  await service.deliver('agreement.countersigned', agreement);
  const { id, version } = await publicationOf(service, agreement);
  const { status } = await service
    .as('focal-point')
    .post(`/publications/${id}/publish`, { version, level, ground: GROUND });
  if (status !== 201) throw new Error(`the grant was not published: ${status}`);
  return agreement;
}
