import { selectionCommand } from '../../log/checker-commands.ts';
import type { T } from '../../messages/translate.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { Details } from '../../ui/details.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Code, Section } from '../../ui/layout.tsx';
import { Money } from '../../ui/money.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RadioQuestion } from '../../ui/question-choice.tsx';
import { TextQuestion } from '../../ui/question-text.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { RoleFrame } from '../role-frame.tsx';
import { SAMPLE_KINDS, type Candidate, type Sample, type SampleField, type SampleQuery } from './sample-draw.ts';

export interface SampleProps {
  readonly visitor: Visitor;
  readonly query: SampleQuery;
  readonly candidates: readonly Candidate[];
  readonly sample: Sample;
}

interface Numbered extends Candidate {
  readonly place: number;
}

/** Which of them do I look at, so that nobody can say that I chose? */
export function SamplePage({ visitor, query, candidates, sample }: SampleProps) {
  const { t } = visitor;
  const wrong =
    sample.kind === 'wrong' ? sample.fields.map((field) => ({ field, message: wrongWords(t, field, candidates) })) : [];
  return (
    <RoleFrame
      visitor={visitor}
      audience="auditor"
      probe="auditor.log.title"
      title={t('auditor.sample.title')}
      current="samples"
      wrong={wrong.length > 0}
    >
      <ErrorSummary t={t} errors={wrong} />
      <PageHead t={t} title={titleOf(t, query, candidates, sample)} lead={t('auditor.sample.lead')} />
      {sample.kind === 'drawn' && <Drawn t={t} query={query} candidates={candidates} sample={sample} />}
      <Section title={t('auditor.sample.ask')}>
        <Question t={t} query={query} errors={wrong} />
      </Section>
      <Details summary={t(`auditor.sample.list.${query.of}`, { count: candidates.length })}>
        <p>{t('auditor.sample.listAbout')}</p>
        <CandidateTable
          t={t}
          rows={candidates.map((candidate, at) => ({ ...candidate, place: at + 1 }))}
          caption={t('auditor.sample.listCaption')}
        />
      </Details>
    </RoleFrame>
  );
}

function titleOf(t: T, { of }: SampleQuery, { length: all }: readonly Candidate[], sample: Sample): string {
  if (sample.kind !== 'drawn') return t('auditor.sample.title');
  return t(`auditor.sample.drawn.${of}`, { count: sample.places.length, all });
}

function wrongWords(t: T, field: SampleField, { length: count }: readonly Candidate[]): string {
  return field === 'seed' ? t('auditor.sample.seedWrong') : t('auditor.sample.selectWrong', { count });
}

interface QuestionProps {
  readonly t: T;
  readonly query: SampleQuery;
  readonly errors: readonly { readonly field: string; readonly message: string }[];
}

/** A GET form: the draw has an address that can be written into a working paper. */
function Question({ t, query: { of, select, seed }, errors }: QuestionProps) {
  const errorOf = (field: SampleField) => {
    const message = errors.find((error) => error.field === field)?.message;
    return message === undefined ? {} : { error: message };
  };
  return (
    <form className="stack" action="/audit/sample" method="get">
      <RadioQuestion
        t={t}
        name="of"
        label={t('auditor.sample.of')}
        hint={t('hints.sample.of')}
        value={of}
        choices={SAMPLE_KINDS.map((value) => ({ value, label: t(`auditor.sample.${value}`) }))}
      />
      <TextQuestion
        t={t}
        name="select"
        label={t('auditor.sample.select')}
        hint={t('hints.sample.select')}
        value={select}
        inputMode="numeric"
        width="short"
        ltr
        {...errorOf('select')}
      />
      <TextQuestion
        t={t}
        name="seed"
        label={t('auditor.sample.seed')}
        hint={t('auditor.sample.seedHint')}
        value={seed}
        ltr
        {...errorOf('seed')}
      />
      <div className="buttons">
        <Button>{t('auditor.sample.act')}</Button>
      </div>
    </form>
  );
}

interface DrawnProps extends Omit<SampleProps, 'visitor' | 'sample'> {
  readonly t: T;
  readonly sample: Extract<Sample, { kind: 'drawn' }>;
}

function Drawn({ t, query, candidates, sample: { key, places, question } }: DrawnProps) {
  return (
    <Section title={t('auditor.sample.result')}>
      <CandidateTable
        t={t}
        caption={t('auditor.sample.result')}
        rows={places.map((place) => ({ ...candidates[place - 1]!, place }))}
      />
      <Facts
        facts={[
          { name: t('auditor.sample.seedUsed'), value: <Code>{query.seed}</Code> },
          { name: t('auditor.sample.key'), value: <Code>{key}</Code>, note: t('auditor.sample.keyAbout') },
        ]}
      />
      <p>{t('auditor.sample.repeat')}</p>
      <pre dir="ltr">{selectionCommand(question)}</pre>
    </Section>
  );
}

interface CandidateTableProps {
  readonly t: T;
  readonly rows: readonly Numbered[];
  readonly caption: string;
}

function CandidateTable({ t, rows, caption }: CandidateTableProps) {
  const columns: readonly Column<Numbered>[] = [
    { id: 'place', head: t('auditor.sample.place'), end: true, cell: ({ place }) => place },
    {
      id: 'name',
      head: t('auditor.records.record'),
      names: true,
      cell: ({ name, href }) => (
        <a href={href}>
          <bdi>{name}</bdi>
        </a>
      ),
    },
    { id: 'about', head: t('auditor.records.who'), cell: ({ about }) => <bdi>{about}</bdi> },
    {
      id: 'amount',
      head: t('auditor.records.amount'),
      end: true,
      cell: ({ amount }) => <Money t={t} value={amount} />,
    },
  ];
  return (
    <DataTable
      t={t}
      caption={caption}
      quietCaption
      rows={rows}
      rowKey={({ name }) => name}
      columns={columns}
      empty={t('auditor.sample.none')}
    />
  );
}
