import { Button } from '../../ui/button.tsx';
import { ErrorSummary, errorFor, type FieldError } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Stack } from '../../ui/layout.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { TextQuestion } from '../../ui/question-text.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { NewPassword } from './new-password.tsx';

interface RegisterProps {
  readonly visitor: Visitor;
  readonly errors: readonly FieldError[];
  readonly name: string;
  readonly email: string;
}

export function RegisterPage({ visitor, errors, name, email }: RegisterProps) {
  const { t } = visitor;
  return (
    <PageFrame frame={visitor.frame('public')} title={t('account.register.title')} wrong={errors.length > 0}>
      <Stack gap={6}>
        <ErrorSummary t={t} errors={errors} />
        <PageHead t={t} title={t('account.register.title')} lead={t('account.register.lead')} />
        <Form typed action="/register" tokens={visitor.tokens} buttons={<Button>{t('account.register.act')}</Button>}>
          <TextQuestion
            t={t}
            name="name"
            label={t('account.register.name')}
            hint={t('hints.name')}
            autoComplete="name"
            value={name}
            error={errorFor(errors, 'name')}
          />
          <TextQuestion
            t={t}
            name="email"
            label={t('account.register.email')}
            hint={t('account.register.emailHint')}
            type="email"
            autoComplete="username"
            value={email}
            error={errorFor(errors, 'email')}
            ltr
          />
          <NewPassword visitor={visitor} errors={errors} />
        </Form>
        <p>
          {t('account.register.haveAccount')} <a href="/sign-in">{t('account.signIn.title')}</a>
        </p>
      </Stack>
    </PageFrame>
  );
}
