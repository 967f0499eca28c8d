import { formatFingerprint, formatSize } from '../messages/format.ts';
import type { T } from '../messages/translate.ts';
import { Button } from './button.tsx';
import { HiddenFields, type FormTokens } from './form.tsx';
import { StatusTag, type Tone } from './status-tag.tsx';
import { classes, type Words } from './words.ts';
import { Spoken } from './written.tsx';

export type FileState = 'waiting' | 'sending' | 'interrupted' | 'checking' | 'safe' | 'refused' | 'replaced';

export interface ListedFile {
  readonly name: string;
  readonly bytes: number;
  readonly state: FileState;
  /** SHA-256, hex. */
  readonly fingerprint?: string;
  /** While sending. */
  readonly percent?: number;
  /** Why it was refused, or what it replaced. */
  readonly why?: Words;
  readonly href?: string;
  /** Sends the removal; no button when missing. */
  readonly remove?: { readonly action: string; readonly tokens: FormTokens; readonly version?: number };
}

const TONES: Readonly<Record<FileState, Tone>> = {
  waiting: 'open',
  sending: 'half',
  interrupted: 'due',
  checking: 'half',
  safe: 'full',
  refused: 'stop',
  replaced: 'open',
};

/** Name, size, fingerprint, state, "Remove". */
export function FileList({ t, files }: { readonly t: T; readonly files: readonly ListedFile[] }) {
  if (files.length === 0) return <p className="soft">{t('frame.file.none')}</p>;
  return (
    <ul className="files" data-files="">
      {files.map((file) => (
        <FileRow key={`${file.name} ${file.fingerprint}`} t={t} file={file} />
      ))}
    </ul>
  );
}

function FileRow({ t, file }: { readonly t: T; readonly file: ListedFile }) {
  const { name, bytes, state, fingerprint, why, href, remove } = file;
  const gone = state === 'replaced' ? 'gone' : undefined;
  return (
    <li>
      {href === undefined ? (
        <bdi className={gone}>{name}</bdi>
      ) : (
        <a href={href} className={gone}>
          <bdi>{name}</bdi>
        </a>
      )}
      <StatusTag tone={TONES[state]}>{stateWords(t, file)}</StatusTag>
      {why !== undefined && (
        <div className={classes('about', state === 'refused' && 'why')}>
          <Spoken>{why}</Spoken>
        </div>
      )}
      <div className="about row">
        <span className="num">{formatSize(t.locale, bytes)}</span>
        {fingerprint !== undefined && (
          <span>
            {t('frame.file.fingerprint')} <bdi className="code">{formatFingerprint(fingerprint, 16)}</bdi>
          </span>
        )}
        {remove && (
          <form action={remove.action} method="post">
            <HiddenFields tokens={remove.tokens} version={remove.version} />
            <Button quiet>
              <span aria-hidden="true">{t('frame.act.remove')}</span>
              <span className="unseen">{t('frame.act.removeFile', { name })}</span>
            </Button>
          </form>
        )}
      </div>
    </li>
  );
}

function stateWords(t: T, { state, percent = 0 }: ListedFile): string {
  return state === 'sending' ? t('frame.file.sending', { percent }) : t(`frame.file.${state}`);
}
