import { useId } from 'react';
import type { LogStatusView } from '#contracts/api/audit';
import { formatFingerprint } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';
import { instantText } from '../../ui/date-time.tsx';

interface CheckYourselfProps {
  readonly t: T;
  readonly log: LogStatusView | null;
  readonly logAddress: string;
  readonly about: string;
  /** The act to begin with. */
  readonly leafHash?: string | undefined;
}

/** The command that checks the whole log on the reader's own machine, with the key that signs it. */
export function logCommand(logAddress: string, vkey: string): string {
  return `npm run --silent verify -- log ${logAddress} --vkey ${vkey}`;
}

/** "Check it yourself": the act, the signed state that holds it, the command. */
export function CheckYourself({ t, log, logAddress, about, leafHash }: CheckYourselfProps) {
  const heading = useId();
  return (
    <section className="proof stack gap-3" aria-labelledby={heading}>
      <h2 id={heading}>{t('frame.proof.title')}</h2>
      <p>{about}</p>
      <ol>
        {leafHash !== undefined && (
          <li>
            {t('public.check.newest')}
            <bdi className="code">{formatFingerprint(leafHash)}</bdi>
            <a href={`/log/proof/${leafHash}`}>{t('public.check.proofFile')}</a>
          </li>
        )}
        {log !== null && (
          <li>
            {t('frame.proof.state')}:{' '}
            {log.checkpointAt === null
              ? t('public.log.acts', { count: log.size })
              : t('frame.proof.stateLine', { size: log.size, time: instantText(t, log.checkpointAt, 'UTC', true) })}
          </li>
        )}
        {log !== null && (
          <li>
            {t('frame.proof.command')}:<pre dir="ltr">{logCommand(logAddress, log.vkey)}</pre>
          </li>
        )}
      </ol>
      {log === null && <p className="soft">{t('public.log.away')}</p>}
      <p>
        <a href="/verify">{t('public.check.how')}</a>
      </p>
    </section>
  );
}
