import { formatDay } from '../messages/format.ts';
import type { T } from '../messages/translate.ts';
import { Columns, Section } from './layout.tsx';
import { ProgressRail } from './progress-rail.tsx';
import { NOWHERE, usd } from './styleguide-samples.ts';
import { TaskList, type Task } from './task-list.tsx';
import { Thread } from './thread.tsx';

interface PartProps {
  readonly t: T;
}

export function StyleguideTasks({ t }: PartProps) {
  return (
    <>
      <Tasks t={t} />
      <Section title={t('styleguide.gift.title')} apart gap={5}>
        <Thread t={t} across steps={giftSteps(t)} />
      </Section>
    </>
  );
}

function Tasks({ t }: PartProps) {
  return (
    <div className="section">
      <Columns asideLabel={t('styleguide.tasks.progress')} aside={<Progress t={t} />}>
        <TaskList title={t('styleguide.tasks.title')} tasks={taskRows(t)} />
      </Columns>
    </div>
  );
}

function Progress({ t }: PartProps) {
  return (
    <>
      <ProgressRail
        title={t('frame.tasks.progress', { done: 4, all: 10 })}
        parts={['full', 'full', 'full', 'half', 'half', 'empty', 'full', 'half', 'empty', 'empty']}
        about={t('styleguide.tasks.more')}
      />
      <Thread
        t={t}
        steps={[
          {
            state: 'done',
            title: t('styleguide.receipt.status'),
            when: formatDay(t.locale, '2027-02-26'),
            proof: { href: NOWHERE, name: t('styleguide.thread.proof') },
          },
          {
            state: 'now',
            title: t('styleguide.thread.rules'),
            when: t('styleguide.thread.by', { day: formatDay(t.locale, '2027-03-15') }),
          },
          {
            state: 'stopped',
            title: t('styleguide.payments.hold'),
            about: t('styleguide.thread.holdAbout'),
          },
          {
            state: 'next',
            title: t('styleguide.thread.answer'),
            when: formatDay(t.locale, '2027-06-07'),
          },
        ]}
      />
    </>
  );
}

function taskRows(t: T): readonly Task[] {
  return [
    {
      name: t('styleguide.tasks.where'),
      href: NOWHERE,
      tone: 'full',
      status: t('styleguide.tone.full'),
    },
    {
      name: t('styleguide.tasks.people'),
      href: NOWHERE,
      tone: 'half',
      status: t('styleguide.task.started'),
      hint: t('styleguide.tasks.peopleHint'),
    },
    {
      name: t('styleguide.tasks.budget'),
      href: NOWHERE,
      tone: 'due',
      status: t('styleguide.tone.due'),
      hint: t('styleguide.tasks.budgetHint', { amount: usd(t, 52_400) }),
    },
    { name: t('styleguide.tasks.plan'), href: NOWHERE, tone: 'open', status: t('styleguide.tone.open') },
    {
      name: t('styleguide.tasks.send'),
      tone: 'shut',
      status: t('frame.word.opensLater'),
      hint: t('styleguide.tasks.sendHint'),
    },
  ];
}

function giftSteps(t: T) {
  return [
    {
      state: 'done',
      title: t('styleguide.gift.gives'),
      about: t('styleguide.gift.givesAbout', { amount: usd(t, 60_000) }),
      when: formatDay(t.locale, '2025-12-02', 'short'),
    },
    {
      state: 'done',
      title: t('styleguide.gift.opens'),
      about: t('styleguide.gift.opensAbout'),
      when: formatDay(t.locale, '2025-12-15', 'short'),
    },
    {
      state: 'done',
      title: t('styleguide.gift.judge'),
      about: t('styleguide.gift.judgeAbout'),
      when: formatDay(t.locale, '2026-04-14', 'short'),
    },
    {
      state: 'now',
      title: t('styleguide.gift.money'),
      about: t('styleguide.gift.moneyAbout', { amount: usd(t, 45_000) }),
      when: formatDay(t.locale, '2026-06-12', 'short'),
    },
    { state: 'next', title: t('styleguide.gift.help'), when: t('styleguide.gift.helpWhen') },
  ] as const;
}
