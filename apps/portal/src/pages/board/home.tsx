import type { RecommendationView } from '#contracts/api/review';
import { dayIn } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { FUND_ZONE } from '../../ui/date-time.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Card, Section, Stack } from '../../ui/layout.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { statusWords, toneOf } from '../../ui/record-status.tsx';
import { TaskList, type Task } from '../../ui/task-list.tsx';
import { homeOf } from '../../web/home.ts';
import type { Visitor } from '../../web/visitor.ts';
import { rankingTitle } from '../ranking-table.tsx';
import { Figures } from '../figures.tsx';
import { RoleFrame } from '../role-frame.tsx';
import { AgreementRail } from './agreement-state.tsx';
import { budgetFigures } from './board-figures.tsx';
import { agreedAt, missingAgreements, waitsForMe } from './decision.ts';

export interface BoardHomeProps {
  readonly visitor: Visitor;
  readonly recommendations: readonly RecommendationView[];
  readonly now: Date;
}

/** Which lists wait for me, which are under way, which are decided? */
export function BoardHomePage({ visitor, recommendations, now }: BoardHomeProps) {
  const { t } = visitor;
  const waiting = recommendations.filter(waitsForMe);
  const others = recommendations.filter((one) => !waitsForMe(one));
  const decided = others.filter(({ status }) => status === 'approved');
  const under = others.filter(({ status }) => status !== 'approved');
  return (
    <RoleFrame
      visitor={visitor}
      audience={homeOf(visitor.roles).audience}
      probe="board.home.title"
      title={t('board.home.title')}
      current="tasks"
    >
      <PageHead t={t} title={t('board.home.waiting', { count: waiting.length })} lead={t('board.home.lead')} />
      {recommendations.length === 0 && <EmptyState>{t('board.home.nothing')}</EmptyState>}
      {waiting.length > 0 && (
        <Section title={t('board.home.now')} quiet>
          {waiting.map((one) => (
            <WaitingList key={one.id} t={t} recommendation={one} />
          ))}
        </Section>
      )}
      {under.length > 0 && <TaskList title={t('board.home.under')} tasks={under.map((one) => taskOf(visitor, one))} />}
      {decided.length > 0 && (
        <TaskList title={t('board.home.decided')} tasks={decided.map((one) => taskOf(visitor, one))} />
      )}
      <Figures t={t} figures={budgetFigures(t, recommendations, now)} page="/board" />
    </RoleFrame>
  );
}

function WaitingList({ t, recommendation }: { readonly t: T; readonly recommendation: RecommendationView }) {
  const { id, callTitle } = recommendation;
  return (
    <Card title={callTitle}>
      <Stack gap={4}>
        <p>{rankingTitle(t, recommendation)}</p>
        <AgreementRail t={t} recommendation={recommendation} />
        <div className="buttons">
          <ButtonLink href={`/board/${id}`}>{t('board.home.read')}</ButtonLink>
        </div>
      </Stack>
    </Card>
  );
}

function taskOf({ t, person }: Visitor, recommendation: RecommendationView): Task {
  const { id, status, callTitle } = recommendation;
  return {
    name: callTitle,
    href: `/board/${id}`,
    tone: toneOf('recommendation', status),
    status: statusWords(t, 'recommendation', status),
    hint: `${rankingTitle(t, recommendation)}. ${whereItIs(t, recommendation, agreedAt(recommendation, person))}`,
  };
}

function whereItIs(t: T, recommendation: RecommendationView, mine: string | undefined): string {
  const { status, approvedAt, returnedReason } = recommendation;
  const day = (at: string): string => dayIn(t.locale, new Date(at), FUND_ZONE);
  if (status === 'draft')
    return returnedReason === null ? t('board.home.backPlain') : t('board.home.back', { reason: returnedReason });
  if (status === 'approved')
    return approvedAt === null ? '' : `${t('board.home.approvedOn', { date: day(approvedAt) })}.`;
  const missing = missingAgreements(recommendation);
  if (mine === undefined) return t(missing === 0 ? 'board.agreed.ready' : 'board.agreed.missing', { missing });
  return t('board.home.youAgreed', { date: day(mine), missing });
}
