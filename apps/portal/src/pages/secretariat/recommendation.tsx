import type { RankingLine, RecommendationView } from '#contracts/api/review';
import { formatFingerprint, formatMoney, formatNumber } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Form } from '../../ui/form.tsx';
import { Code, Columns, Section } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { PageFrameProps } from '../../ui/page-frame.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RecordStatus } from '../../ui/record-status.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { AgreementState } from '../board/agreement-state.tsx';
import { moneyLeft, RankingTable, rankingTitle } from '../ranking-table.tsx';
import { OfficeAct, OfficeFrame } from './office-frame.tsx';

interface RecommendationProps {
  readonly visitor: Visitor;
  readonly recommendation: RecommendationView;
  readonly errors: readonly FieldError[];
  readonly done: string;
}

const RECOMPUTE_FORM = 'recompute';
/** Scores of one application that lie further apart than this, in tenths of a point, are looked at before the list is sent. */
const FAR_APART = 300;

/** The ranking room: who is above the line, how sure is that, what must be looked at? */
export function RecommendationPage({ visitor, recommendation, errors, done }: RecommendationProps) {
  const { t, tokens } = visitor;
  const { id, version, callId, callTitle, status, allowed } = recommendation;
  return (
    <OfficeFrame
      visitor={visitor}
      title={`${t('secretariat.review.ranking')}: ${callTitle}`}
      current="review"
      done={done}
      wrong={errors.length > 0}
      command={command(t, recommendation)}
    >
      <ErrorSummary t={t} errors={errors} />
      <PageHead
        t={t}
        crumbs={[
          { href: '/office/recommendations', name: t('frame.nav.review') },
          { href: `/office/calls/${callId}`, name: callTitle },
        ]}
        title={rankingTitle(t, recommendation)}
        line={[
          <RecordStatus key="state" t={t} record="recommendation" status={status} />,
          ...moneyLine(t, recommendation),
        ]}
      />
      <Returned t={t} recommendation={recommendation} />
      <Section title={t('board.dossier.ranking')} quiet>
        <p className="small soft">{t('board.rank.key')}</p>
        <RankingTable
          t={t}
          recommendation={recommendation}
          address={(applicationId) => `/office/applications/${applicationId}`}
        />
      </Section>
      <Columns kind="even">
        <FarApart t={t} ranking={recommendation.ranking} />
        <Section title={t('secretariat.ranking.board')}>
          <AgreementState visitor={visitor} recommendation={recommendation} />
        </Section>
      </Columns>
      <HowToCheck t={t} recommendation={recommendation} />
      {allowed.includes('recompute') && (
        <Form
          id={RECOMPUTE_FORM}
          action={`/office/recommendations/${id}/recompute`}
          tokens={tokens}
          version={version}
        />
      )}
    </OfficeFrame>
  );
}

function HowToCheck({ t, recommendation }: { readonly t: T; readonly recommendation: RecommendationView }) {
  return (
    <Section title={t('secretariat.ranking.check')}>
      <p>
        {t('secretariat.ranking.checkAbout')} <a href="/how-we-decide">{t('secretariat.ranking.how')}</a>
      </p>
      <Facts
        facts={[
          {
            name: t('board.dossier.rankingHash'),
            value: <Code>{formatFingerprint(recommendation.rankingHash)}</Code>,
          },
          { name: t('board.dossier.rulesHash'), value: <Code>{formatFingerprint(recommendation.rulesHash)}</Code> },
        ]}
      />
    </Section>
  );
}

function moneyLine(t: T, recommendation: RecommendationView): readonly string[] {
  const { budget, allocated } = recommendation;
  return [
    t('secretariat.ranking.money', {
      budget: formatMoney(t.locale, budget, 'sentence'),
      allocated: formatMoney(t.locale, allocated, 'sentence'),
      left: formatMoney(t.locale, moneyLeft(recommendation), 'sentence'),
    }),
  ];
}

function command(t: T, { id, status, allowed, returnedReason }: RecommendationView): PageFrameProps['command'] {
  if (status === 'approved') {
    const agreements = <ButtonLink href="/office/agreements">{t('secretariat.ranking.agreements')}</ButtonLink>;
    return { words: t('secretariat.ranking.approved'), buttons: agreements };
  }
  if (!allowed.includes('send'))
    return status === 'sent' ? { words: t('secretariat.ranking.sent'), buttons: null } : undefined;
  return {
    words: t(returnedReason === null ? 'secretariat.ranking.draft' : 'secretariat.ranking.again'),
    buttons: (
      <>
        <Button tone="second" form={RECOMPUTE_FORM}>
          {t('secretariat.ranking.recompute')}
        </Button>
        <ButtonLink href={`/office/recommendations/${id}/send`}>{t('secretariat.ranking.sendAct')}</ButtonLink>
      </>
    ),
  };
}

function Returned({ t, recommendation }: { readonly t: T; readonly recommendation: RecommendationView }) {
  const { status, returnedReason } = recommendation;
  if (status !== 'draft' || returnedReason === null) return null;
  return (
    <Notice tone="due" title={t('secretariat.ranking.returned')}>
      <p>
        <bdi>{returnedReason}</bdi>
      </p>
    </Notice>
  );
}

/** Where reviewers disagree, the mean says little: the secretariat reads the reasons before the board does. */
function FarApart({ t, ranking }: { readonly t: T; readonly ranking: readonly RankingLine[] }) {
  const apart = ranking.filter(({ highest, lowest }) => highest - lowest > FAR_APART);
  return (
    <Section title={t('secretariat.ranking.apart', { count: apart.length })}>
      <p>{t('secretariat.ranking.apartAbout', { count: apart.length, points: FAR_APART / 10 })}</p>
      {apart.length > 0 && (
        <ul>
          {apart.map(({ applicationId, title, highest, lowest }) => (
            <li key={applicationId}>
              <a href={`/office/applications/${applicationId}`}>
                <bdi>{title}</bdi>
              </a>{' '}
              {t('secretariat.ranking.apartPoints', { points: formatNumber(t.locale, (highest - lowest) / 10, 1) })}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

type SendProps = Omit<RecommendationProps, 'done'>;

/** Puts the list before the board. */
export function SendRecommendationPage({ visitor, recommendation, errors }: SendProps) {
  const { t } = visitor;
  const { id, version, callTitle, quorum, rankingHash, ranking } = recommendation;
  const page = `/office/recommendations/${id}`;
  return (
    <OfficeAct
      visitor={visitor}
      current="review"
      eyebrow={callTitle}
      title={t('secretariat.ranking.sendTitle')}
      errors={errors}
      facts={[
        {
          name: t('secretariat.ranking.list'),
          value: rankingTitle(t, recommendation),
          note: moneyLine(t, recommendation)[0],
        },
        { name: t('secretariat.ranking.ranked'), value: formatNumber(t.locale, ranking.length) },
        { name: t('secretariat.rules.quorum'), value: t('secretariat.rules.quorumSize', { count: quorum }) },
        { name: t('board.dossier.rankingHash'), value: <Code>{formatFingerprint(rankingHash)}</Code> },
      ]}
      follows={[t('secretariat.ranking.sendFollows.board'), t('secretariat.ranking.sendFollows.log')]}
      undo={t('secretariat.ranking.sendUndo')}
      action={`${page}/send`}
      version={version}
      back={page}
      act={t('secretariat.ranking.sendAct')}
    />
  );
}
