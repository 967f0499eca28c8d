import type { RecommendationView } from '#contracts/api/review';
import { holds } from '#contracts/permissions';
import { formatFingerprint, formatMoney } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Details } from '../../ui/details.tsx';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Code, Columns, Section } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RecordStatus } from '../../ui/record-status.tsx';
import { homeOf } from '../../web/home.ts';
import type { Visitor } from '../../web/visitor.ts';
import { moneyLeft, outcomes, RankingTable, rankingTitle } from '../ranking-table.tsx';
import { RoleFrame } from '../role-frame.tsx';
import { AgreementState } from './agreement-state.tsx';
import { DECISIONS, type Decision } from './decision.ts';

export interface DossierProps {
  readonly visitor: Visitor;
  readonly recommendation: RecommendationView;
  /** What the reader has just done. */
  readonly done?: Decision | undefined;
  /** Why the reader's decision was refused: the list below shows how it stands now. */
  readonly errors?: readonly FieldError[];
}

/** Should we agree, and what follows if we do? */
export function DossierPage({ visitor, recommendation, done, errors = [] }: DossierProps) {
  const { t } = visitor;
  const { callTitle, status, returnedReason } = recommendation;
  const title = rankingTitle(t, recommendation);
  return (
    <RoleFrame
      visitor={visitor}
      audience={homeOf(visitor.roles).audience}
      probe="board.home.title"
      title={`${t('board.dossier.title')}: ${callTitle}`}
      current="tasks"
      command={commandOf(visitor, recommendation)}
      wrong={errors.length > 0}
    >
      <ErrorSummary t={t} errors={errors} />
      {done !== undefined && <Notice news>{t(`board.done.${done}`)}</Notice>}
      <PageHead
        t={t}
        crumbs={[crumbOf(visitor)]}
        eyebrow={callTitle}
        title={title}
        line={[<RecordStatus key="state" t={t} record="recommendation" status={status} />, givenOut(t, recommendation)]}
      />
      {status === 'draft' && returnedReason !== null && (
        <Notice tone="due" title={t('board.dossier.returned')}>
          <p>
            <bdi>{returnedReason}</bdi>
          </p>
          <p>{t('board.dossier.returnedAbout')}</p>
        </Notice>
      )}
      <Columns aside={<AgreementState visitor={visitor} recommendation={recommendation} />}>
        <WhatItSays t={t} recommendation={recommendation} />
      </Columns>
      <Section title={t('board.dossier.ranking')}>
        <RankingTable t={t} recommendation={recommendation} address={applicationAddress(visitor)} />
        <p className="small soft">{t('board.rank.key')}</p>
      </Section>
      <HowToCheck t={t} recommendation={recommendation} />
    </RoleFrame>
  );
}

function crumbOf({ t, roles }: Visitor) {
  return holds('recommendation.agree', roles)
    ? { href: '/board', name: t('board.home.title') }
    : { href: '/audit/records?kind=recommendations', name: t('frame.nav.records') };
}

/** Auditors read applications; trustees decide by the list alone. */
function applicationAddress({ roles }: Visitor): ((applicationId: string) => string) | undefined {
  return holds('application.read', roles) ? (applicationId) => `/office/applications/${applicationId}` : undefined;
}

function givenOut(t: T, recommendation: RecommendationView): string {
  return t(recommendation.status === 'approved' ? 'board.dossier.given' : 'board.dossier.allocated', {
    allocated: formatMoney(t.locale, recommendation.allocated, 'sentence'),
    left: formatMoney(t.locale, moneyLeft(recommendation), 'sentence'),
  });
}

function WhatItSays({ t, recommendation }: { readonly t: T; readonly recommendation: RecommendationView }) {
  const { ranking } = recommendation;
  return (
    <Section title={t('board.dossier.what')}>
      <ul>
        <li>{t('board.dossier.awards', { count: outcomes(ranking, 'award') })}</li>
        <li>{t('board.dossier.reserves', { count: outcomes(ranking, 'reserve') })}</li>
        <li>{t('board.dossier.declines', { count: outcomes(ranking, 'decline') })}</li>
      </ul>
      <p className="soft">{t('board.dossier.rule')}</p>
    </Section>
  );
}

function HowToCheck({ t, recommendation }: { readonly t: T; readonly recommendation: RecommendationView }) {
  const { rankingHash, rulesHash } = recommendation;
  return (
    <Details summary={t('board.dossier.check')}>
      <p>{t('board.dossier.checkAbout')}</p>
      <Facts
        facts={[
          { name: t('board.dossier.rankingHash'), value: <Code>{formatFingerprint(rankingHash)}</Code> },
          { name: t('board.dossier.rulesHash'), value: <Code>{formatFingerprint(rulesHash)}</Code> },
        ]}
      />
      <p>
        <a href="/how-we-decide">{t('board.dossier.decide')}</a>
      </p>
    </Details>
  );
}

/** The buttons that are allowed now, and why there are no more; only trustees have any. */
function commandOf({ t, roles }: Visitor, { id, status, allowed }: RecommendationView) {
  if (!holds('recommendation.agree', roles) || status !== 'sent') return undefined;
  const possible = DECISIONS.filter((decision) => allowed.includes(decision));
  const state = possible.includes('approve') ? 'approve' : possible.includes('agree') ? 'agree' : 'agreed';
  return {
    words: t(`board.command.${state}`),
    buttons: possible.map((decision) => (
      <ButtonLink key={decision} href={`/board/${id}/${decision}`} tone={decision === state ? 'first' : 'second'}>
        {t(`board.act.${decision}`)}
      </ButtonLink>
    )),
  };
}
