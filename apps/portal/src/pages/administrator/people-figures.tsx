import type { PersonView } from '#contracts/api/portal';
import { GRANTED_ROLES } from '#contracts/roles';
import { formatNumber } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';
import { BarPicture } from '../../ui/bar-picture.tsx';
import { instantText } from '../../ui/date-time.tsx';
import type { Figure } from '../../ui/figure.tsx';
import { statusWords } from '../../ui/record-status.tsx';
import { PEOPLE_STATES } from './people-list.ts';
import { roleName } from './roles.ts';

/** Is somebody there for every role, and who has not come yet? */
export function peopleFigures(t: T, people: readonly PersonView[], now: Date): readonly Figure[] {
  const source = t('homes.source', { time: instantText(t, now, 'UTC') });
  return [holders(t, people, source), accounts(t, people, source)];
}

function holders(t: T, people: readonly PersonView[], source: string): Figure {
  const active = people.filter(({ status }) => status === 'active');
  const counts = GRANTED_ROLES.map(
    (role) => [roleName(t, role), active.filter(({ roles }) => roles.includes(role)).length] as const,
  );
  return countFigure(t, counts, {
    id: 'holders',
    title: t('homes.holders.title', { empty: counts.filter(([, count]) => count === 0).length }),
    reading: t('homes.holders.reading'),
    heads: [t('administrator.people.role'), t('homes.holders.people')],
    source,
  });
}

function accounts(t: T, people: readonly PersonView[], source: string): Figure {
  const counts = PEOPLE_STATES.map(
    (state) => [statusWords(t, 'person', state), people.filter(({ status }) => status === state).length] as const,
  );
  const waiting = people.filter(({ status }) => status === 'invited' || status === 'unconfirmed').length;
  return countFigure(t, counts, {
    id: 'accounts',
    title: t('homes.accounts.title', { waiting }),
    reading: t('homes.accounts.reading'),
    heads: [t('administrator.people.state'), t('homes.accounts.accounts')],
    source,
  });
}

function countFigure(
  t: T,
  rows: readonly (readonly [string, number])[],
  figure: Omit<Figure, 'rows' | 'picture'>,
): Figure {
  const bars = rows.map(([name, count]) => ({ name, to: count, words: formatNumber(t.locale, count) }));
  return { ...figure, rows, picture: <BarPicture t={t} label={figure.title} bars={bars} /> };
}
