import type { GrantView } from '#contracts/api/transparency';
import type { T } from '../../messages/translate.ts';
import { instantText } from '../../ui/date-time.tsx';
import { FilterBar } from '../../ui/filter-bar.tsx';
import { Section, Stack } from '../../ui/layout.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Paging } from '../../ui/paging.tsx';
import { statusWords } from '../../ui/record-status.tsx';
import type { Visitor } from '../../web/visitor.ts';
import {
  chosenGrants,
  grantAddress,
  grantChoices,
  GRANTS_PER_PAGE,
  type GrantQuery,
  type GrantSort,
} from './grant-list.ts';
import { GrantTable } from './grant-table.tsx';
import { PublicFrame } from './public-frame.tsx';

export interface GrantsProps {
  readonly visitor: Visitor;
  readonly now: Date;
  readonly grants: readonly GrantView[];
  readonly query: GrantQuery;
}

/** Who got how much for what? The whole view lives in the address. */
export function GrantsPage({ visitor, now, grants, query }: GrantsProps) {
  const { t } = visitor;
  const chosen = chosenGrants(grants, query, t.locale);
  const pages = Math.max(1, Math.ceil(chosen.length / GRANTS_PER_PAGE));
  const page = Math.min(query.page, pages);
  const first = (page - 1) * GRANTS_PER_PAGE;
  const shown = chosen.slice(first, first + GRANTS_PER_PAGE);
  const filtered = [query.q, query.country, query.state, query.year].some((value) => value !== '');
  return (
    <PublicFrame
      visitor={visitor}
      title={t('public.grants.title')}
      current="grants"
      source={t('public.source.records', { time: instantText(t, now, 'UTC') })}
    >
      <PageHead
        t={t}
        title={t(filtered ? 'public.grants.found' : 'public.grants.all', { count: chosen.length, all: grants.length })}
        lead={t('public.grants.lead')}
      />
      <Stack gap={5}>
        <Filters t={t} grants={grants} query={query} filtered={filtered} />
        <Section title={t('public.grants.title')} quiet>
          <GrantTable
            t={t}
            caption={t('public.grants.title')}
            grants={shown}
            sort={{
              column: query.sort,
              direction: query.direction,
              href: (sort, direction) => grantAddress(query, { sort: sort as GrantSort, direction }),
            }}
            empty={t(grants.length === 0 ? 'public.grants.none' : 'frame.table.empty')}
          />
          <Paging
            t={t}
            from={first + 1}
            to={first + shown.length}
            total={chosen.length}
            {...(page > 1 && { previous: grantAddress(query, { page: page - 1 }) })}
            {...(page < pages && { next: grantAddress(query, { page: page + 1 }) })}
          />
        </Section>
      </Stack>
    </PublicFrame>
  );
}

interface FiltersProps {
  readonly t: T;
  readonly grants: readonly GrantView[];
  readonly query: GrantQuery;
  readonly filtered: boolean;
}

function Filters({ t, grants, query, filtered }: FiltersProps) {
  const { countries, years } = grantChoices(grants, t.locale);
  const states = ['active', 'closed'].map((value) => ({ value, label: statusWords(t, 'agreement', value) }));
  return (
    <FilterBar
      t={t}
      action="/grants"
      keep={{ sort: query.sort, direction: query.direction }}
      filters={[
        { kind: 'text', name: 'q', label: t('public.grants.search'), value: query.q },
        {
          kind: 'choice',
          name: 'country',
          label: t('public.grants.country'),
          value: query.country,
          choices: countries,
        },
        { kind: 'choice', name: 'state', label: t('public.grants.state'), value: query.state, choices: states },
        {
          kind: 'choice',
          name: 'year',
          label: t('public.grants.year'),
          value: query.year,
          choices: years.map((value) => ({ value, label: value })),
        },
      ]}
      {...(filtered && { clear: grantAddress(query, { q: '', country: '', state: '', year: '' }) })}
      links={<a href="/api/grants">JSON</a>}
    />
  );
}
