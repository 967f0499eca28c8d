import { Transform, type Readable } from 'node:stream';
import type { MultipartFile } from '@fastify/multipart';
import { isUuid } from '#kernel/identifiers';
import { Refusal } from '#kernel/refusal';
import { isLocale, type SpokenLocale } from '../messages/locale.ts';
import { FIELDS } from '../ui/form-fields.ts';
import type { PortalRequest } from './visitor.ts';

/** The largest file a form may carry. */
export const LONGEST_FILE = 10 * 2 ** 20;

/** All that is typed into one form, in bytes; what a service takes at once is less, and its refusal shows the form again. */
const LONGEST_TYPED = 4 * 2 ** 20;

export type TypedValues = Readonly<Record<string, string | readonly string[]>>;

export interface TypedFile {
  /** Streams from the browser; ends with the refusal too-large beyond LONGEST_FILE. */
  readonly content: Readable;
  readonly type: string;
  readonly name: string;
}

/** A form as it came: what was typed, apart from what the portal itself hid in it. */
export interface TypedForm {
  /** By the names of the questions; for `dateFrom`, `choicesFrom` and `moneyFrom` of ui/form-fields.ts. */
  readonly values: TypedValues;
  readonly csrf: string;
  readonly key: string;
  readonly version?: number;
  /** Nothing is to be done: the reader wants to see the form in this language. */
  readonly language?: SpokenLocale;
  /** Instead of the file, the id of the upload by which it came in pieces. */
  readonly upload?: string;
  /** Only in multipart forms, and only when one was chosen. It must stand after all other fields. */
  readonly file?: TypedFile;
}

/** One answer as text without spaces at its ends; empty when there is none. */
export function textIn(values: TypedValues, name: string): string {
  const value = values[name];
  return typeof value === 'string' ? value.trim() : '';
}

/**
 * The form of a request, the same whoever asks again. A file is not waited for: it streams while the fields before it are
 * looked at.
 */
export function readForm(request: PortalRequest): Promise<TypedForm> {
  return (request.form ??= readOnce(request));
}

async function readOnce(request: PortalRequest): Promise<TypedForm> {
  if (request.isMultipart?.()) return multipartForm(request);
  const { body } = request;
  if (typeof body !== 'object' || body === null || Symbol.asyncIterator in body) throw notAForm();
  return formOf(Object.entries(body as Record<string, unknown>));
}

async function multipartForm(request: PortalRequest): Promise<TypedForm> {
  const fields: [string, unknown][] = [];
  let bytes = 0;
  try {
    for await (const part of request.parts({
      limits: { files: 1, fields: 200, fieldSize: LONGEST_TYPED, fileSize: LONGEST_FILE + 1 },
    })) {
      if (part.type === 'field') {
        bytes += Buffer.byteLength(String(part.value));
        if (part.valueTruncated || bytes > LONGEST_TYPED) throw typedTooMuch();
        fields.push([part.fieldname, part.value]);
      } else if (part.filename === '' || part.filename === undefined) {
        // nothing was chosen: browsers send an empty part all the same
        part.file.resume();
      } else {
        // chosen after another had come in pieces, it is the one that is meant
        const { upload: _, ...form } = formOf(fields);
        return { ...form, file: fileOf(part) };
      }
    }
  } catch (error) {
    throw brokenForm(error);
  }
  return formOf(fields);
}

function fileOf({ file, filename: name, mimetype: type }: MultipartFile): TypedFile {
  let bytes = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      done(bytes > LONGEST_FILE ? tooLarge() : null, chunk);
    },
  });
  file.on('error', (error) => counted.destroy(error));
  // what is left of a refused file is read and dropped, so that the browser gets to see the answer
  counted.on('error', () => file.resume());
  return { content: file.pipe(counted), type, name };
}

export function formOf(fields: readonly (readonly [string, unknown])[]): TypedForm {
  const values: Record<string, string | readonly string[]> = {};
  for (const [name, value] of fields) {
    const texts = (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string');
    const before = Object.hasOwn(values, name) ? values[name]! : [];
    const all = [...(typeof before === 'string' ? [before] : before), ...texts];
    Object.defineProperty(values, name, {
      value: all.length === 1 ? all[0] : all,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  const own = Object.values<string>(FIELDS);
  const version = textIn(values, FIELDS.version);
  const language = textIn(values, FIELDS.language);
  const upload = textIn(values, FIELDS.upload);
  return {
    values: Object.fromEntries(Object.entries(values).filter(([name]) => !own.includes(name))),
    csrf: textIn(values, FIELDS.csrf),
    key: textIn(values, FIELDS.key),
    ...(/^[1-9]\d{0,8}$/.test(version) && { version: Number(version) }),
    ...(isLocale(language) && { language }),
    ...(isUuid(upload) && { upload }),
  };
}

const notAForm = (): Refusal =>
  new Refusal(
    'unsupported',
    'unsupported',
    'A form is expected at this address. Open its page and send it from there.',
  );

/** What the parser says of a form that ends in the middle is no fault of ours; its limits are refusals already. */
function brokenForm(error: unknown): unknown {
  if (error instanceof Refusal) return error;
  if (String((error as { code?: unknown }).code).startsWith('FST_')) return error;
  return new Refusal('malformed', 'form-broken', 'The form did not arrive in one piece. Send it again.');
}

const typedTooMuch = (): Refusal =>
  new Refusal('too-large', 'too-large', 'The request is larger than is accepted here.');

const tooLarge = (): Refusal =>
  new Refusal(
    'too-large',
    'file-too-large',
    `The file is larger than ${LONGEST_FILE / 2 ** 20} MB. Choose a smaller one.`,
    {
      field: 'file',
      params: { limit: LONGEST_FILE },
    },
  );
