import type { MessageKey } from '../../messages/catalogue.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Section } from '../../ui/layout.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { ReviewerFrame } from './reviewer-frame.tsx';

const ANCHORS = ['0', '1', '2', '3', '4', '5'] as const;
const RULES = ['read', 'criteria', 'reason', 'alone', 'tie', 'final'] as const;

/** How to assess, on one page: the scale, and the six rules that make scores comparable. */
export function GuidePage({ visitor }: { readonly visitor: Visitor }) {
  const { t } = visitor;
  return (
    <ReviewerFrame visitor={visitor} title={t('frame.nav.guide')} current="guide">
      <PageHead t={t} title={t('reviewer.guide.title')} lead={t('reviewer.guide.lead')} />
      <Section title={t('reviewer.guide.scale')}>
        <DataTable
          t={t}
          caption={t('reviewer.guide.scale')}
          quietCaption
          rows={ANCHORS}
          rowKey={(step) => step}
          columns={[
            { id: 'score', head: t('reviewer.sheet.score'), names: true, cell: (step) => step },
            {
              id: 'word',
              head: t('reviewer.guide.word'),
              cell: (step) => t(`reviewer.anchor.${step}`),
            },
            {
              id: 'about',
              head: t('reviewer.guide.about'),
              cell: (step) => t(`reviewer.anchor.${step}.about` as MessageKey),
            },
          ]}
        />
        <p>{t('reviewer.guide.halves')}</p>
      </Section>
      <Section title={t('reviewer.guide.rules')}>
        <ol>
          {RULES.map((rule) => (
            <li key={rule}>{t(`reviewer.guide.rule.${rule}`)}</li>
          ))}
        </ol>
      </Section>
    </ReviewerFrame>
  );
}
