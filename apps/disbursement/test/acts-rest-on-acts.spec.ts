import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AgreementView } from '#contracts/api/disbursement';
import { ActRunner } from '#platform/act/act-runner';
import { MOST_REFS } from '#platform/record/earlier-leaves';
import type { RecordedEvent, TestService } from '#test/support/service';
import {
  act,
  aDisbursementService,
  aDraftedAgreement,
  anActiveAgreement,
  see,
  payReleased,
  reportAndAccept,
  takeTranche,
} from './grants.ts';

let service: TestService;
let agreement: AgreementView;
let cut: AgreementView;
let refused: AgreementView;
let events: RecordedEvent[];
beforeAll(async () => {
  service = await aDisbursementService();
  agreement = await anActiveAgreement(service);
  const [first, second] = agreement.tranches;
  await takeTranche(service, first!.id, 'certify');
  await act(service, 'certifying', `/tranches/${first!.id}/return`, { version: 3, reason: 'Once more, please.' });
  await takeTranche(service, first!.id, 'release');
  await payReleased(service);
  await reportAndAccept(service, agreement.reports[0]!, '15000.00');
  await takeTranche(service, second!.id, 'release');
  await payReleased(service);
  await reportAndAccept(service, agreement.reports[1]!, '20000.00');
  await closeOrCancel('close', agreement.id);
  await cancelTrancheOf((cut = await anActiveAgreement(service)));
  await closeOrCancel('cancel', (refused = await aDraftedAgreement(service)).id);
  events = await service.events();
}, 60_000);
afterAll(() => service.close());

async function closeOrCancel(verb: 'close' | 'cancel', id: string): Promise<void> {
  const { version } = await see<AgreementView>(service, 'secretariat', `/agreements/${id}`);
  const reason = verb === 'cancel' ? { reason: 'Not wanted.' } : {};
  await act(service, 'secretariat', `/agreements/${id}/${verb}`, { version, ...reason });
}

async function cancelTrancheOf({ tranches }: AgreementView): Promise<void> {
  const { id, version } = tranches[0]!;
  await act(service, 'secretariat', `/tranches/${id}/cancel`, { version, reason: 'Not needed.' });
}

/** What an act names as its grounds, in words: the event and how many of its kind came before it in the same record. */
function groundsOf(name: string, recordId?: string): string[] {
  const told = events.findLast((event) => event.name === name && (recordId ?? event.recordId) === event.recordId)!;
  return ((told.leaf['refs'] ?? []) as string[]).map(nameOf).sort();
}

function nameOf(ref: string): string {
  const found = events.find(({ leafHash }) => Buffer.from(leafHash, 'hex').toString('base64url') === ref);
  if (found === undefined) return 'an act of another service';
  const alike = events.filter(({ name, recordId }) => name === found.name && recordId === found.recordId);
  return `${found.name}${alike.length > 1 ? ` ${alike.indexOf(found) + 1}` : ''}`;
}

describe('an act on money', () => {
  it('names the acts that it could not be without', () => {
    const [first, second] = agreement.tranches;
    expect(groundsOf('agreement.drafted')).toEqual(['an act of another service']);
    expect(groundsOf('tranche.planned')).toEqual(['agreement.drafted', 'an act of another service']);
    expect(groundsOf('agreement.signed')).toEqual(['agreement.drafted']);
    expect(groundsOf('agreement.countersigned')).toEqual(['agreement.signed']);
    // the signatures before the return are not those that the release rests on
    expect(groundsOf('tranche.requested', first!.id)).toEqual(['agreement.countersigned']);
    expect(groundsOf('tranche.certified', first!.id)).toEqual(['tranche.requested 2']);
    expect(groundsOf('tranche.approved', first!.id)).toEqual(['tranche.certified 2']);
    expect(groundsOf('tranche.released', first!.id)).toEqual([
      'agreement.countersigned',
      'an act of another service',
      'tranche.approved',
      'tranche.certified 2',
    ]);
    expect(groundsOf('payment-run.built')).toEqual(['tranche.released']);
    expect(groundsOf('payment-run.sent')).toEqual(['payment-run.built']);
    expect(groundsOf('payment-run.settled')).toEqual(['payment-run.sent']);
    expect(groundsOf('tranche.paid')).toEqual(['payment-run.settled', 'tranche.released']);
    expect(groundsOf('tranche.requested', second!.id)).toEqual([
      'agreement.countersigned',
      'report.accepted',
      'tranche.paid',
    ]);
  });

  it('names what a report accounts for, and what an agreement is closed on', () => {
    const [first, second] = agreement.reports;
    expect(groundsOf('report.scheduled', first!.id)).toEqual(['agreement.countersigned']);
    expect(groundsOf('report.submitted', first!.id)).toEqual(['agreement.countersigned', 'tranche.paid']);
    const both = ['tranche.paid', 'tranche.paid'];
    expect(groundsOf('report.submitted', second!.id)).toEqual(['agreement.countersigned', ...both]);
    expect(groundsOf('agreement.closed', agreement.id)).toEqual(['report.accepted', 'report.accepted', ...both]);
  });

  it('names why a tranche is never paid', () => {
    expect(groundsOf('tranche.cancelled', cut.tranches[0]!.id)).toEqual(['agreement.countersigned']);
    expect(groundsOf('tranche.cancelled', refused.tranches[0]!.id)).toEqual(['agreement.cancelled']);
  });

  it('names nothing where the act before it in its own record is what it rests on', () => {
    const unnamed = ['agreement.cancelled', 'tranche.returned', 'report.accepted'];
    expect(unnamed.map((name) => groundsOf(name))).toEqual([[], [], []]);
  });

  it('that rests on more acts than fit into its leaf lists them first', async () => {
    const id = randomUUID();
    const leaves = Array.from({ length: MOST_REFS + 5 }, (_, at) => at.toString(16).padStart(64, '0'));
    const named = await service.app.get(ActRunner).asSystem((doing) =>
      doing.listLeaves({ type: 'payment-run', id }, 'payment-run.listed', leaves, (count) => ({
        payload: { paymentRunId: id, leaves: count },
      })),
    );
    const lists = (await service.events('payment-run.listed')).filter(({ recordId }) => recordId === id);
    expect(named).toEqual(lists.map(({ leafHash }) => leafHash));
    expect(lists.map(({ leaf }) => (leaf['open'] as { leaves: number }).leaves)).toEqual([MOST_REFS, 5]);
    const listed = lists.flatMap(({ leaf }) => leaf['refs'] as string[]);
    expect(listed.sort()).toEqual(leaves.map((hash) => Buffer.from(hash, 'hex').toString('base64url')).sort());
  });
});
