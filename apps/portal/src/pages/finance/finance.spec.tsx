import { describe, expect, it } from '@jest/globals';
import type { Role } from '#contracts/roles';
import {
  aContribution,
  anAccountChange,
  anAgreement,
  aReport,
  aRun,
  aTranche,
  balances,
} from '#test/builders/page-views';
import { aVisitor, faultsIn, markupOf, TESTED } from '#test/support/page-markup';
import { AccountChangePage, AccountChangesPage, DecideAccountPage } from './account-changes.tsx';
import { BuildRunPage } from './build-run.tsx';
import { conditionsOf } from './conditions.ts';
import { ContributionsPage } from './contributions.tsx';
import { DepositPage } from './deposit.tsx';
import { FinanceHomePage } from './home.tsx';
import { LedgerPage } from './ledger.tsx';
import { readyRuns } from './ready.ts';
import { SendRunPage, SettleRunPage } from './run-acts.tsx';
import { RunListPage } from './run-list.tsx';
import { RunPage } from './run.tsx';
import { SignTranchePage } from './sign-tranche.tsx';
import { TRANCHE_LISTS } from './tranche-lists.ts';
import { TranchePage } from './tranche.tsx';

const part = { agreement: anAgreement(), balances: balances() };
const toCertify = aTranche({ allowed: ['certify', 'return'] });
const released = aTranche({
  id: 'tranche-9',
  status: 'released',
  certifiedBy: 'Carla Nunes',
  certifiedAt: '2026-11-20T10:00:00.000Z',
  approvedBy: 'Peter Adeyemi',
  approvedAt: '2026-11-20T11:00:00.000Z',
  releasedBy: 'Rosa Lindt',
  releasedAt: '2026-11-20T12:00:00.000Z',
});
const states = ['planned', 'requested', 'certified', 'approved', 'released', 'paid', 'cancelled'];
const now = new Date('2026-11-22T09:00:00Z');
const money = { now, tranches: [toCertify, released], balances: balances(), reports: [aReport()] };
const lists = {
  money,
  runs: [aRun({ allowed: ['send'] })],
  contributions: [aContribution()],
  changes: [anAccountChange({ allowed: ['confirm', 'refuse'] })],
};
const account = { holder: 'Rive Claire', masked: '••••0769', bankName: 'Invented Bank' };
const shared = anAgreement({
  bankAccount: account,
  accountSharedWith: ['G-2025-00007'],
  accountChange: { id: 'change-1', status: 'proposed' },
});
const undecided = anAccountChange({ account, allowed: ['confirm', 'agree', 'refuse'] });
const decided = anAccountChange({
  status: 'agreed',
  confirmedBy: 'Carla Ruiz',
  verification: 'Called the number of the register.',
  agreedBy: 'Peter Adeyemi',
  countsFrom: '2026-11-25T09:00:00.000Z',
  waitsForRun: true,
  refusedReason: 'Nobody knew of it.',
});
const officers: Role[] = ['certifying-officer', 'approving-officer', 'releasing-officer'];

