import { useId } from 'react';
import type { LogEntryView } from '#contracts/api/audit';
import { actCommand, CHECKER, logCommand, proofFile, type LogState } from '../../log/checker-commands.ts';
import { formatFingerprint } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';
import { instantText } from '../../ui/date-time.tsx';
import { Details } from '../../ui/details.tsx';

interface CheckYourselfProps {
  readonly t: T;
  readonly log: LogState | null;
  readonly logAddress: string;
  readonly about: string;
  /** The act to begin with; without its entry (the log does not answer) only its proof file. */
  readonly act?: { readonly leafHash: string; readonly entry?: LogEntryView | undefined } | undefined;
  /** One more command, and what it shows. */
  readonly more?: { readonly about: string; readonly command: string };
}

/** "Check it yourself": the act, the signed state that holds it, the commands. */
export function CheckYourself({ t, log, logAddress, about, act, more }: CheckYourselfProps) {
  const heading = useId();
  return (
    <section className="proof stack gap-3" aria-labelledby={heading}>
      <h2 id={heading}>{t('frame.proof.title')}</h2>
      <p>{about}</p>
      <ol>
        {act !== undefined && (
          <li>
            {t('public.check.newest')}
            <bdi className="code">{formatFingerprint(act.leafHash)}</bdi>
            <a href={`/log/proof/${act.leafHash}`} download={proofFile(act.leafHash)}>
              {t('public.check.proofFile')}
            </a>
          </li>
        )}
        {log !== null && (
          <li>
            {t('frame.proof.state')}: {stateWords(t, log)}
            {log.cosigning !== undefined && <div>{cosignedWords(t, log.cosigning)}</div>}
          </li>
        )}
        {log !== null && (
          <li>
            {t('public.check.logCommand')}
            <pre dir="ltr">{logCommand(logAddress, log)}</pre>
          </li>
        )}
        {more !== undefined && (
          <li>
            {more.about}
            <pre dir="ltr">{more.command}</pre>
          </li>
        )}
      </ol>
      {act?.entry !== undefined && (
        <Details summary={t('public.check.actOnly')}>
          <p>{t('public.check.actCommand')}</p>
          <pre dir="ltr">{actCommand(logAddress, log, act.entry, act.entry)}</pre>
        </Details>
      )}
      {log === null && <p className="soft">{t('public.log.away')}</p>}
      <p>
        <a href={CHECKER} download>
          {t('public.check.checker')}
        </a>
        <br />
        <span className="soft small">{t('public.check.checkerAbout')}</span>
      </p>
      <p>
        <a href="/verify">{t('public.check.how')}</a>
      </p>
    </section>
  );
}

function stateWords(t: T, { checkpointAt, size }: LogState): string {
  return checkpointAt === null
    ? t('public.log.acts', { count: size })
    : t('frame.proof.stateLine', { size, time: instantText(t, checkpointAt, 'UTC', true) });
}

function cosignedWords(t: T, { quorum, vkeys }: NonNullable<LogState['cosigning']>): string {
  return t('public.check.cosigned', { quorum, witnesses: vkeys.length });
}
