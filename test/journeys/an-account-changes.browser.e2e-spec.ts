import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeInBrowser, type Visitor } from '#test/support/browser';
import type { Look } from '#test/support/look';
import type { WholeFund } from '#test/support/whole-fund';
import { barriersInEveryLook, widthBeyond } from './pages-for-everybody.ts';
import { patternOf } from './pages-reachable.ts';
import { aFilledFund, demoPerson } from './pages-readers.ts';
import { picturesOf } from './pictures-of-acts.ts';

/** One after the other, of the same grant: each is stopped in the end. */
const CROSSINGS: readonly { readonly says: string; readonly look: Look }[] = [
  { says: 'in English', look: { language: 'en' } },
  { says: 'in Arabic, without JavaScript', look: { language: 'ar', javaScript: false } },
];

const ELISE = demoPerson('elise@rive-claire.example');
const CARLA = demoPerson('carla@finance.example');
const PETER = demoPerson('peter@finance.example');

let fund: WholeFund;

describeInBrowser('the bank account of a grant changes', (browser) => {
  beforeAll(async () => void (fund = await aFilledFund('account', { single: true })), 240_000);
  afterAll(() => fund?.stop(), 30_000);

  describe.each(CROSSINGS)('$says', ({ look }) => {
    const windows: Visitor[] = [];
    let elise: Visitor;
    let grant: string;

    async function aWindow({ name, email, password }: typeof ELISE): Promise<Visitor> {
      const visitor = await browser.somebody(name, fund.url, look);
      windows.push(visitor);
      await visitor.signIn(email, password);
      return visitor;
    }

    /** Axe and the narrowest window; both are scripts. */
    async function isForEverybody(visitor: Visitor): Promise<void> {
      if (look.javaScript === false) return;
      expect([await barriersInEveryLook(visitor, [320]), await widthBeyond(visitor)]).toEqual([[], []]);
    }

    /** One that answers at an address of its own. */
    async function isPictured(visitor: Visitor): Promise<void> {
      const { pathname } = new URL(visitor.page.url());
      if (look.javaScript !== false) await picturesOf(visitor, `account ${patternOf(pathname)}`, pathname);
    }

    beforeAll(async () => void (elise = await aWindow(ELISE)), 60_000);
    afterAll(() => Promise.all(windows.map((each) => each.leaves())));

    it('the grantee types another account, corrects it, looks at it once more and sends it', async () => {
      await elise.visit('/apply/grants');
      await elise.page.locator('main a[href^="/apply/grants/"]').first().click();
      grant = new URL(elise.page.url()).pathname;
      await elise.follow('Change the bank account');
      await isForEverybody(elise);
      await isPictured(elise);
      await elise.fill('Name of the bank', 'Invented Bank');
      await elise.fill('BIC (SWIFT code)', 'WRONG');
      await elise.fill('IBAN', 'BJ66BJ0610100100144390000769');
      await elise.fill('Town of the organisation', 'Porto-Novo');
      await elise.press('Go on');
      await elise.seesHeading('One thing to correct');
      await elise.fill('BIC (SWIFT code)', 'BOABBJBJXXX');
      await elise.press('Go on');
      await elise.seesHeading('Check the new account');
      await isForEverybody(elise);
      await elise.press('Correct it');
      await elise.press('Go on');
      await elise.press('Send the new account');
      await elise.seesHeading('The bank account of this grant is being changed');
      await isForEverybody(elise);
    }, 120_000);

    it('the certifying officer confirms it after a call, and another officer agrees', async () => {
      const carla = await aWindow(CARLA);
      await carla.visit('/finance/account-changes');
      await isForEverybody(carla);
      await isPictured(carla);
      await carla.page.locator('main a[href^="/finance/account-changes/"]').first().click();
      await isForEverybody(carla);
      await isPictured(carla);
      const change = carla.page.url();
      await carla.follow('Confirm the account');
      await isPictured(carla);
      await carla.press('Confirm the account');
      await carla.seesHeading('One thing to correct');
      await carla.fill('How did you make sure?', 'Called the director on the number of the register.');
      await isForEverybody(carla);
      await carla.press('Confirm the account');
      await carla.sees('You have confirmed the change. An approving officer is next.');
      const peter = await aWindow(PETER);
      await peter.visit(new URL(change).pathname);
      await peter.follow('Agree to the account');
      await isForEverybody(peter);
      await peter.press('Agree to the account');
      await peter.sees('You have agreed. The account counts when the wait is over.');
    }, 120_000);

    it('the grantee stops it while it waits, and the account that was there stays', async () => {
      await elise.visit(grant);
      await elise.sees('The bank account of this grant is being changed');
      await elise.follow('Look at the change');
      await elise.follow('Stop the change');
      await isForEverybody(elise);
      await isPictured(elise);
      await elise.press('Stop the change');
      expect(new URL(elise.page.url()).pathname).toBe(grant);
      expect(await elise.seesLink('Change the bank account')).toBe(true);
    }, 60_000);
  });
});
