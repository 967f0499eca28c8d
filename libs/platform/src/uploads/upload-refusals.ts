import { Refusal } from '#kernel/refusal';

/** What the head of a request of tus says wrongly; for programs, which alone write it. */
export const headWrong = (header: string, expected: string): Refusal =>
  new Refusal('malformed', 'upload-head-wrong', `The header ${header} must be ${expected}.`, { params: { header } });

export const offsetWrong = (offset: number): Refusal =>
  new Refusal('not-allowed-now', 'upload-offset-wrong', `${offset} bytes are here. Go on from there.`, {
    params: { offset },
  });

export const uploadCut = (): Refusal =>
  new Refusal('malformed', 'upload-cut', 'The line broke. What has come is kept: ask how much, and go on from there.');

export const uploadTooLong = (bytes: number): Refusal =>
  new Refusal('too-large', 'upload-too-long', `More came than the ${bytes} bytes that were announced.`, {
    params: { bytes },
  });

export const uploadGone = (): Refusal =>
  new Refusal(
    'invalid',
    'upload-gone',
    'What was uploaded of this file is not there any more: it is kept for a day. Choose the file again.',
  );

export const uploadUnfinished = (offset: number, bytes: number): Refusal =>
  new Refusal(
    'not-allowed-now',
    'upload-unfinished',
    'Not all of this file has arrived yet. Choose the file again, and wait until it is sent.',
    { params: { offset, bytes } },
  );

export const tooManyUploads = (): Refusal =>
  new Refusal(
    'too-many',
    'too-many-uploads',
    'You have begun many uploads that are not finished. Finish them, or wait a day until they are gone.',
  );
