import type { NoticeListView, NoticeView } from '#contracts/api/notices';
import type { LetterKind } from '../../mail/letter-text.ts';
import { subjectOf } from '../../mail/letter-text.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { Instant } from '../../ui/date-time.tsx';
import { HiddenFields } from '../../ui/form.tsx';
import { Stack } from '../../ui/layout.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Paging } from '../../ui/paging.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { homeOf } from '../../web/home.ts';
import type { Visitor } from '../../web/visitor.ts';

export interface NoticesProps {
  readonly visitor: Visitor;
  readonly list: NoticeListView;
  /** Also what has been read. */
  readonly all: boolean;
}

/** What has the fund told me, and what of it is new? */
export function NoticesPage({ visitor, list, all }: NoticesProps) {
  const { t } = visitor;
  const { notices, unread, page, pages } = list;
  const href = (number: number): string => noticesAddress(all, number);
  const first = (page - 1) * list.perPage + 1;
  return (
    <PageFrame frame={visitor.frame(homeOf(visitor.roles).audience)} title={t('notices.title')} current="notices">
      <Stack gap={6}>
        <PageHead t={t} title={t('notices.headline', { unread })} lead={t('notices.lead')} />
        <Tabs
          t={t}
          tabs={[
            { href: noticesAddress(false), name: t('notices.new'), count: unread, current: !all },
            { href: noticesAddress(true), name: t('notices.all'), count: list.all, current: all },
          ]}
        />
        <DataTable
          t={t}
          caption={t('notices.list')}
          quietCaption
          rows={notices}
          rowKey={({ id }) => id}
          columns={columnsOf(visitor, noticesAddress(all, page))}
          empty={t(all ? 'notices.noneAll' : 'notices.none')}
        />
        {pages > 1 && (
          <Paging
            t={t}
            from={first}
            to={first + notices.length - 1}
            total={all ? list.all : unread}
            previous={page > 1 ? href(page - 1) : undefined}
            next={page < pages ? href(page + 1) : undefined}
          />
        )}
        <div className="buttons">
          {unread > 0 && notices[0] !== undefined && (
            <form action="/account/notices/read" method="post">
              <HiddenFields tokens={visitor.tokens} hidden={{ upTo: notices[0].at }} />
              <Button tone="second">{t('notices.readAll')}</Button>
            </form>
          )}
          <ButtonLink href="/account/notices/settings" tone="second">
            {t('notices.settings')}
          </ButtonLink>
        </div>
      </Stack>
    </PageFrame>
  );
}

function noticesAddress(all: boolean, page = 1): string {
  const query = new URLSearchParams({ ...(all && { show: 'all' }), ...(page > 1 && { page: String(page) }) });
  return `/account/notices${query.size > 0 ? `?${query.toString()}` : ''}`;
}

function columnsOf({ t, tokens }: Visitor, back: string): readonly Column<NoticeView>[] {
  const what = (kind: string): string => t(subjectOf(kind as LetterKind));
  return [
    { id: 'what', head: t('notices.title'), names: true, cell: ({ kind, page }) => <a href={page}>{what(kind)}</a> },
    { id: 'when', head: t('notices.when'), cell: ({ at }) => <Instant t={t} at={at} style="short" /> },
    {
      id: 'state',
      head: t('notices.isNew'),
      quietHead: true,
      kind: 'bare',
      cell: ({ id, kind, readAt }) =>
        readAt === null && (
          <form className="row" action={`/account/notices/${id}/read`} method="post">
            {/* each row is an act of its own */}
            <HiddenFields tokens={{ ...tokens, key: `${tokens.key}.${id}` }} hidden={{ back }} />
            <StatusTag tone="due">{t('notices.isNew')}</StatusTag>
            <Button quiet>
              <span aria-hidden="true">{t('notices.read')}</span>
              <span className="unseen">{t('notices.readThis', { what: what(kind) })}</span>
            </Button>
          </form>
        ),
    },
  ];
}