describe.each(TESTED)('the pages of the money in %s', (locale) => {
  const visitor = aVisitor(locale, 'certifying-officer');
  const today = '2026-11-22';

  it('are sound in every state', () => {
    const pages = [
      ...TRANCHE_LISTS.map((list) => <FinanceHomePage key={list} visitor={visitor} {...lists} list={list} page={1} />),
      ...states.map((status) => (
        <TranchePage key={status} visitor={visitor} {...part} tranche={{ ...released, status }} />
      )),
      <TranchePage
        key="back"
        visitor={visitor}
        {...part}
        tranche={aTranche({ status: 'planned', returnedReason: 'No.' })}
      />,
      ...(['certify', 'approve', 'release', 'return'] as const).map((verb) => (
        <SignTranchePage key={verb} visitor={visitor} {...part} tranche={toCertify} verb={verb} />
      )),
      <AccountChangesPage key="changes" visitor={visitor} changes={lists.changes} />,
      <AccountChangesPage key="no changes" visitor={visitor} changes={[]} />,
      ...[undecided, decided].map((change) => (
        <AccountChangePage key={change.status} visitor={visitor} change={change} agreement={shared} done="confirm" />
      )),
      ...(['confirm', 'agree', 'refuse'] as const).map((verb) => (
        <DecideAccountPage key={verb} visitor={visitor} change={undecided} agreement={shared} verb={verb} />
      )),
      <TranchePage key="changing" visitor={visitor} {...part} agreement={shared} tranche={toCertify} />,
      <SignTranchePage
        key="shared"
        visitor={visitor}
        {...part}
        agreement={shared}
        tranche={toCertify}
        verb="certify"
      />,
      <RunListPage key="runs" visitor={visitor} runs={[aRun()]} tranches={[released]} page={1} />,
      ...['built', 'sent', 'settled'].map((status) => (
        <RunPage key={status} visitor={visitor} run={aRun({ status })} />
      )),
      <RunPage key="held" visitor={visitor} run={aRun({ accountsChanging: ['G-2026-00001'] })} />,
      <BuildRunPage key="build" visitor={visitor} currency="USD" ready={readyRuns([released])[0]} />,
      <BuildRunPage key="empty" visitor={visitor} currency="USD" ready={undefined} />,
      <SendRunPage key="send" visitor={visitor} run={aRun()} />,
      <SettleRunPage key="settle" visitor={visitor} run={aRun()} today={today} />,
      <ContributionsPage key="pledges" visitor={visitor} contributions={[aContribution()]} page={1} done={false} />,
      <DepositPage key="deposit" visitor={visitor} contribution={aContribution()} today={today} />,
      <LedgerPage key="ledger" visitor={visitor} now={now} balances={balances()} />,
      <LedgerPage key="nothing" visitor={visitor} now={now} balances={[]} />,
    ];
    expect(pages.flatMap((page) => faultsIn(markupOf(page)))).toEqual([]);
  });
});

