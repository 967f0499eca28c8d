import type { PaymentRunView } from '#contracts/api/disbursement';
import { holds } from '#contracts/permissions';
import { formatFingerprint, formatList, formatMoney } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Day, Instant } from '../../ui/date-time.tsx';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Card, Code, Columns, Section } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RecordStatus } from '../../ui/record-status.tsx';
import { Thread, type Step } from '../../ui/thread.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { signerWords } from '../signer.ts';
import { FinanceFrame } from './finance-frame.tsx';
import { PaymentTable } from './payment-table.tsx';

const STATES = ['built', 'sent', 'settled'] as const;
export type RunState = (typeof STATES)[number];

export interface RunProps {
  readonly visitor: Visitor;
  readonly run: PaymentRunView;
  /** The state that the reader has just brought the run to. */
  readonly done?: RunState | undefined;
  /** Why the reader's act was refused: the page shows how the run stands now. */
  readonly errors?: readonly FieldError[];
}

/** What is in this run, where is it, and what is next? */
export function RunPage({ visitor, run, done, errors = [] }: RunProps) {
  const { t } = visitor;
  const { number, total, status, payments } = run;
  return (
    <FinanceFrame
      visitor={visitor}
      title={`${t('finance.fact.run')} ${number}`}
      current="runs"
      command={commandOf(visitor, run)}
      wrong={errors.length > 0}
    >
      <ErrorSummary t={t} errors={errors} />
      {done !== undefined && <Notice news>{t(`finance.run.done.${done}`)}</Notice>}
      {run.accountsChanging.length > 0 && (
        <Notice tone="bad">{t('accountChange.run', { numbers: formatList(t.locale, run.accountsChanging) })}</Notice>
      )}
      <PageHead
        t={t}
        crumbs={[{ href: '/finance/runs', name: t('finance.runs.title') }]}
        title={t(`finance.run.title.${status as RunState}`, {
          number,
          total: formatMoney(t.locale, total, 'sentence'),
        })}
        line={[<RecordStatus key="state" t={t} record="payment-run" status={status} />]}
      />
      <Section title={t('finance.run.steps')} gap={5}>
        <Thread t={t} across steps={stepsOf(t, run)} />
      </Section>
      <Columns aside={<BankFile visitor={visitor} run={run} />}>
        <Section title={t('finance.run.list', { count: payments.length })}>
          <PaymentTable
            t={t}
            caption={t('finance.run.list', { count: payments.length })}
            payments={payments}
            total={total}
          />
        </Section>
      </Columns>
    </FinanceFrame>
  );
}

function stepsOf(t: T, { status, builtBy, builtFor, builtAt, sentAt, settledOn }: PaymentRunView): readonly Step[] {
  const now = STATES.findIndex((state) => state === status);
  const when = [
    <Instant key="built" t={t} at={builtAt} style="short" />,
    sentAt !== null && <Instant key="sent" t={t} at={sentAt} style="short" />,
    settledOn !== null && <Day key="settled" t={t} date={settledOn} />,
  ];
  return STATES.map((state, place) => ({
    state: place <= now ? 'done' : place === now + 1 ? 'now' : 'next',
    title: t(`finance.run.step.${state}`),
    ...(when[place] && { when: when[place] }),
    ...(place === 0 && { about: t('finance.chain.by', { name: signerWords(t, builtBy, builtFor) }) }),
  }));
}

function BankFile({ visitor, run }: { readonly visitor: Visitor; readonly run: PaymentRunView }) {
  const { t, roles } = visitor;
  const mayDownload = holds('payment-run.download', roles) && run.accountsChanging.length === 0;
  return (
    <Card title={t('finance.run.file')}>
      <Facts
        facts={[
          { name: t('finance.run.fileName'), value: <Code>{run.fileName}</Code> },
          { name: t('finance.run.fileHash'), value: <Code>{formatFingerprint(run.fileHash)}</Code> },
        ]}
      />
      <p>{t(mayDownload ? 'finance.run.fileAbout' : 'finance.run.fileOthers')}</p>
      {mayDownload && (
        <div className="buttons">
          <ButtonLink href={`/finance/runs/${run.id}/file`} tone={run.status === 'built' ? 'first' : 'second'} download>
            {t('finance.run.download')}
          </ButtonLink>
        </div>
      )}
    </Card>
  );
}

function commandOf({ t, roles }: Visitor, { id, status, allowed }: PaymentRunView) {
  if (allowed.includes('send')) {
    return {
      words: t('finance.run.command.send'),
      buttons: (
        <ButtonLink href={`/finance/runs/${id}/send`} tone="second">
          {t('finance.run.act.send')}
        </ButtonLink>
      ),
    };
  }
  if (allowed.includes('settle')) {
    return {
      words: t('finance.run.command.settle'),
      buttons: <ButtonLink href={`/finance/runs/${id}/settle`}>{t('finance.run.act.settle')}</ButtonLink>,
    };
  }
  if (status !== 'sent') return undefined;
  const mayElse = holds('payment-run.settle', roles);
  return { words: t(mayElse ? 'finance.run.command.settleOther' : 'finance.run.command.waits'), buttons: null };
}
