import { StreamableFile } from '@nestjs/common';
import type { Readable } from 'node:stream';

/** A stored file as a download under its name. Never shown in place: a browser must not run what somebody sent. */
export function attachment(
  { stream, bytes }: { readonly stream: Readable; readonly bytes: number },
  { name, type = 'application/octet-stream' }: { readonly name: string; readonly type?: string },
): StreamableFile {
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, escaped)}`;
  return new StreamableFile(stream, { type, length: bytes, disposition });
}

const escaped = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
