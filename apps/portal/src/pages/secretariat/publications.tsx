import { PUBLICATION_LEVELS, type PublicationLevel, type PublicationView } from '#contracts/api/transparency';
import { countryIn } from '../../messages/names.ts';
import type { T } from '../../messages/translate.ts';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { errorFor, type FieldError } from '../../ui/error-summary.tsx';
import { Code, Soft } from '../../ui/layout.tsx';
import { Money } from '../../ui/money.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RadioQuestion } from '../../ui/question-choice.tsx';
import { LongTextQuestion } from '../../ui/question-text.tsx';
import { RecordStatus } from '../../ui/record-status.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { ListPaging } from '../list-paging.tsx';
import { paged } from '../paged.ts';
import { GrantTabs, OfficeAct, OfficeFrame } from './office-frame.tsx';

export interface PublicationsProps {
  readonly visitor: Visitor;
  readonly publications: readonly PublicationView[];
  readonly page: number;
  readonly done: string;
}

/** What does the public see of each grant? */
export function PublicationsPage({ visitor, publications, page, done }: PublicationsProps) {
  const { t } = visitor;
  const list = paged(publications, page);
  const withheld = publications.filter(({ status }) => status === 'withheld').length;
  return (
    <OfficeFrame visitor={visitor} title={t('secretariat.tab.publications')} current="grants" done={done}>
      <PageHead
        t={t}
        title={t('secretariat.publications.title', { withheld })}
        lead={t('secretariat.publications.lead')}
      />
      <GrantTabs t={t} current="publications" />
      <DataTable
        t={t}
        caption={t('secretariat.tab.publications')}
        quietCaption
        rows={list.rows}
        rowKey={({ id }) => id}
        columns={columns(t)}
        empty={t('secretariat.publications.none')}
      />
      <ListPaging t={t} list={list} href={(number) => `/office/publications?page=${number}`} />
    </OfficeFrame>
  );
}

function columns(t: T): readonly Column<PublicationView>[] {
  return [
    {
      id: 'reference',
      head: t('secretariat.word.grant'),
      names: true,
      cell: ({ reference, organisationName, country, title }) => (
        <>
          <bdi>{organisationName}</bdi> <Code>{reference}</Code>
          <div>
            <Soft small>
              <bdi>{title}</bdi>, {countryIn(t.locale, country)}
            </Soft>
          </div>
        </>
      ),
    },
    {
      id: 'amount',
      head: t('secretariat.word.amount'),
      end: true,
      cell: ({ amount }) => <Money t={t} value={amount} />,
    },
    {
      id: 'shown',
      head: t('secretariat.publications.shown'),
      cell: ({ status, level, ground }) => (
        <>
          {level === null ? (
            <RecordStatus t={t} record="publication" status={status} />
          ) : (
            t(`secretariat.level.${level}`)
          )}
          {ground !== null && (
            <div>
              <Soft small>
                <bdi>{ground}</bdi>
              </Soft>
            </div>
          )}
        </>
      ),
    },
    actColumn(t),
  ];
}

function actColumn(t: T): Column<PublicationView> {
  return {
    id: 'act',
    head: t('secretariat.publications.act'),
    quietHead: true,
    kind: 'bare',
    cell: ({ id, reference, allowed }) => {
      const verb = VERBS.find((one) => allowed.includes(one));
      if (verb === undefined) return null;
      return (
        <a href={`/office/publications/${id}/${verb}`}>
          {t(`secretariat.publications.${verb}`)}
          <span className="unseen"> {reference}</span>
        </a>
      );
    },
  };
}

const VERBS = ['publish', 'widen'] as const;
export type ShowVerb = (typeof VERBS)[number];

interface ShowGrantProps {
  readonly visitor: Visitor;
  readonly publication: PublicationView;
  readonly verb: ShowVerb;
  readonly typed: { readonly level: string; readonly ground: string };
  readonly errors: readonly FieldError[];
}

/** How much of one grant the public will see, for ever. Nothing is chosen beforehand: somebody must decide. */
export function ShowGrantPage({ visitor, publication, verb, typed, errors }: ShowGrantProps) {
  const { t } = visitor;
  const { id, version, reference, organisationName, country, title, amount, level } = publication;
  return (
    <OfficeAct
      visitor={visitor}
      current="grants"
      eyebrow={organisationName}
      title={t(`secretariat.show.${verb}Title`, { reference })}
      errors={errors}
      facts={[
        {
          name: t('secretariat.word.organisation'),
          value: <bdi>{organisationName}</bdi>,
          note: countryIn(t.locale, country),
        },
        { name: t('secretariat.show.project'), value: <bdi>{title}</bdi> },
        { name: t('secretariat.word.amount'), value: <Money t={t} value={amount} /> },
        {
          name: t('secretariat.show.now'),
          value: level === null ? t('secretariat.show.nothing') : t(`secretariat.level.${level}`),
        },
      ]}
      follows={[
        t('secretariat.show.follows.page'),
        t('secretariat.show.follows.copies'),
        t('secretariat.show.follows.small'),
      ]}
      undo={t('secretariat.show.undo')}
      action={`/office/publications/${id}/${verb}`}
      version={version}
      back="/office/publications"
      questions={<LevelQuestions t={t} level={level} typed={typed} errors={errors} />}
      act={t(`secretariat.show.${verb}Act`)}
    />
  );
}

interface LevelProps extends Pick<ShowGrantProps, 'typed' | 'errors'> {
  readonly t: T;
  readonly level: PublicationLevel | null;
}

function LevelQuestions({ t, level, typed, errors }: LevelProps) {
  return (
    <>
      <RadioQuestion
        t={t}
        name="level"
        label={t('secretariat.show.level')}
        hint={t('secretariat.show.levelHint')}
        choices={widerThan(level).map((value) => ({
          value,
          label: t(`secretariat.level.${value}`),
          hint: t(`secretariat.level.${value}.hint`),
        }))}
        value={typed.level}
        error={errorFor(errors, 'level')}
      />
      <LongTextQuestion
        t={t}
        name="ground"
        label={t('secretariat.show.ground')}
        hint={t('secretariat.show.groundHint')}
        value={typed.ground}
        rows={3}
        error={errorFor(errors, 'ground')}
      />
    </>
  );
}

/** The levels that show more than this one; all of them while nothing is shown. */
function widerThan(level: PublicationLevel | null): readonly PublicationLevel[] {
  return level === null ? PUBLICATION_LEVELS : PUBLICATION_LEVELS.slice(PUBLICATION_LEVELS.indexOf(level) + 1);
}
