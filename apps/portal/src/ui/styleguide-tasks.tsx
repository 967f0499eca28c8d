import type { T } from '../messages/translate.ts';
import { Columns, Section } from './layout.tsx';
import { ProgressRail } from './progress-rail.tsx';
import { NOWHERE, type Sample } from './styleguide.words.ts';
import { TaskList, type Task } from './task-list.tsx';
import { Thread } from './thread.tsx';

interface PartProps {
  readonly t: T;
  readonly w: Sample;
}

export function StyleguideTasks({ t, w }: PartProps) {
  return (
    <>
      <Tasks t={t} w={w} />
      <Section title={w('One gift, five acts', 'عطاء واحد وخمسة إجراءات')} apart gap={5}>
        <Thread t={t} across steps={giftSteps(w)} />
      </Section>
    </>
  );
}

function Tasks({ t, w }: PartProps) {
  return (
    <div className="section">
      <Columns asideLabel={w('Progress', 'التقدم')} aside={<Progress t={t} w={w} />}>
        <TaskList title={w('Your project', 'مشروعكم')} tasks={taskRows(t, w)} />
      </Columns>
    </div>
  );
}

function Progress({ t, w }: PartProps) {
  return (
    <>
      <ProgressRail
        title={t('frame.tasks.progress', { done: 4, all: 10 })}
        parts={['full', 'full', 'full', 'half', 'half', 'empty', 'full', 'half', 'empty', 'empty']}
        about={w('Three more are started.', 'وبدأت ثلاثة أخرى.')}
      />
      <Thread
        t={t}
        steps={[
          {
            state: 'done',
            title: w('Received', 'استُلم'),
            when: w('26 February 2027', '26 شباط/فبراير 2027'),
            proof: { href: NOWHERE, name: w('proof 31,204', 'إثبات 31,204') },
          },
          {
            state: 'now',
            title: w('We check the rules', 'نتحقق من القواعد'),
            when: w('by 15 March', 'حتى 15 آذار/مارس'),
          },
          {
            state: 'stopped',
            title: w('On hold', 'معلق'),
            about: w('A call back to the bank is missing.', 'ينقص الاتصال بالمصرف.'),
          },
          {
            state: 'next',
            title: w('The answer and the reasons', 'الجواب والأسباب'),
            when: w('7 June 2027', '7 حزيران/يونيو 2027'),
          },
        ]}
      />
    </>
  );
}

function taskRows(t: T, w: Sample): readonly Task[] {
  return [
    {
      name: w('What you will do, and where', 'ماذا ستفعلون وأين'),
      href: NOWHERE,
      tone: 'full',
      status: w('Done', 'مكتمل'),
    },
    {
      name: w('People you will help', 'من ستعينون'),
      href: NOWHERE,
      tone: 'half',
      status: w('Started', 'بدأ'),
      hint: w('4 of 7 questions answered. Numbers only, never names.', 'أُجيب عن 4 من 7 أسئلة. أرقام فقط، لا أسماء.'),
    },
    {
      name: w('Budget', 'الميزانية'),
      href: NOWHERE,
      tone: 'due',
      status: w('Needs correction', 'يحتاج إلى تصحيح'),
      hint: w('USD 52,400 asked. 2 lines need a change.', 'المطلوب 52,400 دولار. بندان يحتاجان إلى تعديل.'),
    },
    { name: w('Plan of work', 'خطة العمل'), href: NOWHERE, tone: 'open', status: w('Not started', 'لم يبدأ') },
    {
      name: w('Check your answers and send', 'المراجعة والإرسال'),
      tone: 'shut',
      status: t('frame.word.opensLater'),
      hint: w('Opens when the sections above are done.', 'يُفتح عند اكتمال الأقسام أعلاه.'),
    },
  ];
}

function giftSteps(w: Sample) {
  return [
    {
      state: 'done',
      title: w('A government gives', 'حكومة تعطي'),
      about: w('USD 60,000 is set aside', 'تُخصص 60,000 دولار'),
      when: w('2 Dec 2025', '2 كانون الأول/ديسمبر 2025'),
    },
    {
      state: 'done',
      title: w('A call opens', 'تُفتح دعوة'),
      about: w('171 organisations answer', 'تستجيب 171 منظمة'),
      when: w('15 Dec 2025', '15 كانون الأول/ديسمبر 2025'),
    },
    {
      state: 'done',
      title: w('Three people judge', 'ثلاثة يقيّمون'),
      about: w('Place 6; the line is at 11', 'المرتبة 6؛ والحد عند 11'),
      when: w('14 Apr 2026', '14 نيسان/أبريل 2026'),
    },
    {
      state: 'now',
      title: w('Money arrives', 'يصل المال'),
      about: w('USD 45,000 in two payments', '45,000 دولار على دفعتين'),
      when: w('12 Jun 2026', '12 حزيران/يونيو 2026'),
    },
    { state: 'next', title: w('Help is given', 'يُقدم العون'), when: w('from July', 'من تموز/يوليو') },
  ] as const;
}
