import { formatAmount, formatMoney, formatNumber } from '../messages/format.ts';
import { countryIn } from '../messages/names.ts';
import type { T } from '../messages/translate.ts';
import { BarPicture } from './bar-picture.tsx';
import { DotMap } from './dot-map.tsx';
import { FigureView, type Figure } from './figure.tsx';
import { FlowPicture } from './flow-picture.tsx';
import { Code, Columns, Section, Stack } from './layout.tsx';
import { QrCode } from './qr-code.tsx';
import { SideBySideScores, type Judge } from './side-by-side-scores.tsx';
import { SpreadPicture } from './spread-picture.tsx';
import { NOWHERE, SAMPLE_SECRET } from './styleguide-samples.ts';

/** Pictures as the homes of roles draw them, each with its table and its files. */
export function StyleguideDrawn({ t }: { readonly t: T }) {
  return (
    <>
      <Columns kind="even">
        {[funnel(t), spread(t), map(t)].map((figure) => (
          <FigureView key={figure.id} t={t} figure={figure} page={NOWHERE} level={3} />
        ))}
      </Columns>
      <FigureView t={t} figure={flow(t)} page={NOWHERE} level={3} />
      <Scores t={t} />
      <Stack>
        <QrCode text={SAMPLE_SECRET} label={t('styleguide.qr.label')} />
        <Code>{SAMPLE_SECRET}</Code>
      </Stack>
    </>
  );
}

export const styleguideFigures = (t: T): readonly Figure[] => [funnel(t), spread(t), map(t), flow(t)];

function funnel(t: T): Figure {
  const steps: readonly (readonly [string, number])[] = [
    [t('styleguide.funnel.sent'), 62],
    [t('styleguide.funnel.eligible'), 41],
    [t('styleguide.funnel.funded'), 11],
  ];
  const title = t('styleguide.funnel.title');
  const bars = steps.map(([name, count]) => ({ name, to: count, words: formatNumber(t.locale, count) }));
  return {
    id: 'funnel',
    title,
    reading: t('styleguide.funnel.reading'),
    heads: [t('styleguide.funnel.step'), t('styleguide.funnel.applications')],
    rows: steps,
    picture: <BarPicture t={t} label={title} bars={bars} limit={{ at: 14, words: t('styleguide.funnel.limit') }} />,
    source: t('styleguide.source'),
  };
}

function spread(t: T): Figure {
  const rows = [
    { name: 'A-2027-00303', own: 78.5, others: [71, 74] },
    { name: 'A-2027-00419', own: 52, others: [50.5, 46] },
    { name: 'A-2027-00313', own: 90, others: [86, 59] },
  ];
  const title = t('styleguide.spread.title');
  return {
    id: 'spread',
    title,
    reading: t('styleguide.spread.reading'),
    heads: [t('styleguide.number'), t('reviewer.sent.you'), t('homes.spread.lowest'), t('homes.spread.highest')],
    rows: rows.map(({ name, own, others }) => [
      name,
      ...[own, Math.min(...others), Math.max(...others)].map((points) => formatNumber(t.locale, points, 1)),
    ]),
    picture: <SpreadPicture t={t} label={title} rows={rows} most={100} />,
    source: t('styleguide.source'),
  };
}

function map(t: T): Figure {
  const countries = [
    ['KE', 6],
    ['CI', 2],
    ['PE', 1],
    ['NP', 1],
  ] as const;
  const title = t('public.where.title', { countries: countries.length });
  return {
    id: 'map',
    title,
    reading: t('public.where.reading'),
    heads: [t('public.grants.country'), t('public.where.grants')],
    rows: countries.map(([code, count]) => [countryIn(t.locale, code), count]),
    picture: <DotMap label={title} countries={countries} />,
    source: t('styleguide.source'),
  };
}

function flow(t: T): Figure {
  const part = (step: 'received' | 'awarded' | 'kept' | 'paid' | 'due', value: number) => {
    const money = { amount: `${value}.00`, currency: 'USD' };
    return { name: t(`homes.flow.${step}`), value, money, words: formatMoney(t.locale, money, 'sentence') };
  };
  const source = part('received', 350_000);
  const into = [part('awarded', 230_000), part('kept', 120_000)];
  const onward = [part('paid', 150_000), part('due', 80_000)];
  const steps = [source, ...into, ...onward];
  const title = t('homes.flow.title', { awarded: into[0]!.words, paid: onward[0]!.words });
  const bars = steps.map(({ name, value, words }) => ({ name, to: value, words }));
  return {
    id: 'flow',
    title,
    reading: t('homes.flow.reading', { currency: source.money.currency }),
    heads: [t('homes.flow.step'), t('homes.cash.amount', { currency: source.money.currency })],
    rows: steps.map(({ name, money }) => [name, { value: money.amount, shown: formatAmount(t.locale, money) }]),
    picture: <FlowPicture t={t} label={title} source={source} into={into} onward={onward} />,
    narrow: <BarPicture t={t} label={title} bars={bars} />,
    source: t('styleguide.source'),
  };
}

function Scores({ t }: { readonly t: T }) {
  const criteria = [
    { id: 'need', title: t('styleguide.scores.need'), weight: 30 },
    { id: 'approach', title: t('styleguide.scores.approach'), weight: 45 },
    { id: 'reach', title: t('styleguide.scores.reach'), weight: 25 },
  ];
  const judge = (id: string, name: string, total: number, halfPoints: readonly number[]): Judge => ({
    id,
    name,
    total,
    comment: t('styleguide.scores.reason'),
    scores: criteria.map((criterion, place) => ({
      criterion: criterion.id,
      halfPoints: halfPoints[place] ?? 0,
      reason: t('styleguide.scores.reason'),
    })),
  });
  return (
    <Section title={t('styleguide.scores.title')}>
      <SideBySideScores
        t={t}
        criteria={criteria}
        judges={[
          judge('own', t('reviewer.sent.you'), 785, [8, 8, 7]),
          judge('R2', t('reviewer.sent.code', { code: 'R2' }), 710, [7, 7, 7]),
          judge('R5', t('reviewer.sent.code', { code: 'R5' }), 475, [6, 4, 4]),
        ]}
      />
    </Section>
  );
}
