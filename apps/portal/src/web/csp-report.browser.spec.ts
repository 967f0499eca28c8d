import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeInBrowser } from '#test/support/browser';
import { eventually } from '#test/support/eventually';
import { aPortal, type TestPortal } from '#test/support/portal';

describeInBrowser('a browser that keeps a page from running what is not ours', (browser) => {
  let portal: TestPortal;
  let url: string;
  beforeAll(async () => {
    portal = await aPortal();
    await portal.app.listen(0, '127.0.0.1');
    url = (await portal.app.getUrl()).replace('127.0.0.1', 'localhost');
  }, 60_000);
  afterAll(() => portal?.close());

  it('tells us, and its report is taken', async () => {
    const { page } = await browser.somebody('Ama', url);
    await page.goto(`${url}/sign-in`);
    await page.evaluate(`
      const script = document.createElement('script');
      script.textContent = 'document.title = "not ours"';
      document.body.append(script);`);
    expect(await page.title()).not.toBe('not ours');
    await eventually(async () => {
      const kept = await portal.dataSource.query('SELECT kind, place FROM security_event');
      expect(kept).toEqual([{ kind: 'blocked-content', place: '/sign-in script-src-elem inline' }]);
    }, 20_000);
  }, 60_000);
});
