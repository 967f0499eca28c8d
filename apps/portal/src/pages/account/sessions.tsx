import type { OwnSessionView } from '#contracts/api/portal';
import { Button } from '../../ui/button.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { instantText } from '../../ui/date-time.tsx';
import type { FieldError } from '../../ui/error-summary.tsx';
import { Form, HiddenFields } from '../../ui/form.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { AccountPart } from './account-part.tsx';
import { deviceWords } from './device-words.ts';

interface SessionsProps {
  readonly visitor: Visitor;
  /** The one used last first. */
  readonly sessions: readonly OwnSessionView[];
  readonly errors?: readonly FieldError[];
}

/** Where am I signed in, and is each of them me? */
export function SessionsPage({ visitor, sessions, errors }: SessionsProps) {
  const { t, tokens } = visitor;
  const title = t('access.sessions.title', { count: sessions.length });
  return (
    <AccountPart visitor={visitor} title={title} lead={t('access.sessions.lead')} errors={errors}>
      <DataTable
        t={t}
        caption={title}
        quietCaption
        rows={sessions}
        rowKey={({ id }) => id}
        columns={columnsOf(visitor)}
      />
      {sessions.some(({ isThis }) => !isThis) && (
        <Form
          action="/account/sessions/end-others"
          tokens={tokens}
          buttons={<Button tone="second">{t('access.sessions.endOthers')}</Button>}
        />
      )}
    </AccountPart>
  );
}

function columnsOf({ t, tokens }: Visitor): readonly Column<OwnSessionView>[] {
  return [
    { id: 'device', head: t('access.sessions.device'), names: true, cell: (session) => deviceWords(t, session) },
    { id: 'begun', head: t('access.sessions.begun'), cell: ({ openedAt }) => instantText(t, openedAt) },
    { id: 'seen', head: t('access.sessions.seen'), cell: ({ lastSeenAt }) => instantText(t, lastSeenAt) },
    {
      id: 'act',
      head: t('access.sessions.act'),
      quietHead: true,
      kind: 'bare',
      cell: (session) =>
        session.isThis ? (
          <StatusTag tone="half">{t('access.sessions.this')}</StatusTag>
        ) : (
          <form action={`/account/sessions/${session.id}/end`} method="post">
            <HiddenFields tokens={tokens} />
            <Button quiet>
              <span aria-hidden="true">{t('access.sessions.end')}</span>
              <span className="unseen">{t('access.sessions.endOf', { device: deviceWords(t, session) })}</span>
            </Button>
          </form>
        ),
    },
  ];
}
