import type { FileState } from '#contracts/api/applications';
import { formatSize } from '../messages/format.ts';
import type { T } from '../messages/translate.ts';
import { Soft } from './layout.tsx';
import { StatusTag } from './status-tag.tsx';

interface FileLinkProps {
  readonly t: T;
  readonly href: string;
  readonly file: { readonly name: string; readonly bytes: number; readonly state: FileState };
}

/** A download by its name; what cannot be opened is named, and says why. */
export function FileLink({ t, href, file: { name, bytes, state } }: FileLinkProps) {
  return (
    <>
      {state === 'ready' ? (
        <a href={href} download>
          <bdi>{name}</bdi>
        </a>
      ) : (
        <bdi>{name}</bdi>
      )}{' '}
      <Soft small>{formatSize(t.locale, bytes)}</Soft>
      {state !== 'ready' && (
        <>
          {' '}
          <StatusTag tone={state === 'checking' ? 'half' : 'stop'}>{t(`frame.file.${state}`)}</StatusTag>
        </>
      )}
    </>
  );
}
