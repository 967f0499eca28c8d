import type { CallView } from '#contracts/api/applications';
import type { T } from '../../messages/translate.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { instantText } from '../../ui/date-time.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Card, Columns } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { TaskList } from '../../ui/task-list.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { Figures } from '../figures.tsx';
import { CallState } from './call-state.tsx';
import { OfficeFrame } from './office-frame.tsx';
import { officeFigures } from './office-figures.tsx';
import { officeTasks } from './office-tasks.tsx';
import type { OfficeWork } from './office-work.ts';

interface HomeProps {
  readonly visitor: Visitor;
  readonly work: OfficeWork;
  readonly mayDraft: boolean;
}

/** What waits for the secretariat, and since when? */
export function HomePage({ visitor, work, mayDraft }: HomeProps) {
  const { t, roles } = visitor;
  const { waiting, elsewhere } = officeTasks(t, work, roles);
  return (
    <OfficeFrame
      visitor={visitor}
      title={t('frame.nav.tasks')}
      current="tasks"
      source={t('secretariat.source', { time: instantText(t, work.now, 'UTC') })}
    >
      <PageHead t={t} title={t('secretariat.home.title', { count: waiting.length })} />
      {isIncomplete(work) && (
        <Notice tone="due" title={t('secretariat.home.away')}>
          {t('secretariat.home.awayAbout')}
        </Notice>
      )}
      <Columns asideLabel={t('secretariat.home.calls')} aside={<CallsNow t={t} work={work} mayDraft={mayDraft} />}>
        {waiting.length === 0 ? (
          <EmptyState>{t('secretariat.home.none')}</EmptyState>
        ) : (
          <TaskList title={t('secretariat.home.waiting')} tasks={waiting} />
        )}
        {elsewhere.length > 0 && <TaskList title={t('secretariat.home.elsewhere')} tasks={elsewhere} />}
      </Columns>
      <Figures t={t} figures={officeFigures(t, work)} page="/office" />
    </OfficeFrame>
  );
}

const isIncomplete = ({ review, recommendations, agreements, reports, publications }: OfficeWork): boolean =>
  [review, recommendations, agreements, reports, publications].includes(null);

interface CallsNowProps {
  readonly t: T;
  readonly work: OfficeWork;
  readonly mayDraft: boolean;
}

function CallsNow({ t, work, mayDraft }: CallsNowProps) {
  const running = work.calls.filter(({ status }) => status !== 'concluded');
  return (
    <Card title={t('secretariat.home.calls')}>
      {running.length === 0 && <p>{t('secretariat.home.noCalls')}</p>}
      {running.length > 0 && (
        <ul className="tasks">
          {running.map((call) => (
            <CallLine key={call.id} t={t} call={call} now={work.now} />
          ))}
        </ul>
      )}
      {mayDraft && (
        <p>
          <ButtonLink href="/office/calls/new" tone="second">
            {t('secretariat.calls.new')}
          </ButtonLink>
        </p>
      )}
    </Card>
  );
}

function CallLine({ t, call, now }: { readonly t: T; readonly call: CallView; readonly now: Date }) {
  return (
    <li>
      <a href={`/office/calls/${call.id}`}>{call.title}</a>
      <CallState t={t} call={call} now={now} />
    </li>
  );
}
