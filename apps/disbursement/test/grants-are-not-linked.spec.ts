import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AccountChangeView, AgreementView } from '#contracts/api/disbursement';
import { accountChangeLifecycle } from '#contracts/lifecycles/account-change.lifecycle';
import { agreementLifecycle } from '#contracts/lifecycles/agreement.lifecycle';
import { reportLifecycle } from '#contracts/lifecycles/report.lifecycle';
import { trancheLifecycle } from '#contracts/lifecycles/tranche.lifecycle';
import type { RecordedEvent, TestService } from '#test/support/service';
import {
  act,
  aDisbursementService,
  aDraftedAgreement,
  anAccount,
  anActiveAgreement,
  anAward,
  canaryAccount,
  narrative,
  payReleased,
  people,
  reportAndAccept,
  see,
  takeTranche,
  type Person,
} from './grants.ts';
import { AccountChangeRounds } from '../src/account-change/account-change-rounds.ts';

// one organisation, one person who signs, two calls whose rules are the same, both paid in one run: the hardest case
const first = anAward();
const second = { ...anAward(), organisationId: first.organisationId };

let service: TestService;
let grants: [RecordedEvent[], RecordedEvent[]];
let cancelled: RecordedEvent[];
let runs: RecordedEvent[];

beforeAll(async () => {
  service = await aDisbursementService();
  const one = await anActiveAgreement(service, first);
  const other = await anActiveAgreement(service, second);
  for (const { tranches } of [one, other]) await takeTranche(service, tranches[0]!.id, 'release');
  await payReleased(service);
  for (const { id } of [one, other]) await bringToItsEnd(id);
  const refused = await aDraftedAgreement(service);
  await act(service, 'secretariat', `/agreements/${refused.id}/cancel`, { version: 1, reason: 'Not wanted.' });
  const events = await service.events();
  const eventsOf = ({ id }: AgreementView): RecordedEvent[] =>
    events.filter(({ payload }) => payload['agreementId'] === id);
  grants = [eventsOf(one), eventsOf(other)];
  cancelled = eventsOf(refused);
  runs = events.filter(({ recordType }) => recordType === 'payment-run');
}, 60_000);
afterAll(() => service.close());

/** By way of everything that can happen to a grant that has received its first tranche. */
async function bringToItsEnd(id: string): Promise<void> {
  const grant = (): Promise<AgreementView> => see(service, 'secretariat', `/agreements/${id}`);
  const { reports, tranches } = await grant();
  await reportAndAccept(service, reports[0]!, '15000.00');

  const tranche = `/tranches/${tranches[1]!.id}`;
  await act(service, 'grantee', `${tranche}/request`, { version: 1 });
  await act(service, 'certifying', `${tranche}/certify`, { version: 2 });
  await changeTheAccount(id);
  await act(service, 'certifying', `${tranche}/return`, { version: 4, reason: 'Please ask again.' });
  await act(service, 'secretariat', `${tranche}/cancel`, { version: 5, reason: 'No longer needed.' });

  const { id: reportId, version } = reports[1]!;
  const spent = { amount: '16000.00', currency: 'USD' };
  await act(service, 'grantee', `/reports/${reportId}/submit`, { version, narrative, spent, peopleAssisted: 40 });
  const reason = 'The list of activities is missing.';
  await act(service, 'secretariat', `/reports/${reportId}/send-back`, { version: version + 1, reason });
  await reportAndAccept(service, (await grant()).reports[1]!, '16000.00');
  await act(service, 'secretariat', `/agreements/${id}/close`, { version: (await grant()).version });
}

