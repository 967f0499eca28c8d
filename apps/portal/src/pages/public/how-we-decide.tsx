import { NEVER_APPLICANTS, PAYMENT_ROLES, type Role } from '#contracts/roles';
import { PUBLICATION_LEVELS } from '#contracts/api/transparency';
import { lifecycles } from '#contracts/lifecycles';
import { formatList } from '../../messages/format.ts';
import type { MessageKey } from '../../messages/catalogue.ts';
import type { T } from '../../messages/translate.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Details } from '../../ui/details.tsx';
import { Section, Stack } from '../../ui/layout.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { statusWords, type RecordName } from '../../ui/record-status.tsx';
import { Thread } from '../../ui/thread.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { PublicFrame } from './public-frame.tsx';

const STEPS = ['rules', 'send', 'screen', 'assess', 'rank', 'board', 'sign', 'pay', 'report', 'publish'] as const;
const SHOWN: readonly RecordName[] = [
  'call',
  'application',
  'assessment',
  'recommendation',
  'agreement',
  'tranche',
  'report',
  'publication',
];

/** The rulebook in plain words. The tables are read from the very tables that the services obey. */
export function HowWeDecidePage({ visitor }: { readonly visitor: Visitor }) {
  const { t } = visitor;
  return (
    <PublicFrame visitor={visitor} title={t('public.decide.title')} current="decide">
      <PageHead t={t} hero title={t('public.decide.headline')} lead={t('public.decide.lead')} />
      <Stack gap={7}>
        <Section title={t('public.decide.steps')}>
          <Thread
            t={t}
            steps={STEPS.map((step) => ({
              state: 'done' as const,
              title: t(`public.decide.${step}`),
              about: <p>{t(`public.decide.${step}About`)}</p>,
            }))}
          />
        </Section>
        <Section title={t('public.decide.rankTitle')}>
          <ol>
            {(['rank1', 'rank2', 'rank3', 'rank4'] as const).map((line) => (
              <li key={line}>{t(`public.decide.${line}`)}</li>
            ))}
          </ol>
          <p>{t('public.decide.rankExact')}</p>
        </Section>
        <Apart t={t} />
        <Withheld t={t} />
        <Rulebook t={t} />
      </Stack>
    </PublicFrame>
  );
}

/** Who may not be the same person. */
function Apart({ t }: { readonly t: T }) {
  const named = (roles: readonly Role[]): string =>
    formatList(
      t.locale,
      roles.map((role) => roleWords(t, role)),
    );
  return (
    <Section title={t('public.decide.apart')}>
      <p>{t('public.decide.apartAbout')}</p>
      <ul>
        <li>{t('public.decide.never', { list: named(PAYMENT_ROLES) })}</li>
        <li>{t('public.decide.neverApplicant', { list: named(NEVER_APPLICANTS) })}</li>
        <li>{t('public.decide.conflict')}</li>
      </ul>
    </Section>
  );
}

function Withheld({ t }: { readonly t: T }) {
  return (
    <Section title={t('public.decide.withheld')} id="withheld">
      <p>{t('public.decide.withheldAbout')}</p>
      <ul>
        {[...PUBLICATION_LEVELS].reverse().map((level) => (
          <li key={level}>{t(`public.level.${level}`)}</li>
        ))}
      </ul>
      <p>{t('public.decide.withheldPeople')}</p>
    </Section>
  );
}

function Rulebook({ t }: { readonly t: T }) {
  return (
    <Section title={t('public.decide.rulebook')}>
      <p>{t('public.decide.rulebookAbout')}</p>
      {SHOWN.map((record) => (
        <Details key={record} summary={t(`public.record.${record}` as MessageKey)}>
          <MoveTable t={t} record={record} />
        </Details>
      ))}
    </Section>
  );
}

interface Move {
  readonly from: string;
  readonly verb: string;
  readonly to: string;
  readonly by: readonly Role[];
}

function movesOf(record: RecordName): readonly Move[] {
  const table = lifecycles.find(({ lifecycle }) => lifecycle.name === record)?.lifecycle.table ?? {};
  return Object.entries(table).flatMap(([from, verbs]) =>
    Object.entries(verbs as Record<string, { to: string; by: readonly Role[] }>).map(([verb, { to, by }]) => ({
      from,
      verb,
      to,
      by,
    })),
  );
}

function MoveTable({ t, record }: { readonly t: T; readonly record: RecordName }) {
  const stateWords = (state: string): string =>
    state === 'new' ? t('public.decide.nothingYet') : statusWords(t, record, state);
  return (
    <DataTable
      t={t}
      caption={t(`public.record.${record}` as MessageKey)}
      quietCaption
      rows={movesOf(record)}
      rowKey={({ from, verb }) => `${from} ${verb}`}
      columns={[
        { id: 'from', head: t('public.decide.from'), cell: ({ from }) => stateWords(from) },
        { id: 'verb', head: t('public.decide.act'), names: true, cell: ({ verb }) => verbWords(t, record, verb) },
        {
          id: 'by',
          head: t('public.decide.by'),
          cell: ({ by }) =>
            formatList(
              t.locale,
              by.map((role) => roleWords(t, role)),
            ),
        },
        { id: 'to', head: t('public.decide.to'), cell: ({ to }) => stateWords(to) },
      ]}
    />
  );
}

const worded = (t: T, key: string, otherwise: string): string => {
  const words = t(key as MessageKey);
  return words === key ? otherwise : words;
};

const roleWords = (t: T, role: Role): string => worded(t, `public.role.${role}`, role);

const verbWords = (t: T, record: string, verb: string): string =>
  worded(t, `public.verb.${record}.${verb}`, verb.replaceAll('-', ' '));
