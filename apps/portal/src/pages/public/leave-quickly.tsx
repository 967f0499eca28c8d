import type { Visitor } from '../../web/visitor.ts';
import { PlainPage } from './plain-page.tsx';

/** What the way out hides, and what it cannot. */
export function LeaveQuicklyPage({ visitor }: { readonly visitor: Visitor }) {
  const { t } = visitor;
  return (
    <PlainPage
      visitor={visitor}
      id="exit"
      title={t('help.exit.title')}
      lead={t('help.exit.lead')}
      parts={[
        { title: t('help.exit.does'), lines: [t('help.exit.button'), t('help.exit.keys')] },
        {
          title: t('help.exit.cannot'),
          lines: [
            t('help.exit.history'),
            t('help.exit.session'),
            t('help.exit.typed'),
            t('help.exit.network'),
            t('help.exit.letters'),
          ],
        },
        { title: t('help.exit.safer'), lines: [t('help.exit.saferAbout')] },
        { title: t('help.exit.danger'), lines: [t('help.exit.dangerAbout')] },
      ]}
    />
  );
}
