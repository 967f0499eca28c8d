import type { LogEntryView, LogStatusView } from '#contracts/api/audit';
import { formatFingerprint } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';
import { Button } from '../../ui/button.tsx';
import { Instant } from '../../ui/date-time.tsx';
import { Details } from '../../ui/details.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Code, Columns, Section, Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { LongTextQuestion } from '../../ui/question-text.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { CheckYourself } from './check-yourself.tsx';
import { actWords } from './grant.tsx';
import { PublicFrame } from './public-frame.tsx';

/** What came of looking for a hash. */
export type Finding =
  | { readonly kind: 'found'; readonly entry: LogEntryView; readonly type: string; readonly at: string | null }
  | { readonly kind: 'absent'; readonly leafHash: string }
  | { readonly kind: 'away' }
  | { readonly kind: 'no-hash' };

export interface VerifyProps {
  readonly visitor: Visitor;
  /** As pasted. */
  readonly asked: string;
  readonly finding: Finding | null;
  readonly log: LogStatusView | null;
  readonly logAddress: string;
}

/** Is this act in the public log, and where? */
export function VerifyPage({ visitor, asked, finding, log, logAddress }: VerifyProps) {
  const { t } = visitor;
  const error = finding?.kind === 'no-hash' ? t('public.verify.noHash') : undefined;
  return (
    <PublicFrame visitor={visitor} title={t('public.verify.title')} current="verify" wrong={error !== undefined}>
      <ErrorSummary t={t} errors={error === undefined ? [] : [{ field: 'leaf', message: error }]} />
      <PageHead t={t} title={t(titleOf(finding))} lead={finding === null ? t('public.verify.lead') : undefined} />
      <Columns
        asideLabel={t('frame.proof.title')}
        aside={<CheckYourself t={t} log={log} logAddress={logAddress} about={t('public.verify.checkAbout')} />}
      >
        <Answer t={t} finding={finding} />
        <form className="stack" action="/verify" method="get">
          <LongTextQuestion
            t={t}
            name="leaf"
            label={t('public.verify.question')}
            hint={t('public.verify.hint')}
            value={asked}
            rows={3}
            {...(error !== undefined && { error })}
          />
          <div className="buttons">
            <Button>{t('public.verify.act')}</Button>
          </div>
        </form>
        <Section title={t('public.verify.how')}>
          <p>{t('public.verify.howAbout')}</p>
          <ul>
            <li>
              <a href="/log/checkpoint">{t('public.verify.checkpoint')}</a>
            </li>
            <li>
              <a href="/log/keys">{t('public.verify.keys')}</a>
            </li>
            <li>
              <a href="/log/status">{t('public.verify.status')}</a>
            </li>
          </ul>
        </Section>
      </Columns>
    </PublicFrame>
  );
}

function titleOf(finding: Finding | null) {
  switch (finding?.kind) {
    case 'found':
      return finding.entry.published ? 'public.verify.found' : 'public.verify.waiting';
    case 'absent':
      return 'public.verify.absent';
    case 'away':
      return 'public.verify.away';
    default:
      return 'public.verify.title';
  }
}

function Answer({ t, finding }: { readonly t: T; readonly finding: Finding | null }) {
  switch (finding?.kind) {
    case 'found':
      return <Found t={t} {...finding} />;
    case 'absent':
      return (
        <Notice tone="due" news>
          <p>{t('public.verify.absentAbout')}</p>
        </Notice>
      );
    case 'away':
      return (
        <Notice tone="due" news>
          <p>{t('public.log.away')}</p>
        </Notice>
      );
    default:
      return null;
  }
}

type FoundProps = { readonly t: T } & Extract<Finding, { kind: 'found' }>;

function Found({ t, entry, type, at }: FoundProps) {
  return (
    <Stack gap={4}>
      <Notice news>
        <p>{t(entry.published ? 'public.verify.foundAbout' : 'public.verify.waitingAbout', { index: entry.index })}</p>
      </Notice>
      <Facts
        facts={[
          { name: t('public.verify.place'), value: t('public.verify.index', { index: entry.index }) },
          { name: t('public.verify.what'), value: actWords(t, type), note: <Code>{type}</Code> },
          ...(at === null
            ? []
            : [{ name: t('public.verify.when'), value: <Instant t={t} at={at} zone="UTC" seconds /> }]),
          { name: t('public.verify.hash'), value: <Code>{formatFingerprint(entry.leafHash)}</Code> },
          ...(entry.published
            ? [
                {
                  name: t('public.verify.proof'),
                  value: <a href={`/log/proof/${entry.leafHash}`}>{t('public.check.proofFile')}</a>,
                },
              ]
            : []),
        ]}
      />
      <Details summary={t('public.verify.leaf')}>
        <p>{t('public.verify.leafAbout')}</p>
        <pre dir="ltr">{entry.leaf}</pre>
      </Details>
    </Stack>
  );
}
