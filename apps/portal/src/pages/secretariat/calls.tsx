import type { CallView } from '#contracts/api/applications';
import { formatNumber } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { instantText } from '../../ui/date-time.tsx';
import { Soft } from '../../ui/layout.tsx';
import { Money } from '../../ui/money.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { isOpen } from '../call-facts.ts';
import { CallState } from './call-state.tsx';
import { OfficeFrame } from './office-frame.tsx';

interface CallsProps {
  readonly visitor: Visitor;
  readonly now: Date;
  readonly calls: readonly CallView[];
  readonly mayDraft: boolean;
}

/** Which calls are there, and where does each stand? */
export function CallsPage({ visitor, now, calls, mayDraft }: CallsProps) {
  const { t } = visitor;
  const open = calls.filter((call) => isOpen(call, now)).length;
  const draft = <ButtonLink href="/office/calls/new">{t('secretariat.calls.new')}</ButtonLink>;
  return (
    <OfficeFrame
      visitor={visitor}
      title={t('frame.nav.calls')}
      current="calls"
      source={t('secretariat.source', { time: instantText(t, now, 'UTC') })}
    >
      <PageHead t={t} title={t('secretariat.calls.title', { open, all: calls.length })} />
      {mayDraft && <p>{draft}</p>}
      <DataTable
        t={t}
        caption={t('secretariat.calls.caption')}
        quietCaption
        rows={calls}
        rowKey={({ id }) => id}
        columns={columns(t, now)}
        empty={t('secretariat.calls.none')}
      />
    </OfficeFrame>
  );
}

function columns(t: T, now: Date): readonly Column<CallView>[] {
  const day = (at: string, zone: string): string => instantText(t, at, zone, false, 'short');
  return [
    {
      id: 'title',
      head: t('secretariat.word.call'),
      names: true,
      cell: ({ id, title }) => (
        <a href={`/office/calls/${id}`}>
          <bdi>{title}</bdi>
        </a>
      ),
    },
    {
      id: 'state',
      head: t('secretariat.word.state'),
      kind: 'bare',
      cell: (call) => <CallState t={t} call={call} now={now} />,
    },
    { id: 'opens', head: t('secretariat.call.opens'), cell: ({ opensAt, timeZone }) => day(opensAt, timeZone) },
    { id: 'deadline', head: t('secretariat.call.deadline'), cell: ({ deadline, timeZone }) => day(deadline, timeZone) },
    {
      id: 'budget',
      head: t('secretariat.call.budget'),
      end: true,
      cell: ({ rules }) => <Money t={t} value={rules.budget} />,
    },
    {
      id: 'received',
      head: t('secretariat.calls.received'),
      end: true,
      cell: ({ submitted }) =>
        submitted === null ? <Soft>{t('secretariat.calls.notClosed')}</Soft> : formatNumber(t.locale, submitted),
    },
  ];
}
