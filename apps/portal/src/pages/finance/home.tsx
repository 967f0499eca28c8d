import type { AccountChangeView, ContributionView, PaymentRunView, TrancheView } from '#contracts/api/disbursement';
import { holds } from '#contracts/permissions';
import { formatMoney } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';
import { Section, Stack } from '../../ui/layout.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { TaskList, type Task } from '../../ui/task-list.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { ListPaging } from '../list-paging.tsx';
import { paged } from '../paged.ts';
import { Figures } from '../figures.tsx';
import { financeFigures, type MoneyNow } from './finance-figures.tsx';
import { FinanceFrame } from './finance-frame.tsx';
import { signingsOf } from './officers.ts';
import { readyRuns } from './ready.ts';
import { StoppedPayments } from './stopped.tsx';
import { listsFor, tranchesIn, type TrancheList } from './tranche-lists.ts';
import { TrancheTable } from './tranche-table.tsx';

export interface FinanceHomeProps {
  readonly visitor: Visitor;
  readonly money: MoneyNow;
  readonly runs: readonly PaymentRunView[];
  readonly contributions: readonly ContributionView[];
  readonly changes: readonly AccountChangeView[];
  readonly list: TrancheList;
  readonly page: number;
}

/** What waits for me, what is under way, what else is mine to do? */
export function FinanceHomePage({ visitor, money, runs, contributions, changes, list, page }: FinanceHomeProps) {
  const { tranches } = money;
  const { t, roles } = visitor;
  const signings = signingsOf(roles);
  const waiting = tranchesIn('waiting', tranches).length;
  const title = signings.length > 0 ? 'finance.home.waiting' : 'finance.home.moving';
  const count = signings.length > 0 ? waiting : tranchesIn('moving', tranches).length;
  const shown = paged(tranchesIn(list, tranches), page);
  return (
    <FinanceFrame visitor={visitor} title={t('finance.home.title')} current="payments" counts={{ payments: waiting }}>
      <PageHead t={t} title={t(title, { count })} lead={leadOf(visitor)} />
      <Stack gap={5}>
        <Tabs
          t={t}
          label={t('finance.tab.label')}
          tabs={listsFor(roles).map((one) => ({
            href: `/finance?list=${one}`,
            name: t(`finance.tab.${one}`),
            count: tranchesIn(one, tranches).length,
            current: one === list,
          }))}
        />
        <Section title={t(`finance.tab.${list}`)} quiet>
          <TrancheTable t={t} list={list} tranches={shown.rows} />
          <ListPaging t={t} list={shown} href={(number) => `/finance?list=${list}&page=${number}`} />
        </Section>
      </Stack>
      {signings.length > 0 && (
        <OtherWork
          t={t}
          tasks={[...changeTasks(visitor, changes), ...otherTasks(visitor, tranches, runs, contributions)]}
        />
      )}
      <StoppedPayments t={t} {...money} />
      <Figures t={t} figures={financeFigures(t, money)} page="/finance" />
      <p className="soft">{t('finance.home.three')}</p>
    </FinanceFrame>
  );
}

function leadOf({ t, roles }: Visitor): string {
  const signings = signingsOf(roles);
  if (signings.length === 0) return t('finance.home.read');
  return signings.map((signing) => t(`finance.home.${signing}`)).join(' ');
}

function OtherWork({ t, tasks }: { readonly t: T; readonly tasks: readonly Task[] }) {
  if (tasks.length > 0) return <TaskList title={t('finance.home.also')} tasks={tasks} />;
  return (
    <Section title={t('finance.home.also')}>
      <p className="soft">{t('finance.home.alsoNone')}</p>
    </Section>
  );
}

/** One line for all changes of accounts that this officer can decide now: nothing of their grants is paid until then. */
function changeTasks({ t }: Visitor, changes: readonly AccountChangeView[]): readonly Task[] {
  const mine = changes.filter(({ allowed }) => allowed.includes('confirm') || allowed.includes('agree'));
  if (mine.length === 0) return [];
  return [
    {
      name: t('accountChange.task', { count: mine.length }),
      href: '/finance/account-changes',
      tone: 'due',
      status: t('accountChange.list.look'),
      hint: t('accountChange.list.lead'),
    },
  ];
}

/** Runs to build, send and settle, deposits to enter: each only for whom it is allowed. */
function otherTasks(
  { t, roles }: Visitor,
  tranches: readonly TrancheView[],
  runs: readonly PaymentRunView[],
  contributions: readonly ContributionView[],
): readonly Task[] {
  const builds = holds('payment-run.build', roles) ? readyRuns(tranches) : [];
  return [
    ...builds.map(({ currency, tranches: ready, total }) => ({
      name: t('finance.todo.build', { currency }),
      href: `/finance/runs/new?currency=${currency}`,
      tone: 'due' as const,
      status: t('finance.todo.state.build'),
      hint: t('finance.todo.buildHint', { count: ready.length, total: formatMoney(t.locale, total) }),
    })),
    ...runs.filter(({ allowed }) => allowed.includes('send')).map((run) => runTask(t, run, 'send')),
    ...runs.filter(({ allowed }) => allowed.includes('settle')).map((run) => runTask(t, run, 'settle')),
    ...contributions.filter(({ allowed }) => allowed.includes('deposit')).map((pledge) => depositTask(t, pledge)),
  ];
}

function runTask(t: T, { id, number, payments, total }: PaymentRunView, verb: 'send' | 'settle'): Task {
  return {
    name: t(`finance.todo.${verb}`, { number }),
    href: `/finance/runs/${id}`,
    tone: verb === 'send' ? 'due' : 'half',
    status: t(`finance.todo.state.${verb}`),
    hint: t('finance.todo.runHint', { count: payments.length, total: formatMoney(t.locale, total) }),
  };
}

function depositTask(t: T, { id, donor, amount }: ContributionView): Task {
  return {
    name: t('finance.todo.deposit', { donor }),
    href: `/finance/contributions/${id}/deposit`,
    tone: 'open',
    status: t('finance.todo.state.deposit'),
    hint: formatMoney(t.locale, amount),
  };
}
