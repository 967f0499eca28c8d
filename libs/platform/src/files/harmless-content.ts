import { cleanJpeg } from './clean-jpeg.ts';
import { cleanPng } from './clean-png.ts';
import { checkOfficeFile } from './office-file.ts';
import { checkPdf } from './pdf-file.ts';

type Look = (content: Buffer) => Buffer | Promise<Buffer>;

const unchanged =
  (check: (content: Buffer) => Promise<void>): Look =>
  async (content) => {
    await check(content);
    return content;
  };

const LOOKS: Readonly<Record<string, Look>> = {
  'application/pdf': unchanged(checkPdf),
  'image/jpeg': cleanJpeg,
  'image/png': cleanPng,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': unchanged(checkOfficeFile),
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': unchanged(checkOfficeFile),
  'application/vnd.oasis.opendocument.text': unchanged(checkOfficeFile),
};

/** Whether files of this type are looked into before they are stored. */
export const isLookedInto = (type: string): boolean => Object.hasOwn(LOOKS, type);

/**
 * What is stored of a file. Refuses content that could harm whoever opens it: runs, fetches, hides other files, or grows
 * without bounds; pictures lose what they tell about people beside what they show.
 */
export async function harmless(content: Buffer, type: string): Promise<Buffer> {
  return (await LOOKS[type]?.(content)) ?? content;
}
