import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestService } from '#test/support/service';
import { aDisbursementService, anActiveAgreement, anAward, payReleased, takeTranche } from '../../test/grants.ts';

let service: TestService;
beforeAll(async () => {
  service = await aDisbursementService();
}, 60_000);
afterAll(() => service?.close());

describe('a grantee who is forgotten after being paid', () => {
  it('keeps every record of payments, because the law says so, and loses the rest', async () => {
    const award = anAward();
    const { tranches } = await anActiveAgreement(service, award);
    await takeTranche(service, tranches[0]!.id, 'release');
    await payReleased(service);
    await service.deliver('erasure.confirmed', {
      erasureId: randomUUID(),
      subjectKind: 'organisation',
      ground: 'consent-withdrawn',
      subjectId: award.organisationId,
    });
    const opened: { event_id: string }[] = await service.dataSource.query(
      'SELECT DISTINCT event_id FROM disbursement_disclosure.disclosure',
    );
    const names = async (open: boolean) =>
      new Set(
        (await service.events())
          .filter(({ id }) => opened.some(({ event_id }) => event_id === id) === open)
          .map(({ name }) => name),
      );
    const kept = ['agreement.signed', 'agreement.countersigned', 'tranche.requested', 'tranche.certified'];
    kept.push('tranche.approved', 'tranche.released', 'tranche.paid');
    for (const name of kept) expect(await names(true)).toContain(name);
    for (const name of ['agreement.drafted', 'tranche.planned', 'report.scheduled'])
      expect(await names(false)).toContain(name);
    const [told] = await service.events('data.erased');
    expect(told!.leaf.open).toMatchObject({ service: 'disbursement', keptByLaw: kept.length });
    expect(told!.leaf.open.erased).toBeGreaterThan(3);
  });
});
