import { Button } from '../../ui/button.tsx';
import { ErrorSummary, errorFor, type FieldError } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Columns } from '../../ui/layout.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { CheckboxQuestion } from '../../ui/question-choice.tsx';
import { TextQuestion } from '../../ui/question-text.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { RoleFrame } from '../role-frame.tsx';
import { roleChoices } from './roles.ts';
import { RolesApart } from './roles-apart.tsx';

export interface AddPersonProps {
  readonly visitor: Visitor;
  /** As typed. */
  readonly typed?: { readonly name: string; readonly email: string; readonly roles: readonly string[] };
  readonly errors?: readonly FieldError[];
}

const NOTHING = { name: '', email: '', roles: [] };

export function AddPersonPage({ visitor, typed = NOTHING, errors = [] }: AddPersonProps) {
  const { t, tokens } = visitor;
  return (
    <RoleFrame
      visitor={visitor}
      audience="administrator"
      probe="administrator.people.title"
      title={t('administrator.add.title')}
      current="people"
      wrong={errors.length > 0}
    >
      <ErrorSummary t={t} errors={errors} />
      <PageHead
        t={t}
        crumbs={[{ href: '/admin/people', name: t('administrator.people.title') }]}
        title={t('administrator.add.title')}
        lead={t('administrator.add.lead')}
      />
      <Columns aside={<RolesApart t={t} />}>
        <Form
          typed
          action="/admin/people/add"
          tokens={tokens}
          buttons={
            <>
              <Button>{t('administrator.add.act')}</Button>
              <a className="link" href="/admin/people">
                {t('frame.act.cancel')}
              </a>
            </>
          }
        >
          <AccountQuestions visitor={visitor} typed={typed} errors={errors} />
          <CheckboxQuestion
            t={t}
            name="roles"
            label={t('administrator.add.roles')}
            hint={t('administrator.add.rolesHint')}
            choices={roleChoices(t)}
            values={typed.roles}
            error={errorFor(errors, 'roles')}
          />
        </Form>
      </Columns>
    </RoleFrame>
  );
}

function AccountQuestions({ visitor: { t }, typed = NOTHING, errors = [] }: AddPersonProps) {
  return (
    <>
      <TextQuestion
        t={t}
        name="name"
        label={t('administrator.add.name')}
        hint={t('hints.name')}
        autoComplete="off"
        value={typed.name}
        error={errorFor(errors, 'name')}
      />
      <TextQuestion
        t={t}
        name="email"
        label={t('administrator.add.email')}
        hint={t('administrator.add.emailHint')}
        type="email"
        autoComplete="off"
        value={typed.email}
        error={errorFor(errors, 'email')}
        ltr
      />
    </>
  );
}
