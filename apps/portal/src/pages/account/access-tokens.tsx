import type { AccessTokenView, NewAccessTokenView } from '#contracts/api/portal';
import type { T } from '../../messages/translate.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { instantText } from '../../ui/date-time.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { errorFor, type FieldError } from '../../ui/error-summary.tsx';
import { Form, HiddenFields } from '../../ui/form.tsx';
import { Section } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { CheckboxQuestion, RadioQuestion } from '../../ui/question-choice.tsx';
import { TextQuestion } from '../../ui/question-text.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { AccountPart } from './account-part.tsx';

/** As programs send it, the same in every language. */
const HEADER = 'Authorization: Bearer tfg_...';
/** For how many days a token may be made. */
const DAYS = [30, 90, 365] as const;

export interface TypedToken {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly days: string;
}

interface AccessTokensProps {
  readonly visitor: Visitor;
  /** The newest first. */
  readonly tokens: readonly AccessTokenView[];
  /** What a token of this person may carry. */
  readonly scopes: readonly string[];
  readonly typed?: TypedToken;
  readonly errors?: readonly FieldError[];
}

/** Which programs act for me, with what, and until when? */
export function AccessTokensPage(props: AccessTokensProps) {
  const { visitor, tokens, errors } = props;
  const { t } = visitor;
  const title = t('access.tokens.title', { count: tokens.length });
  return (
    <AccountPart visitor={visitor} title={title} lead={t('access.tokens.lead')} errors={errors}>
      {tokens.length > 0 && (
        <DataTable
          t={t}
          caption={title}
          quietCaption
          rows={tokens}
          rowKey={({ id }) => id}
          columns={columnsOf(visitor)}
        />
      )}
      <Section title={t('access.tokens.new')}>
        <NewToken {...props} />
      </Section>
    </AccountPart>
  );
}

function NewToken({ visitor, scopes, typed, errors = [] }: AccessTokensProps) {
  const { t, tokens } = visitor;
  if (scopes.length === 0) return <EmptyState>{t('access.tokens.noScope')}</EmptyState>;
  return (
    <Form typed action="/account/tokens" tokens={tokens} buttons={<Button>{t('access.tokens.make')}</Button>}>
      <TextQuestion
        t={t}
        name="name"
        label={t('access.tokens.name')}
        hint={t('access.tokens.nameHint')}
        value={typed?.name}
        error={errorFor(errors, 'name')}
      />
      <CheckboxQuestion
        t={t}
        name="scopes"
        label={t('access.tokens.scopes')}
        hint={t('access.tokens.scopesHint')}
        choices={scopes.map((scope) => ({ value: scope, label: <bdi className="code">{scope}</bdi> }))}
        values={typed?.scopes}
        error={errorFor(errors, 'scopes')}
      />
      <RadioQuestion
        t={t}
        name="days"
        label={t('access.tokens.days')}
        hint={t('hints.token.length')}
        choices={DAYS.map((days) => ({ value: String(days), label: t('access.tokens.forDays', { days }) }))}
        value={typed?.days ?? String(DAYS[0])}
        error={errorFor(errors, 'days')}
      />
    </Form>
  );
}

function columnsOf({ t, tokens: formTokens }: Visitor): readonly Column<AccessTokenView>[] {
  return [
    { id: 'name', head: t('access.tokens.name'), names: true, cell: ({ name }) => <bdi>{name}</bdi> },
    {
      id: 'scopes',
      head: t('access.tokens.scopes'),
      cell: ({ scopes }) => <bdi className="code">{scopes.join(' ')}</bdi>,
    },
    { id: 'until', head: t('access.tokens.until'), cell: (token) => untilWords(t, token) },
    {
      id: 'used',
      head: t('access.tokens.used'),
      cell: ({ lastUsedAt }) => (lastUsedAt === null ? t('access.tokens.never') : instantText(t, lastUsedAt)),
    },
    {
      id: 'act',
      head: t('access.tokens.act'),
      quietHead: true,
      kind: 'bare',
      cell: ({ id, name }) => (
        <form action={`/account/tokens/${id}/revoke`} method="post">
          <HiddenFields tokens={formTokens} />
          <Button quiet>
            <span aria-hidden="true">{t('access.tokens.revoke')}</span>
            <span className="unseen">{t('access.tokens.revokeOf', { name })}</span>
          </Button>
        </form>
      ),
    },
  ];
}

function untilWords(t: T, { expiresAt, isExpired }: AccessTokenView): string {
  const date = instantText(t, expiresAt);
  return isExpired ? t('access.tokens.expired', { date }) : date;
}

/** The token itself, this once. */
export function NewAccessTokenPage({
  visitor,
  made,
}: {
  readonly visitor: Visitor;
  readonly made: NewAccessTokenView;
}) {
  const { t } = visitor;
  const title = t('access.made.title', { name: made.name });
  return (
    <AccountPart visitor={visitor} title={title} lead={t('access.made.lead')}>
      {made.token === undefined ? (
        <Notice tone="bad">{t('access.made.gone')}</Notice>
      ) : (
        <>
          <p className="code">
            <bdi>{made.token}</bdi>
          </p>
          <p>
            {t('access.made.use')} <bdi className="code">{HEADER}</bdi>
          </p>
        </>
      )}
      <ButtonLink href="/account/tokens" tone="second">
        {t('access.made.back')}
      </ButtonLink>
    </AccountPart>
  );
}
