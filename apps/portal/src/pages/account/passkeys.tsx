import type { PasskeyView } from '#contracts/api/portal';
import type { T } from '../../messages/translate.ts';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { instantText } from '../../ui/date-time.tsx';
import { errorFor, type FieldError } from '../../ui/error-summary.tsx';
import { Section } from '../../ui/layout.tsx';
import { PasskeyForm } from '../../ui/passkey-form.tsx';
import { TextQuestion } from '../../ui/question-text.tsx';
import type { Visitor } from '../../web/visitor.ts';

export const PASSKEYS = '/account/security/passkeys';

interface PasskeysProps {
  readonly visitor: Visitor;
  readonly passkeys: readonly PasskeyView[];
  readonly mayChange: boolean;
  /** Proposed for the next one, or as typed. */
  readonly deviceName: string;
  readonly errors: readonly FieldError[];
}

/** Which devices open my account, and how do I add one? */
export function PasskeysPart({ visitor, passkeys, mayChange, deviceName, errors }: PasskeysProps) {
  const { t, tokens } = visitor;
  return (
    <Section title={t('passkeys.title')}>
      <p className="soft">{t('passkeys.lead')}</p>
      {passkeys.length === 0 ? (
        <p>{t('passkeys.none')}</p>
      ) : (
        <DataTable
          t={t}
          caption={t('passkeys.title')}
          quietCaption
          rows={passkeys}
          rowKey={({ id }) => id}
          columns={columnsOf(t, mayChange)}
        />
      )}
      {mayChange && (
        <PasskeyForm
          t={t}
          action={PASSKEYS}
          tokens={tokens}
          does="make"
          question="/api/factors/passkeys/question"
          act={t('passkeys.add')}
        >
          <TextQuestion
            t={t}
            name="name"
            label={t('passkeys.name')}
            hint={t('passkeys.nameHint')}
            value={deviceName}
            error={errorFor(errors, 'name')}
          />
        </PasskeyForm>
      )}
    </Section>
  );
}

function columnsOf(t: T, mayChange: boolean): readonly Column<PasskeyView>[] {
  const facts: Column<PasskeyView>[] = [
    { id: 'name', head: t('passkeys.name'), names: true, cell: ({ name }) => <bdi>{name}</bdi> },
    { id: 'added', head: t('passkeys.added'), cell: ({ addedAt }) => instantText(t, addedAt) },
    {
      id: 'used',
      head: t('passkeys.used'),
      cell: ({ lastUsedAt }) => (lastUsedAt === null ? t('passkeys.never') : instantText(t, lastUsedAt)),
    },
  ];
  if (!mayChange) return facts;
  const act: Column<PasskeyView> = {
    id: 'act',
    head: t('passkeys.act'),
    quietHead: true,
    kind: 'bare',
    cell: ({ id, name }) => (
      <a href={`${PASSKEYS}/${id}`}>
        <span aria-hidden="true">{t('passkeys.change')}</span>
        <span className="unseen">{t('passkeys.changeOf', { name })}</span>
      </a>
    ),
  };
  return [...facts, act];
}
