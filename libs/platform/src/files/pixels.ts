import { Refusal } from '#kernel/refusal';
import { damaged } from './file-refusals.ts';

/** Drawn, they take a quarter of a gigabyte; the pictures of a camera in a telephone have up to 50 million. */
const MEGAPIXELS = 64;

/** Refuses file-pixels, and file-damaged a picture without a size. */
export function mustBeDrawable(width: number, height: number): void {
  if (width < 1 || height < 1) throw damaged();
  if (width * height <= MEGAPIXELS * 1e6) return;
  const message = `This picture has more than ${MEGAPIXELS} million dots, too many for the computers of some readers. Save it smaller, and send that.`;
  throw new Refusal('invalid', 'file-pixels', message, { params: { megapixels: MEGAPIXELS } });
}
