import type { ColleagueView, DelegationView } from '#contracts/api/portal';
import type { DelegableRole } from '#contracts/roles';
import { formatList } from '../../messages/format.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { errorFor, type FieldError } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Section } from '../../ui/layout.tsx';
import { RadioQuestion } from '../../ui/question-choice.tsx';
import { DateQuestion } from '../../ui/question-text.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { roleName } from '../administrator/roles.ts';
import { DelegationTable } from '../delegation-table.tsx';
import { AccountPart } from './account-part.tsx';

export interface TypedDelegation {
  readonly role: string;
  readonly delegateId: string;
  readonly from: string;
  readonly until: string;
}

interface DelegationsProps {
  readonly visitor: Visitor;
  /** Those that the person has given. */
  readonly given: readonly DelegationView[];
  /** Those under which the person acts for others. */
  readonly received: readonly DelegationView[];
  /** The person's own roles that can be given. */
  readonly roles: readonly DelegableRole[];
  readonly colleagues: readonly ColleagueView[];
  /** Today in UTC, for the example. */
  readonly today: string;
  readonly typed?: TypedDelegation;
  readonly errors?: readonly FieldError[];
}

/** Who acts for me while I am away, and for whom do I act? */
export function DelegationsPage(props: DelegationsProps) {
  const { visitor, given, received, roles, errors } = props;
  const { t } = visitor;
  const acting = given.filter(({ runs }) => runs === 'now').map(({ delegateName }) => delegateName);
  const title = t('delegations.title', { count: acting.length, name: acting[0] ?? '' });
  return (
    <AccountPart visitor={visitor} title={title} lead={t('delegations.lead')} errors={errors}>
      <Section title={t('delegations.given')}>
        {given.length === 0 ? (
          <EmptyState>{t('delegations.givenNone')}</EmptyState>
        ) : (
          <DelegationTable visitor={visitor} caption={t('delegations.given')} delegations={given} />
        )}
      </Section>
      {received.length > 0 && (
        <Section title={t('delegations.received')}>
          <DelegationTable visitor={visitor} caption={t('delegations.received')} delegations={received} />
        </Section>
      )}
      {roles.length > 0 && (
        <Section title={t('delegations.new')}>
          <NewDelegation {...props} />
        </Section>
      )}
    </AccountPart>
  );
}

function NewDelegation({ visitor, roles, colleagues, today, typed, errors = [] }: DelegationsProps) {
  const { t, tokens } = visitor;
  if (colleagues.length === 0) return <EmptyState>{t('delegations.nobody')}</EmptyState>;
  return (
    <Form typed action="/account/delegations" tokens={tokens} buttons={<Button>{t('delegations.give')}</Button>}>
      <RadioQuestion
        t={t}
        name="role"
        label={t('delegations.whichRole')}
        hint={t('delegations.whichRoleHint')}
        choices={roles.map((role) => ({ value: role, label: roleName(t, role) }))}
        value={typed?.role ?? (roles.length === 1 ? roles[0] : undefined)}
        error={errorFor(errors, 'role')}
      />
      <RadioQuestion
        t={t}
        name="delegateId"
        label={t('delegations.whom')}
        hint={t('delegations.whomHint')}
        choices={colleagues.map(({ id, name, roles: held }) => ({
          value: id,
          label: <bdi>{name}</bdi>,
          hint: formatList(
            t.locale,
            held.map((role) => roleName(t, role)),
          ),
        }))}
        value={typed?.delegateId}
        error={errorFor(errors, 'delegateId')}
      />
      <DateQuestion
        t={t}
        name="from"
        label={t('delegations.from')}
        example={today}
        value={typed?.from}
        error={errorFor(errors, 'from')}
      />
      <DateQuestion
        t={t}
        name="until"
        label={t('delegations.until')}
        hint={t('delegations.untilHint')}
        value={typed?.until}
        error={errorFor(errors, 'until')}
      />
    </Form>
  );
}
