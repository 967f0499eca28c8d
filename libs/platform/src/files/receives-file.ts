import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { FundRequest } from '../http/fund-request.ts';
import type { ReceivedFile } from './content-store.ts';
import type { FileLimits } from './file-draft.ts';

export const RECEIVES_FILE = 'platform:receives-file';

/**
 * The body of this route is a file (any content type but JSON), its name URL-encoded in `x-file-name`; or it has none, and
 * `x-upload` names a file that came in pieces. It is checked and in the content store before the act begins; the method
 * gets it by @CurrentFile().
 */
export const ReceivesFile = (limits: FileLimits) => SetMetadata(RECEIVES_FILE, limits);

export const CurrentFile = createParamDecorator((_: unknown, context: ExecutionContext): ReceivedFile => {
  const { receivedFile } = context.switchToHttp().getRequest<FundRequest>();
  if (receivedFile === undefined) throw new Error('@CurrentFile() needs @ReceivesFile() on the same method');
  return receivedFile;
});

const LONGEST_NAME = 200;

/** The name in the header `x-file-name`, which is URL-encoded. */
export function fileNameOf(header: string | string[] | undefined): string {
  const sent = Array.isArray(header) ? header[0] : header;
  return fileNameIn(decoded(sent ?? ''));
}

/** The last part of the path the person's computer sent, without control characters; never a folder (`.`, `..`). */
export function fileNameIn(sent: string): string {
  const name = sent.split(/[\\/]/).at(-1)!.replace(/\p{C}/gu, '').trim();
  return /^\.*$/.test(name) ? 'file' : name.slice(-LONGEST_NAME);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
