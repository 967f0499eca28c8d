import { describe, expect, it } from '@jest/globals';
import { anAccountChange, anAgreement } from '#test/builders/page-views';
import { aVisitor, faultsIn, markupOf, TESTED } from '#test/support/page-markup';
import { CheckAccountPage, OpenAccountPage, ProposeAccountPage, StopAccountPage } from './account.tsx';
import { OwnGrantPage } from './grant.tsx';
import type { Visitor } from '../../web/visitor.ts';

const typed = {
  holder: 'Rive Claire',
  bankCountry: 'BJ',
  bankName: 'Invented Bank',
  bic: 'BOABBJBJXXX',
  iban: 'BJ66BJ0610100100144390000769',
  accountNumber: '',
  town: 'Porto-Novo',
  country: 'BJ',
};
const account = { holder: 'Rive Claire', masked: '••••0769', bankName: 'Invented Bank' };
const grant = anAgreement({ bankAccount: account, mayProposeAccount: true });
const stoppable = { account, allowed: ['withdraw'], countsFrom: '2026-11-23T09:00:00.000Z' };
const now = new Date('2026-11-22T09:00:00Z');

const refusedOn = (visitor: Visitor) => {
  const refused = { ...grant, accountRefused: 'Nobody there knew of it.' };
  return [
    <OwnGrantPage key="refused" visitor={visitor} now={now} grant={refused} />,
    <ProposeAccountPage key="again" visitor={visitor} grant={refused} typed={typed} errors={[]} />,
  ];
};

describe.each(TESTED)('the pages of another bank account in %s', (locale) => {
  const visitor = aVisitor(locale, 'applicant');
  const errors = [{ field: 'bankAccount.bic', code: 'wrong-bic', message: 'x' }];

  it('are sound in every state', () => {
    const pages = [
      <ProposeAccountPage key="new" visitor={visitor} grant={grant} typed={typed} errors={[]} />,
      <ProposeAccountPage key="wrong" visitor={visitor} grant={grant} typed={typed} errors={errors} />,
      <CheckAccountPage key="check" visitor={visitor} grant={grant} typed={typed} />,
      ...['proposed', 'confirmed', 'agreed'].map((status) => (
        <OpenAccountPage
          key={status}
          visitor={visitor}
          grant={grant}
          change={anAccountChange({ status, ...stoppable })}
        />
      )),
      <OpenAccountPage
        key="waits"
        visitor={visitor}
        grant={grant}
        change={anAccountChange({ status: 'agreed', waitsForRun: true, ...stoppable })}
      />,
      <StopAccountPage key="stop" visitor={visitor} grant={grant} change={anAccountChange(stoppable)} />,
      <OwnGrantPage
        key="grant"
        visitor={visitor}
        now={now}
        grant={{ ...grant, accountChange: { id: 'change-1', status: 'agreed' } }}
      />,
      ...refusedOn(visitor),
    ];
    expect(pages.flatMap((page) => faultsIn(markupOf(page)))).toEqual([]);
  });
});

describe('another bank account', () => {
  const visitor = aVisitor('en', 'applicant');

  it('says why the last one was refused, where the next one is proposed', () => {
    for (const page of refusedOn(visitor)) expect(markupOf(page).html).toContain('Nobody there knew of it.');
  });

  it('is offered on the page of the grant, to who may propose it, while none is on its way', () => {
    const links = (bent: object) =>
      markupOf(<OwnGrantPage visitor={visitor} now={now} grant={{ ...grant, ...bent }} />).links;
    expect(links({})).toContain('/apply/grants/agreement-1/account');
    expect(links({ mayProposeAccount: false })).not.toContain('/apply/grants/agreement-1/account');
  });

  it('is shown whole once more before it is sent, and can be corrected there', () => {
    const { html, buttons } = markupOf(<CheckAccountPage visitor={visitor} grant={grant} typed={typed} />);
    expect(buttons).toEqual(['Send the new account', 'Correct it']);
    for (const value of Object.values(typed).filter(Boolean)) expect(html).toContain(value);
    expect(html).toContain('name="bankAccount.iban" value="BJ66BJ0610100100144390000769"');
  });
});
