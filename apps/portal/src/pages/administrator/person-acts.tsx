import type { PersonView } from '#contracts/api/portal';
import { formatList } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { errorFor, type FieldError } from '../../ui/error-summary.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RadioQuestion } from '../../ui/question-choice.tsx';
import { DateQuestion, LongTextQuestion } from '../../ui/question-text.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { ActPage } from '../act-page.tsx';
import { RoleFrame } from '../role-frame.tsx';
import { datedRoles, grantable, revocable, roleChoices, roleName } from './roles.ts';

interface PersonActProps {
  readonly visitor: Visitor;
  readonly person: PersonView;
  readonly errors?: readonly FieldError[];
}

/** Where every page about one person stands. */
export const ADMINISTRATOR_FRAME = {
  audience: 'administrator',
  probe: 'administrator.people.title',
  current: 'people',
} as const;

interface GrantRoleProps extends PersonActProps {
  readonly typed?: { readonly role: string; readonly from: string; readonly until: string };
}

/** One more role: which are possible, which are not and why. */
export function GrantRolePage({ visitor, person, typed, errors = [] }: GrantRoleProps) {
  const { t } = visitor;
  const { id, version, name } = person;
  const { possible, refused } = grantable(person);
  if (possible.length === 0)
    return (
      <NothingToDo
        visitor={visitor}
        title={t('administrator.grant.none', { name })}
        about={t('administrator.grant.noneAbout')}
      />
    );
  return (
    <ActPage
      {...ADMINISTRATOR_FRAME}
      visitor={visitor}
      errors={errors}
      eyebrow={t('administrator.people.title')}
      title={t('administrator.grant.title', { name })}
      facts={[
        ...factsOf(t, person),
        ...(refused.length === 0
          ? []
          : [{ name: t('administrator.grant.refused'), value: <Refused t={t} person={person} /> }]),
      ]}
      follows={[t('administrator.grant.follows1'), t('administrator.grant.follows2')]}
      undo={t('administrator.grant.undo')}
      action={`/admin/people/${id}/grant-role`}
      version={version}
      questions={
        <>
          <RadioQuestion
            t={t}
            name="role"
            label={t('administrator.grant.role')}
            hint={t('hints.role.grant')}
            choices={roleChoices(t, possible)}
            value={typed?.role}
            error={errorFor(errors, 'role')}
          />
          <GrantDays t={t} typed={typed} errors={errors} />
        </>
      }
      act={t('administrator.grant.act')}
      back="/admin/people"
    />
  );
}

function GrantDays({ t, typed, errors = [] }: Pick<GrantRoleProps, 'typed' | 'errors'> & { readonly t: T }) {
  return (
    <>
      <DateQuestion
        t={t}
        name="from"
        label={t('delegations.grantFrom')}
        hint={t('delegations.grantFromHint')}
        value={typed?.from}
        error={errorFor(errors, 'from')}
      />
      <DateQuestion
        t={t}
        name="until"
        label={t('delegations.grantUntil')}
        hint={t('delegations.grantUntilHint')}
        value={typed?.until}
        error={errorFor(errors, 'until')}
      />
    </>
  );
}

function Refused({ t, person }: { readonly t: T; readonly person: PersonView }) {
  return (
    <ul>
      {grantable(person).refused.map(({ role, held }) => (
        <li key={role}>{t('administrator.grant.refusedLine', { role: roleName(t, role), held: roleName(t, held) })}</li>
      ))}
    </ul>
  );
}

interface NothingToDoProps {
  readonly visitor: Visitor;
  readonly title: string;
  readonly about: string;
}

function NothingToDo({ visitor, title, about }: NothingToDoProps) {
  const { t } = visitor;
  return (
    <RoleFrame {...ADMINISTRATOR_FRAME} visitor={visitor} title={title}>
      <PageHead t={t} crumbs={[{ href: '/admin/people', name: t('administrator.people.title') }]} title={title} />
      <EmptyState
        action={
          <ButtonLink href="/admin/people" tone="second">
            {t('administrator.people.title')}
          </ButtonLink>
        }
      >
        {about}
      </EmptyState>
    </RoleFrame>
  );
}

interface RevokeRoleProps extends PersonActProps {
  readonly typed?: { readonly role: string; readonly reason: string };
}

/** One role less. */
export function RevokeRolePage({ visitor, person, typed, errors = [] }: RevokeRoleProps) {
  const { t } = visitor;
  const { id, version, name } = person;
  const possible = revocable(person.roles);
  if (possible.length === 0)
    return (
      <NothingToDo visitor={visitor} title={t('roles.revoke.none', { name })} about={t('roles.revoke.noneAbout')} />
    );
  return (
    <ActPage
      {...ADMINISTRATOR_FRAME}
      visitor={visitor}
      errors={errors}
      eyebrow={t('administrator.people.title')}
      title={t('roles.revoke.title', { name })}
      facts={factsOf(t, person)}
      follows={[t('roles.revoke.follows1'), t('roles.revoke.follows2')]}
      undo={t('roles.revoke.undo')}
      action={`/admin/people/${id}/revoke-role`}
      version={version}
      questions={
        <>
          <RadioQuestion
            t={t}
            name="role"
            label={t('roles.revoke.role')}
            hint={t('hints.role.revoke')}
            choices={roleChoices(t, possible)}
            value={typed?.role}
            error={errorFor(errors, 'role')}
          />
          <LongTextQuestion
            t={t}
            name="reason"
            label={t('roles.revoke.reason')}
            hint={t('roles.revoke.reasonHint')}
            value={typed?.reason}
            rows={3}
            error={errorFor(errors, 'reason')}
          />
        </>
      }
      act={t('roles.revoke.act')}
      danger
      back="/admin/people"
    />
  );
}

/** The end of an account. */
export function DisablePersonPage({
  visitor,
  person,
  reason,
  errors = [],
}: PersonActProps & { readonly reason?: string }) {
  const { t } = visitor;
  const { id, version, name } = person;
  return (
    <ActPage
      {...ADMINISTRATOR_FRAME}
      visitor={visitor}
      errors={errors}
      eyebrow={t('administrator.people.title')}
      title={t('administrator.disable.title', { name })}
      facts={factsOf(t, person)}
      follows={[t('administrator.disable.follows1'), t('administrator.disable.follows2')]}
      undo={t('administrator.disable.undo')}
      action={`/admin/people/${id}/disable`}
      version={version}
      questions={
        <LongTextQuestion
          t={t}
          name="reason"
          label={t('administrator.disable.reason')}
          hint={t('administrator.disable.reasonHint')}
          value={reason}
          rows={3}
          error={errorFor(errors, 'reason')}
        />
      }
      act={t('administrator.disable.act')}
      danger
      back="/admin/people"
    />
  );
}

export function factsOf(t: T, person: PersonView) {
  const { name, email } = person;
  return [
    { name: t('administrator.people.name'), value: <bdi>{name}</bdi> },
    { name: t('administrator.people.email'), value: <bdi>{email}</bdi> },
    {
      name: t('administrator.grant.now'),
      value: formatList(t.locale, datedRoles(t, person)),
    },
  ];
}
