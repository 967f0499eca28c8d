import type { RecommendationView } from '#contracts/api/review';
import { dayIn } from '../../messages/format.ts';
import { FUND_ZONE, Instant } from '../../ui/date-time.tsx';
import { Card } from '../../ui/layout.tsx';
import { ProgressRail } from '../../ui/progress-rail.tsx';
import { Soft } from '../../ui/layout.tsx';
import type { T } from '../../messages/translate.ts';
import type { Visitor } from '../../web/visitor.ts';
import { missingAgreements } from './decision.ts';

interface AgreementProps {
  readonly visitor: Visitor;
  readonly recommendation: RecommendationView;
}

/** Who has agreed, and what is still missing. */
export function AgreementState({ visitor, recommendation }: AgreementProps) {
  const { t, person } = visitor;
  const { agreeing } = recommendation;
  return (
    <Card>
      <AgreementRail t={t} recommendation={recommendation} about={stateWords(t, recommendation)} />
      {agreeing.length > 0 && (
        <ul>
          {agreeing.map(({ personId, name, at }) => (
            <li key={personId}>
              <bdi>{name}</bdi>
              {personId === person?.id && ` (${t('board.agreed.you')})`}
              <div>
                <Soft small>
                  <Instant t={t} at={at} style="short" />
                </Soft>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

interface RailProps {
  readonly t: T;
  readonly recommendation: RecommendationView;
  readonly about?: string;
}

/** One part for each agreement that the call asks for. */
export function AgreementRail({ t, recommendation, about }: RailProps) {
  const { agreeing, quorum } = recommendation;
  const agreed = agreeing.length;
  return (
    <ProgressRail
      title={t(agreed >= quorum ? 'board.agreed.enough' : 'board.agreed.title', { agreed, quorum })}
      parts={Array.from({ length: quorum }, (_, place) => (place < agreed ? 'full' : 'empty'))}
      about={about}
    />
  );
}

function stateWords(t: T, recommendation: RecommendationView): string {
  const { status, approvedAt, agreeing } = recommendation;
  if (status === 'approved' && approvedAt !== null)
    return t('board.agreed.approved', { date: dayIn(t.locale, new Date(approvedAt), FUND_ZONE) });
  if (status === 'draft') return t('board.dossier.notReturned');
  const missing = missingAgreements(recommendation);
  if (missing === 0) return t('board.agreed.ready');
  const still = t('board.agreed.missing', { missing });
  return agreeing.length === 0 ? `${t('board.agreed.nobody')} ${still}` : still;
}