describe('the officers of the money', () => {
  it('see first what waits for their own signature', () => {
    const home = (role: Role) =>
      markupOf(<FinanceHomePage visitor={aVisitor('en', role)} {...lists} list="waiting" page={1} />);
    expect(home('certifying-officer').h1).toBe('One payment waits for you');
    expect(home('certifying-officer').links).toContain('/finance/contributions/contribution-1/deposit');
    expect(home('releasing-officer').links).toContain('/finance/runs/new?currency=USD');
    expect(home('certifying-officer').links).not.toContain('/finance/runs/new?currency=USD');
    expect(home('auditor').h1).toBe('2 payments are under way');
  });

  it('have only the buttons that are allowed, and read why there are no more', () => {
    const page = (role: Role, tranche = toCertify) =>
      markupOf(<TranchePage visitor={aVisitor('en', role)} {...part} tranche={tranche} />);
    expect(page('certifying-officer').h1).toBe('USD 6,000 for Rive Claire waits to be certified');
    expect(page('certifying-officer').buttons).toEqual(['Send it back with a reason', 'Certify this payment']);
    const signed = page('approving-officer', aTranche({ status: 'certified', allowed: [] }));
    expect([signed.buttons, signed.html.includes('another person must take the next step')]).toEqual([[], true]);
    expect(page('auditor', aTranche()).buttons).toEqual([]);
  });

  it('confirm amount, payee and conditions, with the version that was read', () => {
    const { h1, html, buttons, fields } = markupOf(
      <SignTranchePage visitor={aVisitor('en', 'certifying-officer')} {...part} tranche={toCertify} verb="certify" />,
    );
    expect([h1, buttons, fields]).toEqual(['Certify USD 6,000.00 for Rive Claire?', ['Certify USD 6,000.00'], []]);
    expect(html).toContain('name="_version" value="3"');
    expect(html).toContain('action="/finance/tranches/tranche-2/certify"');
    expect(html).toContain('accepted on 2 Nov 2026');
  });

  it('are warned when the money is not there, the report is not accepted, the decision is not witnessed, or the account is changing', () => {
    const { t } = aVisitor('en', 'certifying-officer');
    const open = anAgreement({ reports: [aReport({ status: 'submitted', acceptedAt: null })] });
    const met = (agreement = part.agreement, cash?: string, tranche = toCertify) =>
      conditionsOf(t, tranche, agreement, balances(cash)).map((one) => one.met);
    const early = met(part.agreement, undefined, { ...toCertify, decisionWitnessed: false });
    const changing = met(part.agreement, undefined, { ...toCertify, accountChanging: true });
    expect([met(), met(open), met(part.agreement, '5999.99'), early, changing]).toEqual([
      [true, true, true, true, true, true],
      [true, true, false, true, true, true],
      [true, true, true, true, true, false],
      [true, true, true, false, true, true],
      [true, true, true, true, false, true],
    ]);
  });

  it('are told to wait when the witnesses have not confirmed the decision', () => {
    const visitor = aVisitor('en', 'releasing-officer');
    const approved = aTranche({ status: 'approved', certifiedBy: 'Carla Nunes', approvedBy: 'Peter Adeyemi' });
    const page = (tranche: typeof approved) =>
      markupOf(<TranchePage visitor={visitor} {...part} tranche={tranche} />).html;
    const waits = 'The witnesses of the public log have not confirmed the decision yet.';
    expect(page({ ...approved, decisionWitnessed: false })).toContain(waits);
    expect(page({ ...approved, allowed: ['release'] })).not.toContain(waits);
  });

  it('build a run from what they have looked at', () => {
    const visitor = aVisitor('en', 'releasing-officer');
    const ready = readyRuns([released, aTranche({ id: 'in-run', status: 'released', paymentRunId: 'run-1' })]);
    expect(ready.map(({ tranches, total }) => [tranches.length, total.amount])).toEqual([[1, '6000.00']]);
    const { h1, fields, html } = markupOf(<BuildRunPage visitor={visitor} currency="USD" ready={ready[0]} />);
    expect([h1, fields]).toEqual(['Build a run of one payment, USD 6,000.00?', ['currency', 'shown']]);
    expect(html).toContain('name="shown" value="tranche-9"');
  });

  it('let only the releasing officer download the bank file', () => {
    const links = officers.map((role) => markupOf(<RunPage visitor={aVisitor('en', role)} run={aRun()} />).links);
    expect(links.map((all) => all.includes('/finance/runs/run-1/file'))).toEqual([false, false, true]);
  });

  it('enter the day of the bank statement; a wrong one stays as it was typed', () => {
    const errors = [{ field: 'settledOn', message: 'This is not a day of the calendar.' }];
    const visitor = aVisitor('en', 'certifying-officer');
    const page = markupOf(
      <SettleRunPage visitor={visitor} run={aRun()} today="2026-11-22" settledOn="2026-2-31" errors={errors} />,
    );
    expect([page.fields, page.errors]).toEqual([
      ['settledOn-day', 'settledOn-month', 'settledOn-year'],
      ['This is not a day of the calendar.'],
    ]);
    expect(page.html).toMatch(/name="settledOn-day"[^>]*value="31"/);
    const deposit = markupOf(<DepositPage visitor={visitor} contribution={aContribution()} today="2026-11-22" />);
    expect(deposit.fields).toEqual(['depositedOn-day', 'depositedOn-month', 'depositedOn-year']);
  });
});

describe('the ledger page', () => {
  const page = (cash?: string) =>
    markupOf(<LedgerPage visitor={aVisitor('en', 'auditor')} now={new Date(0)} balances={balances(cash)} />);

  it('says how much is there and how much of it is promised', () => {
    expect(page().h1).toBe('USD 320,720 on the account, USD 9,920 promised to grantees');
    expect(page().html).toContain('free for new grants');
  });

  it('raises the alarm when the books do not balance', () => {
    expect(page('320720.01').html).toContain('The books do not balance in USD');
    expect(page().html).not.toContain('do not balance');
  });
});
