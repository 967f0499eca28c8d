import type { ContributionView } from '#contracts/api/disbursement';
import { currencies } from '#kernel/money';
import { formatMoney } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { Day } from '../../ui/date-time.tsx';
import { ErrorSummary, errorFor, type FieldError } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Soft } from '../../ui/layout.tsx';
import { Money } from '../../ui/money.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { SelectQuestion } from '../../ui/question-choice.tsx';
import { DateQuestion, LongTextQuestion, TextQuestion } from '../../ui/question-text.tsx';
import { RecordStatus } from '../../ui/record-status.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { ListPaging } from '../list-paging.tsx';
import { paged } from '../paged.ts';
import { OfficeAct, OfficeFrame } from './office-frame.tsx';

export interface ContributionsProps {
  readonly visitor: Visitor;
  readonly contributions: readonly ContributionView[];
  readonly page: number;
  readonly mayPledge: boolean;
  readonly done: string;
}

/** Who has promised money, and has it come? */
export function ContributionsPage({ visitor, contributions, page, mayPledge, done }: ContributionsProps) {
  const { t } = visitor;
  const list = paged(contributions, page);
  const waiting = contributions.filter(({ status }) => status === 'pledged').length;
  return (
    <OfficeFrame visitor={visitor} title={t('frame.nav.contributions')} current="contributions" done={done}>
      <PageHead
        t={t}
        title={t('secretariat.contributions.title', { waiting, all: contributions.length })}
        lead={t('secretariat.contributions.lead')}
      />
      {mayPledge && (
        <p>
          <ButtonLink href="/office/contributions/new">{t('secretariat.pledge.open')}</ButtonLink>
        </p>
      )}
      <DataTable
        t={t}
        caption={t('frame.nav.contributions')}
        quietCaption
        rows={list.rows}
        rowKey={({ id }) => id}
        columns={columns(t)}
        empty={t('secretariat.contributions.none')}
      />
      <ListPaging t={t} list={list} href={(number) => `/office/contributions?page=${number}`} />
    </OfficeFrame>
  );
}

function columns(t: T): readonly Column<ContributionView>[] {
  return [
    { id: 'donor', head: t('secretariat.pledge.donor'), names: true, cell: ({ donor }) => <bdi>{donor}</bdi> },
    {
      id: 'amount',
      head: t('secretariat.word.amount'),
      end: true,
      cell: ({ amount }) => <Money t={t} value={amount} />,
    },
    {
      id: 'pledged',
      head: t('secretariat.contributions.pledgedOn'),
      cell: ({ pledgedOn }) => <Day t={t} date={pledgedOn} style="short" />,
    },
    {
      id: 'deposited',
      head: t('secretariat.contributions.depositedOn'),
      cell: ({ depositedOn }) =>
        depositedOn === null ? (
          <Soft>{t('secretariat.contributions.notYet')}</Soft>
        ) : (
          <Day t={t} date={depositedOn} style="short" />
        ),
    },
    {
      id: 'state',
      head: t('secretariat.word.state'),
      kind: 'bare',
      cell: ({ status }) => <RecordStatus t={t} record="contribution" status={status} />,
    },
    {
      id: 'act',
      head: t('secretariat.publications.act'),
      quietHead: true,
      kind: 'bare',
      cell: ({ id, donor, allowed }) =>
        allowed.includes('cancel') ? (
          <a href={`/office/contributions/${id}/cancel`}>
            {t('secretariat.contributions.cancelOpen')}
            <span className="unseen"> {donor}</span>
          </a>
        ) : null,
    },
  ];
}

export interface PledgeTyped {
  readonly donor: string;
  readonly amount: string;
  readonly currency: string;
  readonly pledgedOn: string;
}

interface PledgeProps {
  readonly visitor: Visitor;
  readonly typed: PledgeTyped;
  readonly errors: readonly FieldError[];
}

/** A promise of money. It pays for nothing yet: that is the deposit, which the certifying officer enters. */
export function PledgePage({ visitor, typed, errors }: PledgeProps) {
  const { t, tokens } = visitor;
  return (
    <OfficeFrame
      visitor={visitor}
      title={t('secretariat.pledge.title')}
      current="contributions"
      wrong={errors.length > 0}
    >
      <ErrorSummary t={t} errors={errors} />
      <PageHead
        t={t}
        crumbs={[{ href: '/office/contributions', name: t('frame.nav.contributions') }]}
        title={t('secretariat.pledge.title')}
        lead={t('secretariat.pledge.lead')}
      />
      <Form
        typed
        action="/office/contributions/new"
        tokens={tokens}
        buttons={<Button>{t('secretariat.pledge.act')}</Button>}
      >
        <PledgeQuestions t={t} typed={typed} errors={errors} />
      </Form>
    </OfficeFrame>
  );
}

interface PledgeQuestionsProps {
  readonly t: T;
  readonly typed: PledgeTyped;
  readonly errors: readonly FieldError[];
}

function PledgeQuestions({ t, typed, errors }: PledgeQuestionsProps) {
  return (
    <>
      <TextQuestion
        t={t}
        name="donor"
        label={t('secretariat.pledge.donor')}
        hint={t('secretariat.pledge.donorHint')}
        value={typed.donor}
        error={errorFor(errors, 'donor')}
      />
      <SelectQuestion
        t={t}
        name="currency"
        label={t('secretariat.form.currency')}
        hint={t('hints.pledge.currency')}
        choices={currencies().map((code) => ({ value: code, label: code }))}
        value={typed.currency}
        width="short"
        error={errorFor(errors, 'currency')}
      />
      <TextQuestion
        t={t}
        name="amount"
        label={t('secretariat.word.amount')}
        hint={t('secretariat.pledge.amountHint')}
        value={typed.amount}
        inputMode="decimal"
        width="medium"
        ltr
        error={errorFor(errors, 'amount')}
      />
      <DateQuestion
        t={t}
        name="pledgedOn"
        label={t('secretariat.pledge.pledgedOn')}
        example="2027-02-28"
        value={typed.pledgedOn}
        error={errorFor(errors, 'pledgedOn')}
      />
    </>
  );
}

interface CancelProps {
  readonly visitor: Visitor;
  readonly contribution: ContributionView;
  readonly reason: string;
  readonly errors: readonly FieldError[];
}

export function CancelContributionPage({ visitor, contribution, reason, errors }: CancelProps) {
  const { t } = visitor;
  const { id, version, donor, amount, pledgedOn } = contribution;
  return (
    <OfficeAct
      visitor={visitor}
      current="contributions"
      title={t('secretariat.contributions.cancelTitle', { amount: formatMoney(t.locale, amount), donor })}
      errors={errors}
      facts={[
        { name: t('secretariat.pledge.donor'), value: <bdi>{donor}</bdi> },
        { name: t('secretariat.word.amount'), value: <Money t={t} value={amount} /> },
        { name: t('secretariat.contributions.pledgedOn'), value: <Day t={t} date={pledgedOn} /> },
      ]}
      follows={[t('secretariat.contributions.cancelFollows')]}
      undo={t('secretariat.contributions.cancelUndo')}
      action={`/office/contributions/${id}/cancel`}
      version={version}
      back="/office/contributions"
      questions={
        <LongTextQuestion
          t={t}
          name="reason"
          label={t('secretariat.word.reason')}
          hint={t('secretariat.contributions.cancelReasonHint')}
          value={reason}
          rows={3}
          error={errorFor(errors, 'reason')}
        />
      }
      act={t('secretariat.contributions.cancelAct')}
      danger
    />
  );
}
