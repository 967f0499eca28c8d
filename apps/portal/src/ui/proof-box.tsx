import { formatFingerprint } from '../messages/format.ts';
import type { T } from '../messages/translate.ts';
import { instantText } from './date-time.tsx';
import { StatusTag } from './status-tag.tsx';
import { classes, type Words } from './words.ts';

export interface Proof {
  /** verified: in the log and witnessed. witnessing: in the log. pending: seconds after the act. mismatch: alarm. */
  readonly state: 'verified' | 'witnessing' | 'pending' | 'mismatch';
  /** Place and leaf hash (hex) of the act. */
  readonly act?: { readonly number: number; readonly leaf: string };
  /** The checkpoint that holds it. */
  readonly checkpoint?: { readonly size: number; readonly at: string };
  readonly witnesses: { readonly signed: number; readonly of: number };
  /** Exactly what to type: `node verify.mjs receipt 7K2M.json`. */
  readonly command: string;
  readonly download?: { readonly href: string; readonly name?: string };
}

interface ProofBoxProps {
  readonly t: T;
  readonly proof: Proof;
  /** What this proves, in one or two sentences. */
  readonly about: Words;
  /** Whom to tell when it does not match. */
  readonly contact: string;
}

/** "Check it yourself": the act, the signed state, the command; one button. */
export function ProofBox({ t, proof, about, contact }: ProofBoxProps) {
  const { state, act, checkpoint, witnesses, command, download } = proof;
  return (
    <section className={classes('proof stack gap-3', state === 'mismatch' && 'bad')}>
      <h2>{t('frame.proof.title')}</h2>
      <p>
        <ProofState t={t} proof={proof} />
      </p>
      {state === 'mismatch' ? <p>{t('frame.proof.mismatchAct', { contact })}</p> : <p>{about}</p>}
      <ol>
        {act && (
          <li>
            {t('frame.proof.act')}: {t('frame.proof.actNumber', { number: act.number })}
            <bdi className="code">{formatFingerprint(act.leaf)}</bdi>
          </li>
        )}
        {checkpoint && (
          <li>
            {t('frame.proof.state')}:{' '}
            {t('frame.proof.stateLine', { size: checkpoint.size, time: instantText(t, checkpoint.at, 'UTC', true) })}
            <div className="soft">{t('frame.proof.witnesses', witnesses)}</div>
          </li>
        )}
        <li>
          {t('frame.proof.command')}:<pre dir="ltr">{command}</pre>
        </li>
      </ol>
      {download && (
        <p>
          <a className="button second" href={download.href} download="">
            {download.name ?? t('frame.proof.download')}
          </a>
        </p>
      )}
    </section>
  );
}

function ProofState({ t, proof }: { readonly t: T; readonly proof: Proof }) {
  switch (proof.state) {
    case 'verified':
      return <StatusTag tone="full">{t('frame.proof.verified')}</StatusTag>;
    case 'witnessing':
      return <StatusTag tone="half">{t('frame.proof.witnessing', proof.witnesses)}</StatusTag>;
    case 'pending':
      return <StatusTag tone="open">{t('frame.proof.pending')}</StatusTag>;
    case 'mismatch':
      return <StatusTag tone="stop">{t('frame.proof.mismatch')}</StatusTag>;
  }
}
