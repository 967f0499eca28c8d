import type { AccountChangeView, AgreementView } from '#contracts/api/disbursement';
import type { T } from '../../messages/translate.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Instant } from '../../ui/date-time.tsx';
import { ErrorSummary, errorFor, type FieldError } from '../../ui/error-summary.tsx';
import { Facts, type Fact } from '../../ui/facts.tsx';
import { Code } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { LongTextQuestion } from '../../ui/question-text.tsx';
import { RecordStatus } from '../../ui/record-status.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { signerWords } from '../signer.ts';
import { FinanceActPage, FinanceFrame } from './finance-frame.tsx';
import { SharedAccount } from './tranche.tsx';

export const DECISIONS = ['confirm', 'agree', 'refuse'] as const;
export type Decision = (typeof DECISIONS)[number];

interface ListProps {
  readonly visitor: Visitor;
  readonly changes: readonly AccountChangeView[];
}

/** Which accounts are being changed, and which were. */
export function AccountChangesPage({ visitor, changes }: ListProps) {
  const { t } = visitor;
  const title = t('accountChange.list.title');
  return (
    <FinanceFrame visitor={visitor} title={title} current="payments">
      <PageHead
        t={t}
        crumbs={[{ href: '/finance', name: t('finance.home.title') }]}
        title={title}
        lead={t('accountChange.list.lead')}
      />
      <DataTable
        t={t}
        caption={title}
        quietCaption
        rows={changes}
        rowKey={({ id }) => id}
        empty={t('accountChange.list.none')}
        columns={[
          {
            id: 'payee',
            head: t('finance.tranche.payee'),
            names: true,
            cell: ({ id, organisationName }) => (
              <a href={`/finance/account-changes/${id}`}>
                <bdi>{organisationName}</bdi>
              </a>
            ),
          },
          {
            id: 'grant',
            head: t('finance.tranche.grant'),
            cell: ({ agreementNumber }) => <bdi className="num">{agreementNumber}</bdi>,
          },
          {
            id: 'proposed',
            head: t('accountChange.list.proposed'),
            cell: ({ proposedAt }) => <Instant t={t} at={proposedAt} style="short" />,
          },
          {
            id: 'state',
            head: t('finance.condition.state'),
            kind: 'bare',
            cell: ({ status }) => <RecordStatus t={t} record="account-change" status={status} />,
          },
        ]}
      />
    </FinanceFrame>
  );
}

export interface AccountChangeProps {
  readonly visitor: Visitor;
  readonly change: AccountChangeView;
  readonly agreement: AgreementView;
  /** What the reader has just done. */
  readonly done?: Decision | undefined;
  readonly errors?: readonly FieldError[];
}

/** Who proposed it, who has checked it and how, and what is mine to decide. */
export function AccountChangePage({ visitor, change, agreement, done, errors = [] }: AccountChangeProps) {
  const { t } = visitor;
  const title = t('accountChange.page.title', { payee: change.organisationName });
  return (
    <FinanceFrame visitor={visitor} title={title} current="payments" wrong={errors.length > 0}>
      <ErrorSummary t={t} errors={errors} />
      {done !== undefined && <Notice news>{t(`accountChange.done.${done}`)}</Notice>}
      <PageHead
        t={t}
        crumbs={[
          { href: '/finance', name: t('finance.home.title') },
          { href: '/finance/account-changes', name: t('accountChange.list.title') },
        ]}
        eyebrow={change.agreementNumber}
        title={title}
        line={[<RecordStatus key="state" t={t} record="account-change" status={change.status} />]}
      />
      <SharedAccount t={t} agreement={agreement} />
      {change.waitsForRun && <Notice tone="due">{t('accountChange.waits')}</Notice>}
      <Facts facts={factsOf(t, change, agreement)} />
      <div className="buttons">
        {DECISIONS.filter((verb) => change.allowed.includes(verb)).map((verb) => (
          <ButtonLink
            key={verb}
            href={`/finance/account-changes/${change.id}/${verb}`}
            tone={verb === 'refuse' ? 'second' : 'first'}
          >
            {t(`accountChange.${verb}.act`)}
          </ButtonLink>
        ))}
      </div>
    </FinanceFrame>
  );
}

