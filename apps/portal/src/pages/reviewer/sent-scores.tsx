import type { AssessmentView } from '#contracts/api/review';
import { formatNumber } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';
import { Section } from '../../ui/layout.tsx';
import { SideBySideScores, type Judge } from '../../ui/side-by-side-scores.tsx';

/** Scores side by side once the own are sent: the others by code, reasons below. */
export function SentScores({ t, assessment }: { readonly t: T; readonly assessment: AssessmentView }) {
  const { rules, scores = [], comment = '', total = null, panel = [], reviewerName } = assessment;
  const own: Judge = { id: 'own', name: reviewerName ?? t('reviewer.sent.you'), total: total ?? 0, scores, comment };
  const others = panel.map((other): Judge => ({
    ...other,
    id: other.code,
    name: t('reviewer.sent.code', { code: other.code }),
  }));
  return (
    <Section
      title={t('reviewer.sent.title', { total: formatNumber(t.locale, (total ?? 0) / 10, 1), others: others.length })}
    >
      <SideBySideScores t={t} criteria={rules.criteria} judges={total === null ? others : [own, ...others]} />
      {others.length === 0 && <p className="soft">{t('reviewer.sent.alone')}</p>}
    </Section>
  );
}
