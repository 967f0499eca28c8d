import type { MailView } from '#contracts/api/portal';
import { instantText } from '../../ui/date-time.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FilterBar } from '../../ui/filter-bar.tsx';
import { Stack } from '../../ui/layout.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import type { Visitor } from '../../web/visitor.ts';

interface MailboxProps {
  readonly visitor: Visitor;
  /** Newest first. */
  readonly letters: readonly MailView[];
  /** The address looked at; empty for all. */
  readonly to: string;
}

/** Only in a demonstration: the letters that would have been sent. */
export function MailboxPage({ visitor, letters, to }: MailboxProps) {
  const { t } = visitor;
  return (
    <PageFrame frame={visitor.frame('public')} title={t('account.mailbox.title')}>
      <PageHead
        t={t}
        title={t('account.mailbox.headline', { count: letters.length })}
        lead={t('account.mailbox.lead')}
      />
      <Stack gap={6}>
        <FilterBar
          t={t}
          action="/demo/mailbox"
          filters={[{ kind: 'text', name: 'to', label: t('account.mailbox.to'), value: to }]}
          clear={to === '' ? undefined : '/demo/mailbox'}
        />
        {letters.length === 0 && <EmptyState>{t('account.mailbox.none')}</EmptyState>}
        {letters.map((letter) => (
          <article key={letter.id} className="stack gap-2">
            <h2>{letter.subject}</h2>
            <p className="soft">{t('account.mailbox.line', { to: letter.to, time: instantText(t, letter.at) })}</p>
            <p className="text" dir="auto">
              {letter.text.split('\n').map((line, place) => (
                <Line key={place} line={line} />
              ))}
            </p>
          </article>
        ))}
      </Stack>
    </PageFrame>
  );
}

/** A line of a letter, with its end. One that is an address is a link, to the same page on the host that is open now. */
function Line({ line }: { readonly line: string }) {
  if (!/^https?:\/\/\S+$/.test(line)) return `${line}\n`;
  const { pathname, search } = new URL(line);
  return (
    <>
      <a href={pathname + search}>{line}</a>
      {'\n'}
    </>
  );
}
