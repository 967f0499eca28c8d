import type { PublicFile } from './missing-entries.ts';
import { LogFolder } from '../log/log-folder.ts';

/** A public log to read from: our own folder, or the address of the log or of a mirror. A file that is not there is undefined. */
export function publicLogAt(place: string): PublicFile {
  if (!/^https?:\/\//.test(place)) {
    const folder = new LogFolder(place);
    return (file) => folder.read(file);
  }
  return async (file) => {
    const answer = await fetch(`${place.replace(/\/+$/, '')}/${file}`);
    if (answer.status === 404) return undefined;
    if (!answer.ok) throw new Error(`${place}/${file} answers ${answer.status}`);
    return Buffer.from(await answer.arrayBuffer());
  };
}
