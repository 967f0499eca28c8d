import { formatFingerprint } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';
import { actCommand, proofFile, type LogState } from '../../log/checker-commands.ts';
import { Instant } from '../../ui/date-time.tsx';
import { Details } from '../../ui/details.tsx';
import { Code } from '../../ui/layout.tsx';
import { Thread, type Step } from '../../ui/thread.tsx';
import { roleName } from '../administrator/roles.ts';
import { actWords } from '../public/grant.tsx';
import { groundsOf, type LeafGrounds, type LoggedAct } from '../../acts/acts.ts';
import { actsPage } from '../../acts/record-type.ts';

interface ActThreadProps {
  readonly t: T;
  readonly acts: readonly LoggedAct[];
  readonly log: LogState | null;
  readonly logAddress: string;
  /** The acts are of several records: each says of which. */
  readonly mixed?: boolean;
}

/** Acts in their order, each with its place in the log, its proof and the command that checks it. */
export function ActThread({ t, acts, log, logAddress, mixed }: ActThreadProps) {
  const known = new Map(acts.map((act) => [act.leafHash, act]));
  const steps = acts.map((act): Step => {
    const grounds = groundsOf(act);
    return {
      state: act.entry?.published ? 'done' : 'now',
      title: actWords(t, act.name),
      when: <Instant t={t} at={act.at} zone="UTC" seconds style="short" />,
      about: (
        <>
          <div className="soft small">
            {mixed && (
              <>
                <a href={actsPage(act.record.type, act.record.id)}>
                  <bdi>{act.record.name}</bdi>
                </a>
                {' · '}
              </>
            )}
            {t(grounds.onBehalfOf === undefined ? 'auditor.acts.by' : 'auditor.acts.byFor', {
              role: roleWords(t, grounds),
            })}
            {' · '}
            {placeWords(t, act)}
          </div>
          <Details summary={t('auditor.acts.check')}>
            <Check t={t} act={act} grounds={grounds} known={known} log={log} logAddress={logAddress} />
          </Details>
        </>
      ),
    };
  });
  return <Thread t={t} steps={steps} />;
}

function roleWords(t: T, { role }: LeafGrounds): string {
  if (role === 'system') return t('auditor.acts.system');
  return role === 'public' ? t('auditor.acts.public') : roleName(t, role as Parameters<typeof roleName>[1]);
}

function placeWords(t: T, { entry }: LoggedAct): string {
  if (entry === undefined) return t('auditor.acts.away');
  if (entry === null) return t('auditor.acts.absent');
  return t(entry.published ? 'auditor.acts.place' : 'auditor.acts.unsigned', { index: entry.index });
}

interface CheckProps extends Omit<ActThreadProps, 'acts' | 'mixed'> {
  readonly act: LoggedAct;
  readonly grounds: LeafGrounds;
  readonly known: ReadonlyMap<string, LoggedAct>;
}

function Check({ t, act, grounds, known, log, logAddress }: CheckProps) {
  const { leafHash, entry, seq, name } = act;
  return (
    <>
      <p>
        {t('auditor.acts.number', { number: seq })}
        {grounds.pseudonym !== '' && (
          <>
            {' '}
            {t('auditor.acts.pseudonym')} <Code>{grounds.pseudonym}</Code>
            {grounds.onBehalfOf !== undefined && (
              <>
                {' '}
                {t('auditor.acts.insteadOf')} <Code>{grounds.onBehalfOf}</Code>
              </>
            )}
          </>
        )}
      </p>
      <p>
        {t('public.verify.hash')}: <Code>{formatFingerprint(leafHash)}</Code>
      </p>
      {grounds.refs.length > 0 && <Grounds t={t} refs={grounds.refs} known={known} />}
      {entry?.published ? (
        <>
          <p>
            <a href={`/log/proof/${leafHash}`} download={proofFile(leafHash)}>
              {t('auditor.acts.proofOf', { act: actWords(t, name), number: seq })}
            </a>
          </p>
          <pre dir="ltr">{actCommand(logAddress, log, entry, act)}</pre>
        </>
      ) : (
        <p className="soft">{t('auditor.acts.noProof')}</p>
      )}
    </>
  );
}

/** The acts without which this one could not be; those on the same page by their words. */
function Grounds({
  t,
  refs,
  known,
}: {
  readonly t: T;
  readonly refs: readonly string[];
  readonly known: ReadonlyMap<string, LoggedAct>;
}) {
  return (
    <>
      <p>{t('auditor.acts.restsOn', { count: refs.length })}</p>
      <ul>
        {refs.map((hash) => {
          const act = known.get(hash);
          return (
            <li key={hash}>
              <a className="proof-link" href={`/verify?leaf=${hash}`}>
                {act === undefined ? t('auditor.acts.other') : actWords(t, act.name)}{' '}
                <bdi className="num">{hash.slice(0, 12)}</bdi>
              </a>
            </li>
          );
        })}
      </ul>
    </>
  );
}
