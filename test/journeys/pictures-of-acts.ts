import fs from 'node:fs';
import path from 'node:path';
import type { Visitor } from '#test/support/browser';

/** How `npm run screenshots` shows each page. */
export const PICTURED = {
  desk: { width: 1280, language: 'en', theme: 'light' },
  phone: { width: 390, language: 'en', theme: 'light' },
  arabic: { width: 390, language: 'ar', theme: 'light' },
  dark: { width: 1280, language: 'en', theme: 'dark' },
} as const;

/** A page as it was pictured, with its files by look, below the folder of all pictures. */
export interface Pictured {
  readonly kind: string;
  readonly address: string;
  readonly files: Readonly<Record<string, string>>;
}

/** Where the pictures of acts lie in the folder of all pictures, and what was pictured, a line of JSON each. */
export const OF_ACTS = 'acts';
export const LIST_OF_ACTS = `${OF_ACTS}/pages.jsonl`;

/**
 * Pictures of a page that only a fund in this very state has; into PICTURES_FOLDER, without it none. Afterwards the window
 * is as wide as before, and shows the page in English.
 */
export async function picturesOf(visitor: Visitor, kind: string, address: string): Promise<void> {
  const folder = process.env['PICTURES_FOLDER'];
  if (folder === undefined) return;
  const files: Record<string, string> = {};
  for (const [look, { width, language, theme }] of Object.entries(PICTURED)) {
    files[look] = `${OF_ACTS}/${kind.replaceAll(/\W+/g, '-')}-${look}.png`;
    await visitor.page.setViewportSize({ width, height: 900 });
    await visitor.page.emulateMedia({ colorScheme: theme });
    await visitor.reads(language);
    await visitor.visit(address);
    await visitor.page.screenshot({ path: path.join(folder, files[look]), fullPage: true });
  }
  await visitor.page.setViewportSize({ width: PICTURED.desk.width, height: 900 });
  await visitor.page.emulateMedia({ colorScheme: null });
  await visitor.reads('en');
  const page: Pictured = { kind, address, files };
  fs.appendFileSync(path.join(folder, LIST_OF_ACTS), `${JSON.stringify(page)}\n`);
}