/** Once stopped by the grantee, once refused, once in force. */
async function changeTheAccount(id: string): Promise<void> {
  const propose = () =>
    act<AccountChangeView>(service, 'grantee', `/agreements/${id}/account-changes`, {
      bankAccount: anAccount(),
      checked: true,
    });
  const decide = (who: Person, verb: string, change: AccountChangeView, words = {}) =>
    act<AccountChangeView>(service, who, `/account-changes/${change.id}/${verb}`, {
      version: change.version,
      ...words,
    });
  await decide('grantee', 'withdraw', await propose());
  await decide('approving', 'refuse', await propose(), { reason: 'Nobody knew of it.' });
  const verification = 'Called on the number of the register.';
  await decide('approving', 'agree', await decide('certifying', 'confirm', await propose(), { verification }));
  service.clock.set('2026-11-23T09:00:00Z');
  await service.app.get(AccountChangeRounds).round();
  service.clock.set('2026-11-20T09:00:00Z');
}

const actorsOf = (events: readonly RecordedEvent[]): string[] =>
  [...new Set(events.map(({ leaf }) => leaf['actor'] as string))].filter((actor) => !actor.startsWith('system:'));
const roleOf = (actor: string): string => actor.split(':')[0]!;
const pseudonymOf = (actor: string): string => actor.split(':')[1]!;

/** What a person reads on the pages of these grants. */
const SHOWN = ['Casa Ejemplo', 'A safe house', narrative, 'G-2026-', '20000.00', '16000.00', '4000.00', '32000.00'];

const base64url = (hash: string): string => Buffer.from(hash, 'hex').toString('base64url');

/** What names something in a leaf: the record, what the leaf follows, what is sealed in it. */
const marksOf = (events: readonly RecordedEvent[]): Set<string> =>
  new Set(
    events.flatMap(({ leaf: { stream, prev, refs, sd } }) => [stream, prev, ...(refs ?? []), ...sd].filter(Boolean)),
  );

describe('two grants of one organisation, signed by one person', () => {
  it('have every act on agreement, tranches and reports done under the rules of their call', () => {
    const emitted = [agreementLifecycle, accountChangeLifecycle, trancheLifecycle, reportLifecycle].flatMap(
      ({ table }) => Object.values(table).flatMap((verbs) => Object.values(verbs as Record<string, { emits: string }>)),
    );
    const events = [...grants.flat(), ...cancelled];
    expect(new Set(events.map(({ name }) => name))).toEqual(new Set(emitted.map(({ emits }) => emits)));
    for (const { name, leaf } of events) expect([name, leaf['rules']]).toEqual([name, 'a'.repeat(64)]);
  });

  it('show a person under one name in a grant and under another in the other, and in the payment run', () => {
    const everyone = ['applicant', 'approving-officer', 'certifying-officer', 'releasing-officer', 'secretariat'];
    for (const events of grants) expect(actorsOf(events).map(roleOf).sort()).toEqual(everyone);
    const names = [...grants, runs].flatMap(actorsOf).map(pseudonymOf);
    expect(names).toHaveLength(12);
    expect(new Set(names).size).toBe(12);
  });

  it('share no mark in the log but the run that paid them, and show nothing openly', () => {
    const [one, other] = [marksOf(grants[0]), marksOf(grants[1])];
    expect(one.size).toBeGreaterThan(50);
    // one run pays many grants: that says nothing of whose they are
    const settled = runs
      .filter(({ name }) => name === 'payment-run.settled')
      .map(({ leafHash }) => base64url(leafHash));
    expect([...one].filter((mark) => other.has(mark))).toEqual(settled);
    for (const { name, leaf } of grants.flat()) expect([name, leaf['open']]).toEqual([name, {}]);
  });

  it('say nowhere in the log who, where and how much', () => {
    const leaves = JSON.stringify([...grants.flat(), ...runs].map(({ leaf }) => leaf));
    const secrets = [
      ...[first, second].flatMap(({ callId, organisationId, applicationId }) => [
        callId,
        organisationId,
        applicationId,
      ]),
      ...Object.values(people).flatMap(({ personId, name }) => [personId!, name]),
      ...Object.values(canaryAccount).filter((word) => word.length > 2),
      ...SHOWN,
    ];
    expect(secrets.filter((secret) => leaves.includes(secret))).toEqual([]);
  });
});
