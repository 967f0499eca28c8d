import type { CallView } from '#contracts/api/applications';
import type { T } from '../../messages/translate.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { DaysLeft, Deadline } from '../../ui/deadline.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Card, Section, Stack } from '../../ui/layout.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { amountRange, isOpen, isUpcoming } from '../call-facts.ts';
import { CallTable, countedColumns, upcomingColumns } from './call-table.tsx';
import { PublicFrame } from './public-frame.tsx';

export interface CallsProps {
  readonly visitor: Visitor;
  readonly now: Date;
  readonly calls: readonly CallView[];
}

/** Which call can I answer, and until when? */
export function CallsPage({ visitor, now, calls }: CallsProps) {
  const { t } = visitor;
  const open = calls.filter((call) => isOpen(call, now));
  const upcoming = calls.filter((call) => isUpcoming(call, now));
  const past = calls.filter((call) => !open.includes(call) && !upcoming.includes(call));
  return (
    <PublicFrame visitor={visitor} title={t('public.calls.title')} current="calls">
      <PageHead t={t} title={t('public.calls.headline', { count: open.length })} lead={t('public.calls.lead')} />
      <Stack gap={7}>
        {open.length === 0 ? (
          <EmptyState>{t('public.calls.noneOpen')}</EmptyState>
        ) : (
          <Section title={t('public.calls.open')} quiet gap={5}>
            {open.map((call) => (
              <OpenCall key={call.id} t={t} now={now} call={call} />
            ))}
          </Section>
        )}
        {upcoming.length > 0 && (
          <Section title={t('public.calls.upcoming')}>
            <CallTable t={t} calls={upcoming} caption={t('public.calls.upcoming')} columns={upcomingColumns(t)} />
          </Section>
        )}
        {past.length > 0 && (
          <Section title={t('public.calls.past')}>
            <CallTable t={t} calls={past} caption={t('public.calls.past')} columns={countedColumns(t, now)} />
          </Section>
        )}
      </Stack>
    </PublicFrame>
  );
}

function OpenCall({ t, now, call }: { readonly t: T; readonly now: Date; readonly call: CallView }) {
  const times = { t, at: call.deadline, zone: call.timeZone };
  return (
    <Card title={<a href={`/calls/${call.slug}`}>{call.title}</a>}>
      <p>{call.summary}</p>
      <Facts
        facts={[
          {
            name: t('public.call.deadline'),
            value: <DaysLeft {...times} now={now} />,
            note: <Deadline {...times} />,
          },
          { name: t('public.call.mayAsk'), value: amountRange(t, call.rules) },
          { name: t('public.call.length'), value: t('public.call.months', { count: call.rules.maximumMonths }) },
        ]}
      />
      <p>
        <ButtonLink href={`/calls/${call.slug}`}>{t('public.home.see')}</ButtonLink>
      </p>
    </Card>
  );
}
