import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AgreementView, ReportView } from '#contracts/api/disbursement';
import type { TestService } from '#test/support/service';
import {
  act,
  aDisbursementService,
  anActiveAgreement,
  narrative,
  payReleased,
  people,
  refused,
  reportAndAccept,
  see,
  takeTranche,
} from '../../test/grants.ts';

let service: TestService;
beforeAll(async () => {
  service = await aDisbursementService();
}, 60_000);
afterAll(() => service.close());

const usd = (amount: string) => ({ amount, currency: 'USD' });

async function aPaidAgreement(): Promise<AgreementView> {
  const agreement = await anActiveAgreement(service);
  await takeTranche(service, agreement.tranches[0]!.id, 'release');
  await payReleased(service);
  return agreement;
}

describe('writing a report', () => {
  it('saves a draft piece by piece, and says who was slower', async () => {
    const { reports } = await aPaidAgreement();
    const { id, version } = reports[0]!;
    const drafted = await act<ReportView>(service, 'grantee', `/reports/${id}/edit`, { version, narrative: 'Begun' });
    expect(drafted).toMatchObject({ status: 'due', narrative: 'Begun', spent: null, version: version + 1 });
    const body = { version: drafted.version, spent: usd('120.50'), peopleAssisted: 7 };
    const more = await act<ReportView>(service, 'grantee', `/reports/${id}/edit`, body);
    expect(more).toMatchObject({ narrative: 'Begun', spent: usd('120.50'), peopleAssisted: 7 });
    expect(await refused(service, 'grantee', `/reports/${id}/edit`, body)).toBe('409 stale');
    const emptied = { version: more.version, peopleAssisted: null, spent: null };
    expect(await act(service, 'grantee', `/reports/${id}/edit`, emptied)).toMatchObject({
      spent: null,
      peopleAssisted: null,
    });
  });

  it('keeps two who save together apart', async () => {
    const { reports } = await aPaidAgreement();
    const { id, version } = reports[0]!;
    const save = (text: string) => service.as(people.grantee).post(`/reports/${id}/edit`, { version, narrative: text });
    const answers = await Promise.all([save('one'), save('two')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('refuses more spent than was paid, other people counts and an empty narrative', async () => {
    const { reports } = await aPaidAgreement();
    const { id, version } = reports[0]!;
    const submit = (body: object) =>
      refused(service, 'grantee', `/reports/${id}/submit`, { version, narrative, spent: usd('1.00'), ...body });
    expect(await submit({ spent: usd('16000.01') })).toBe('422 correct-these-fields spent:more-than-paid');
    expect(await submit({ spent: usd('1.001') })).toBe('422 correct-these-fields spent:wrong-decimals');
    expect(await submit({ narrative: 'Short.' })).toBe('422 correct-these-fields narrative:narrative-too-short');
    expect(await submit({ narrative: 'x'.repeat(10_001) })).toContain('422');
    expect(await submit({ peopleAssisted: -1 })).toBe('422 correct-these-fields peopleAssisted:min');
    expect(await submit({ peopleAssisted: 1_000_001 })).toBe('422 correct-these-fields peopleAssisted:max');
    expect(await submit({ peopleAssisted: 1.5 })).toBe('422 correct-these-fields peopleAssisted:is-int');
  });

  it('submits what was drafted when nothing is sent along', async () => {
    const { reports } = await aPaidAgreement();
    const { id, version } = reports[0]!;
    const drafted = await act<ReportView>(service, 'grantee', `/reports/${id}/edit`, {
      version,
      narrative,
      spent: usd('0.00'),
    });
    const submitted = await act<ReportView>(service, 'grantee', `/reports/${id}/submit`, { version: drafted.version });
    expect(submitted).toMatchObject({ status: 'submitted', spent: usd('0.00'), peopleAssisted: null });
    expect(await refused(service, 'grantee', `/reports/${id}/edit`, { version: submitted.version, narrative })).toBe(
      '409 not-allowed-now',
    );
  });
});

describe('judging a report', () => {
  it('is sent back with a reason, corrected and accepted', async () => {
    const { reports } = await aPaidAgreement();
    const { id, version } = reports[0]!;
    const body = { version, narrative, spent: usd('100.00'), peopleAssisted: null };
    const submitted = await act<ReportView>(service, 'grantee', `/reports/${id}/submit`, body);
    const back = { version: submitted.version, reason: 'Say how many people were assisted.' };
    const due = await act<ReportView>(service, 'secretariat', `/reports/${id}/send-back`, back);
    expect(due).toMatchObject({ status: 'due', sentBackReason: back.reason, narrative });
    const accepted = await reportAndAccept(service, due, '100.00');
    expect(accepted).toMatchObject({ status: 'accepted', sentBackReason: null, peopleAssisted: 40 });
    const [event] = (await service.events('report.accepted')).filter(({ recordId }) => recordId === id);
    expect(event!.payload).toMatchObject({ spent: usd('100.00'), peopleAssisted: 40 });
    expect(JSON.stringify(await service.events())).not.toContain(narrative);
  });

  it('belongs to its grantee and the staff of the fund', async () => {
    const { reports } = await aPaidAgreement();
    const { id, version } = reports[0]!;
    expect(await refused(service, 'stranger', `/reports/${id}/edit`, { version, narrative })).toBe('404 not-found');
    expect(await refused(service, 'grantee', `/reports/${id}/accept`, { version })).toBe('403 not-your-role');
    await expect(see(service, 'stranger', `/reports/${id}`)).rejects.toThrow('404');
    expect(await see(service, 'stranger', '/reports')).toEqual([]);
    expect(await see(service, 'auditor', `/reports/${id}`)).toMatchObject({ id });
  });
});
