import type { LogEntryView } from '#contracts/api/audit';
import { actCommand, proofFile, type LogState } from '../../log/checker-commands.ts';
import { formatFingerprint } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';
import { Button } from '../../ui/button.tsx';
import { Instant } from '../../ui/date-time.tsx';
import { Details } from '../../ui/details.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Facts, type Fact } from '../../ui/facts.tsx';
import { Code, Columns, Section, Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { LongTextQuestion } from '../../ui/question-text.tsx';
import { QuestionShell } from '../../ui/question.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { CheckYourself } from './check-yourself.tsx';
import { actWords } from './grant.tsx';
import { PublicFrame } from './public-frame.tsx';
import type { CheckedReceipt } from './receipt-check.ts';

type WholeReceipt = Extract<CheckedReceipt, { kind: 'whole' }>;
type BrokenReceipt = Extract<CheckedReceipt, { kind: 'broken' }>;

/** What came of looking for a hash, or for the act of a receipt. */
export type Finding =
  | {
      readonly kind: 'found';
      readonly entry: LogEntryView;
      readonly type: string;
      readonly at: string | null;
      readonly receipt?: WholeReceipt;
    }
  | { readonly kind: 'absent'; readonly leafHash: string; readonly receipt?: WholeReceipt }
  | BrokenReceipt
  | { readonly kind: 'away' }
  | { readonly kind: 'no-hash' };

export interface VerifyProps {
  readonly visitor: Visitor;
  /** As pasted. */
  readonly asked: string;
  readonly finding: Finding | null;
  readonly log: LogState | null;
  readonly logAddress: string;
}

/** Is this receipt valid, is this act in the public log, and where? */
export function VerifyPage({ visitor, asked, finding, log, logAddress }: VerifyProps) {
  const { t } = visitor;
  const error = finding?.kind === 'no-hash' ? t('public.verify.noHash') : undefined;
  return (
    <PublicFrame visitor={visitor} title={t('public.verify.title')} current="verify" wrong={error !== undefined}>
      <Stack gap={6}>
        <ErrorSummary t={t} errors={error === undefined ? [] : [{ field: 'leaf', message: error }]} />
        <PageHead t={t} title={t(titleOf(finding))} lead={finding === null ? t('public.verify.lead') : undefined} />
        <Columns
          asideLabel={t('frame.proof.title')}
          aside={<CheckYourself t={t} log={log} logAddress={logAddress} about={t('public.verify.checkAbout')} />}
        >
          <Answer t={t} finding={finding} log={log} logAddress={logAddress} />
          <Ask visitor={visitor} asked={asked} error={error} />
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
      </Stack>
    </PublicFrame>
  );
}

interface AskProps {
  readonly visitor: Visitor;
  readonly asked: string;
  readonly error: string | undefined;
}

/** One question, two ways to answer: the file that the receipt page gives, or whatever can be pasted. */
function Ask({ visitor: { t, tokens }, asked, error }: AskProps) {
  return (
    <Form action="/verify" tokens={tokens} files buttons={<Button>{t('public.verify.act')}</Button>}>
      <LongTextQuestion
        t={t}
        name="leaf"
        label={t('public.verify.question')}
        hint={t('public.verify.hint')}
        value={asked}
        rows={3}
        {...(error !== undefined && { error })}
      />
      <QuestionShell t={t} name="file" label={t('public.verify.file')} hint={t('public.verify.fileHint')} optional>
        <input id="file" name="file" type="file" accept=".json,application/json" aria-describedby="file-hint" />
      </QuestionShell>
    </Form>
  );
}

function titleOf(finding: Finding | null) {
  switch (finding?.kind) {
    case 'found':
      if (!finding.entry.published) return 'public.verify.waiting';
      return finding.receipt === undefined ? 'public.verify.found' : 'public.verify.valid';
    case 'absent':
      return finding.receipt === undefined ? 'public.verify.absent' : 'public.verify.receiptAbsent';
    case 'broken':
      return 'public.verify.broken';
    case 'away':
      return 'public.verify.away';
    default:
      return 'public.verify.title';
  }
}

interface AnswerProps extends Pick<VerifyProps, 'finding' | 'log' | 'logAddress'> {
  readonly t: T;
}

function Answer({ t, finding, log, logAddress }: AnswerProps) {
  switch (finding?.kind) {
    case 'found':
      return <Found t={t} log={log} logAddress={logAddress} {...finding} />;
    case 'absent':
      return (
        <Notice tone="due" news>
          <p>{t(finding.receipt?.promised ? 'public.verify.promiseAbout' : 'public.verify.absentAbout')}</p>
        </Notice>
      );
    case 'broken':
      return (
        <Notice tone="bad" news>
          <p>{t(`public.verify.broken.${finding.part}`)}</p>
          <p>{t('public.verify.brokenAbout')}</p>
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

type FoundProps = Omit<AnswerProps, 'finding'> & Extract<Finding, { kind: 'found' }>;

function Found({ t, entry, type, at, receipt, log, logAddress }: FoundProps) {
  return (
    <Stack gap={4}>
      <Notice news>
        <p>{t(entry.published ? 'public.verify.foundAbout' : 'public.verify.waitingAbout', { index: entry.index })}</p>
      </Notice>
      <Facts
        facts={[
          ...(receipt === undefined ? [] : receiptFacts(t, receipt)),
          { name: t('public.verify.place'), value: t('public.verify.index', { index: entry.index }) },
          { name: t('public.verify.log'), value: <Code>{entry.log}</Code> },
          { name: t('public.verify.what'), value: actWords(t, type), note: <Code>{type}</Code> },
          ...(at === null || receipt !== undefined
            ? []
            : [{ name: t('public.verify.when'), value: <Instant t={t} at={at} zone="UTC" seconds /> }]),
          { name: t('public.verify.hash'), value: <Code>{formatFingerprint(entry.leafHash)}</Code> },
          ...(entry.published
            ? [
                {
                  name: t('public.verify.proof'),
                  value: (
                    <a href={`/log/proof/${entry.leafHash}`} download={proofFile(entry.leafHash)}>
                      {t('public.check.proofFile')}
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
      {entry.published && (
        <Details summary={t('public.check.actOnly')}>
          <p>{t('public.check.actCommand')}</p>
          <pre dir="ltr">{actCommand(logAddress, log, entry, entry)}</pre>
        </Details>
      )}
      <Details summary={t('public.verify.leaf')}>
        <p>{t('public.verify.leafAbout')}</p>
        <pre dir="ltr">{entry.leaf}</pre>
      </Details>
    </Stack>
  );
}

function receiptFacts(t: T, { number, submittedAt }: WholeReceipt): readonly Fact[] {
  return [
    { name: t('public.verify.receipt'), value: <Code>{number}</Code>, note: t('public.verify.receiptAbout') },
    { name: t('public.verify.received'), value: <Instant t={t} at={submittedAt} zone="UTC" seconds /> },
  ];
}
