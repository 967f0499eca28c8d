import { Button } from '../../ui/button.tsx';
import { ErrorSummary, errorFor, type FieldError } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Stack } from '../../ui/layout.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { TextQuestion } from '../../ui/question-text.tsx';
import { homeOf } from '../../web/home.ts';
import type { Visitor } from '../../web/visitor.ts';
import { CurrentPassword } from './current-password.tsx';
import { NewPassword } from './new-password.tsx';

interface ChangeProps {
  readonly visitor: Visitor;
  readonly what: 'password' | 'address';
  readonly errors?: readonly FieldError[];
  /** The new address as typed; passwords are never shown again. */
  readonly email?: string;
}

/** How do I change what I sign in with? */
export function ChangePage({ visitor, what, errors = [], email = '' }: ChangeProps) {
  const { t, roles, tokens } = visitor;
  const title = t(`link.change-${what}.title`);
  return (
    <PageFrame frame={visitor.frame(homeOf(roles).audience)} title={title} current="account" wrong={errors.length > 0}>
      <Stack gap={6}>
        <ErrorSummary t={t} errors={errors} />
        <PageHead
          t={t}
          crumbs={[{ href: '/account', name: t('account.page.title') }]}
          title={title}
          lead={t(`link.change-${what}.lead`)}
        />
        <Form
          typed
          action={`/account/change-${what}`}
          tokens={tokens}
          buttons={
            <>
              <Button>{t(`link.change-${what}.act`)}</Button>
              <a className="link" href="/account">
                {t('frame.act.cancel')}
              </a>
            </>
          }
        >
          <CurrentPassword t={t} errors={errors} />
          {what === 'password' ? (
            <NewPassword visitor={visitor} errors={errors} />
          ) : (
            <TextQuestion
              t={t}
              name="email"
              label={t('link.newAddress')}
              hint={t('hints.email')}
              type="email"
              autoComplete="email"
              value={email}
              error={errorFor(errors, 'email')}
              ltr
            />
          )}
        </Form>
      </Stack>
    </PageFrame>
  );
}
