import { MEMBER_POSITIONS, type InvitationView, type MembersView, type MemberView } from '#contracts/api/applications';
import type { T } from '../../messages/translate.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { Day } from '../../ui/date-time.tsx';
import { ErrorSummary, errorFor, type FieldError } from '../../ui/error-summary.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Form } from '../../ui/form.tsx';
import { Row, Section, Soft, Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RadioQuestion } from '../../ui/question-choice.tsx';
import { TextQuestion } from '../../ui/question-text.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { ApplicantFrame } from './applicant-frame.tsx';

export interface MembersProps {
  readonly visitor: Visitor;
  readonly people: MembersView;
  readonly typed?: { readonly email: string; readonly position: string };
  readonly errors?: readonly FieldError[];
  readonly isDone?: boolean;
}

/** Who works for the organisation, and who may bind it? */
export function MembersPage({ visitor, people, typed, errors = [], isDone = false }: MembersProps) {
  const { t } = visitor;
  const represents = people.position === 'legal-representative';
  const title = t('roles.members.title');
  return (
    <ApplicantFrame visitor={visitor} title={title} current="organisation" wrong={errors.length > 0}>
      <Stack gap={6}>
        <ErrorSummary t={t} errors={errors} />
        {isDone && <Notice news>{t('roles.members.done')}</Notice>}
        <PageHead
          t={t}
          crumbs={[{ href: '/apply/organisation', name: people.organisation.name }]}
          title={title}
          lead={t(represents ? 'roles.members.lead' : 'roles.members.leadMember')}
        />
        <DataTable
          t={t}
          caption={title}
          quietCaption
          rows={people.members}
          rowKey={({ personId }) => personId}
          columns={[...columnsOf(t), actColumn(visitor, people, represents)]}
        />
        {represents && (
          <>
            <Invitations t={t} people={people} />
            <Invite visitor={visitor} people={people} typed={typed} errors={errors} />
          </>
        )}
      </Stack>
    </ApplicantFrame>
  );
}

function columnsOf(t: T): readonly Column<MemberView>[] {
  return [
    { id: 'name', head: t('roles.members.name'), names: true, cell: ({ name }) => <bdi>{name}</bdi> },
    { id: 'position', head: t('roles.members.position'), cell: ({ position }) => t(`roles.position.${position}`) },
    { id: 'since', head: t('roles.members.since'), cell: ({ joinedAt }) => <Day t={t} date={joinedAt.slice(0, 10)} /> },
  ];
}

function actColumn(visitor: Visitor, people: MembersView, represents: boolean): Column<MemberView> {
  const { t, tokens } = visitor;
  const { id, version } = people.organisation;
  return {
    id: 'acts',
    head: t('roles.members.acts'),
    quietHead: true,
    kind: 'bare',
    cell: ({ personId, name, position }) => {
      const own = personId === visitor.person?.id;
      const other = position === 'member' ? 'legal-representative' : 'member';
      const at = `/apply/organisation/${id}/members/${personId}`;
      if (!represents && !own) return <Soft small>{t('roles.members.askRepresentative')}</Soft>;
      return (
        <Row>
          {represents && (
            <Form action={`${at}/change`} tokens={tokens} version={version} hidden={{ position: other }} tight>
              <Button quiet>
                {t(`roles.members.make.${other}`)} <span className="unseen">{name}</span>
              </Button>
            </Form>
          )}
          <Form action={`${at}/remove`} tokens={tokens} version={version} tight>
            <Button quiet>
              {t(own ? 'roles.members.leave' : 'roles.members.remove')} <span className="unseen">{name}</span>
            </Button>
          </Form>
        </Row>
      );
    },
  };
}

function Invitations({ t, people }: { readonly t: T; readonly people: MembersView }) {
  if (people.invitations.length === 0) return null;
  return (
    <Section title={t('roles.members.waiting')}>
      <DataTable
        t={t}
        caption={t('roles.members.waiting')}
        quietCaption
        rows={people.invitations}
        rowKey={({ id }) => id}
        columns={[
          { id: 'email', head: t('roles.members.email'), names: true, cell: ({ email }) => <bdi>{email}</bdi> },
          {
            id: 'position',
            head: t('roles.members.position'),
            cell: ({ position }) => t(`roles.position.${position}`),
          },
          {
            id: 'until',
            head: t('roles.members.until'),
            cell: ({ expiresAt }) => <Day t={t} date={expiresAt.slice(0, 10)} />,
          },
        ]}
      />
    </Section>
  );
}

function Invite({ visitor, people, typed, errors = [] }: MembersProps) {
  const { t, tokens } = visitor;
  return (
    <Section title={t('roles.members.invite')}>
      <Form
        typed
        action={`/apply/organisation/${people.organisation.id}/invite-member`}
        tokens={tokens}
        buttons={<Button>{t('roles.members.inviteAct')}</Button>}
      >
        <TextQuestion
          t={t}
          name="email"
          label={t('roles.members.email')}
          hint={t('roles.members.emailHint')}
          type="email"
          value={typed?.email ?? ''}
          error={errorFor(errors, 'email')}
          ltr
        />
        <RadioQuestion
          t={t}
          name="position"
          label={t('roles.members.position')}
          hint={t('hints.membership')}
          choices={MEMBER_POSITIONS.map((value) => ({
            value,
            label: t(`roles.position.${value}`),
            hint: t(`roles.position.${value}About`),
          }))}
          value={typed?.position ?? 'member'}
          error={errorFor(errors, 'position')}
        />
      </Form>
    </Section>
  );
}

interface JoinProps {
  readonly visitor: Visitor;
  readonly invitation: InvitationView;
  /** What the link shows. */
  readonly linkKey: string;
  readonly errors?: readonly FieldError[];
}

/** Somebody was invited, and may join. */
export function JoinPage({ visitor, invitation, linkKey, errors = [] }: JoinProps) {
  const { t } = visitor;
  const { organisationName: organisation, position, expiresAt } = invitation;
  const title = t('roles.join.title', { organisation });
  return (
    <ApplicantFrame visitor={visitor} title={title} current="organisation" wrong={errors.length > 0}>
      <Stack gap={6}>
        <ErrorSummary t={t} errors={errors} />
        <PageHead t={t} title={title} lead={t('roles.join.lead')} />
        <Facts
          facts={[
            {
              name: t('roles.members.position'),
              value: t(`roles.position.${position}`),
              note: t(`roles.position.${position}About`),
            },
            { name: t('roles.members.until'), value: <Day t={t} date={expiresAt.slice(0, 10)} /> },
          ]}
        />
        <Form
          action="/apply/organisation/join"
          tokens={visitor.tokens}
          hidden={{ key: linkKey }}
          buttons={
            <>
              <Button>{t('roles.join.act')}</Button>
              <ButtonLink href="/apply" tone="second">
                {t('frame.act.cancel')}
              </ButtonLink>
            </>
          }
        />
      </Stack>
    </ApplicantFrame>
  );
}