export interface DecideProps extends Omit<AccountChangeProps, 'done'> {
  readonly verb: Decision;
  /** As typed: how it was checked, or why it is refused. */
  readonly words?: string;
}

/** One decision: what is known once more, then the act with its words. */
export function DecideAccountPage({ visitor, change, agreement, verb, words = '', errors = [] }: DecideProps) {
  const { t } = visitor;
  return (
    <FinanceActPage
      visitor={visitor}
      current="payments"
      errors={errors}
      eyebrow={change.agreementNumber}
      title={t(`accountChange.${verb}.title`, { payee: change.organisationName })}
      facts={factsOf(t, change, agreement)}
      follows={[t(`accountChange.${verb}.follows`), t(`accountChange.${verb}.next`)]}
      undo={t(`accountChange.${verb}.undo`)}
      action={`/finance/account-changes/${change.id}/${verb}`}
      version={change.version}
      questions={verb !== 'agree' && <Words t={t} verb={verb} words={words} errors={errors} />}
      act={t(`accountChange.${verb}.act`)}
      danger={verb === 'refuse'}
      back={`/finance/account-changes/${change.id}`}
    >
      <SharedAccount t={t} agreement={agreement} />
    </FinanceActPage>
  );
}

/** The name of what somebody writes with a decision. */
export const WORDS = { confirm: 'verification', refuse: 'reason' } as const;

interface WordsProps {
  readonly t: T;
  readonly verb: 'confirm' | 'refuse';
  readonly words: string;
  readonly errors: readonly FieldError[];
}

function Words({ t, verb, words, errors }: WordsProps) {
  return (
    <LongTextQuestion
      t={t}
      name={WORDS[verb]}
      label={t(`accountChange.${verb}.question`)}
      hint={t(`accountChange.${verb}.hint`)}
      value={words}
      rows={4}
      error={errorFor(errors, WORDS[verb])}
    />
  );
}

function factsOf(t: T, change: AccountChangeView, { bankAccount }: AgreementView): readonly Fact[] {
  const { account, verification, confirmedBy, confirmedFor, agreedBy, agreedFor, countsFrom, refusedReason } = change;
  const hidden = <span className="soft">{t('finance.tranche.accountHidden')}</span>;
  const text = (name: 'verification' | 'refused', words: string | null | undefined): Fact[] =>
    words ? [{ name: t(`accountChange.fact.${name}`), value: <bdi>{words}</bdi> }] : [];
  const by = (name: 'confirmed' | 'agreed', officer: string | null | undefined, principal?: string | null): Fact[] =>
    officer ? [{ name: t(`accountChange.fact.${name}`), value: signerWords(t, officer, principal) }] : [];
  return [
    ...(bankAccount ? [accountFact(t('accountChange.fact.old'), bankAccount)] : []),
    account
      ? accountFact(t('accountChange.fact.account'), account)
      : { name: t('accountChange.fact.account'), value: hidden },
    {
      name: t('accountChange.fact.proposed'),
      value: <bdi>{change.proposedBy}</bdi>,
      note: <Instant t={t} at={change.proposedAt} />,
    },
    ...by('confirmed', confirmedBy, confirmedFor),
    ...text('verification', verification),
    ...by('agreed', agreedBy, agreedFor),
    ...(countsFrom === null
      ? []
      : [{ name: t('accountChange.fact.countsFrom'), value: <Instant t={t} at={countsFrom} /> }]),
    ...text('refused', refusedReason),
  ];
}

function accountFact(name: string, { holder, masked, bankName }: NonNullable<AccountChangeView['account']>): Fact {
  return { name, value: <Code>{masked}</Code>, note: `${holder}, ${bankName}` };
}
