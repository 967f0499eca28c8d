import { checkOfficeFile } from './office-file.ts';
import { checkPdf } from './pdf-file.ts';

const CHECKS: Readonly<Record<string, (content: Buffer) => Promise<void>>> = {
  'application/pdf': checkPdf,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': checkOfficeFile,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': checkOfficeFile,
  'application/vnd.oasis.opendocument.text': checkOfficeFile,
};

/** Whether files of this type are looked into before they are stored. */
export const isLookedInto = (type: string): boolean => Object.hasOwn(CHECKS, type);

/** Refuses content that could harm whoever opens it: runs, fetches, hides other files, or grows without bounds. */
export async function mustBeHarmless(content: Buffer, type: string): Promise<void> {
  await CHECKS[type]?.(content);
}
