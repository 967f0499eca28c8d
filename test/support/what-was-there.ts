import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';

/** After an act that failed: why, and what was on the page instead, as a picture in a file and in its words. */
export async function whatWasThere(page: Page, name: string, error: unknown): Promise<string> {
  const folder = path.join(process.env['TEST_STATE_DIRECTORY'] ?? '.data', 'pictures');
  const file = path.join(folder, `${name.replaceAll(/\W+/g, '-')}-${process.hrtime.bigint()}.png`);
  fs.mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: file, fullPage: true }).catch(() => undefined);
  const words = await page
    .locator('body')
    .innerText({ timeout: 1000 })
    .catch(() => '(no page)');
  return `${firstLines(error)}\nat ${page.url()} (picture: ${file})\n----\n${words.slice(0, 4000)}\n----`;
}

const firstLines = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n').slice(0, 4).join('\n');
