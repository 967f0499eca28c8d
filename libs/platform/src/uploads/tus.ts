import { fileNameIn } from '../files/receives-file.ts';
import { headWrong } from './upload-refusals.ts';

/**
 * The heads of tus 1.0.0 (https://tus.io/protocols/resumable-upload): its core, and of its extensions creation and
 * expiration. Finishing is no part of it: the whole is taken in by an act, which names the upload in `x-upload`.
 */
export const TUS = '1.0.0';

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** Whether both speak the same version; who does not reads 412 and `Tus-Version`. */
export const speaksTus = (headers: Headers): boolean => headers['tus-resumable'] === TUS;

export interface Announced {
  readonly bytes: number;
  readonly name: string;
  /** The other words of Upload-Metadata. */
  readonly metadata: Readonly<Record<string, string>>;
}

/** What a creation announces: Upload-Length, and `filename` among the Upload-Metadata. Refuses `upload-head-wrong`. */
export function announcedIn(headers: Headers): Announced {
  const bytes = wholeNumber(headers, 'Upload-Length');
  if (bytes === 0) throw headWrong('Upload-Length', 'a number of bytes, one at least');
  const metadata = metadataIn(headers['upload-metadata']);
  return { bytes, name: fileNameIn(metadata['filename'] ?? ''), metadata };
}

/** Where the sender means to go on. Refuses `upload-head-wrong`. */
export const offsetIn = (headers: Headers): number => wholeNumber(headers, 'Upload-Offset');

function wholeNumber(headers: Headers, name: string): number {
  const text = headers[name.toLowerCase()];
  if (typeof text !== 'string' || !/^\d{1,15}$/.test(text)) throw headWrong(name, 'a whole number of bytes');
  return Number(text);
}

/** `filename cGxhbi5wZGY=,kind YnVkZ2V0`: words, each with its value in Base64. */
function metadataIn(header: string | string[] | undefined): Record<string, string> {
  if (header === undefined) return {};
  const pairs = String(header)
    .split(',')
    .map((pair) => pair.trim().split(' '));
  if (pairs.some(([word, value = '', ...more]) => !word || more.length > 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(value)))
    throw headWrong('Upload-Metadata', 'words with values in Base64, with commas between');
  return Object.fromEntries(pairs.map(([word, value = '']) => [word, Buffer.from(value, 'base64').toString('utf8')]));
}
