import { Button } from '../../ui/button.tsx';
import { ErrorSummary, errorFor, type FieldError } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { PasskeyForm } from '../../ui/passkey-form.tsx';
import { TextQuestion } from '../../ui/question-text.tsx';
import type { Visitor } from '../../web/visitor.ts';

interface SignInProps {
  readonly visitor: Visitor;
  readonly errors: readonly FieldError[];
  readonly email: string;
  /** Where to go afterwards; empty for the person's own start page. */
  readonly next: string;
  /** A form that was under way, sealed; empty when there is none. */
  readonly kept: string;
  /** A new password has just been chosen, or a request about a lost factor stopped. */
  readonly done?: 'reset' | 'kept' | undefined;
}

export function SignInPage({ visitor, errors, email, next, kept, done }: SignInProps) {
  const { t } = visitor;
  return (
    <PageFrame
      frame={visitor.frame('public')}
      title={t('account.signIn.title')}
      current="sign-in"
      scripts={visitor.island('passkey')}
      wrong={errors.length > 0}
    >
      <Stack gap={6}>
        <ErrorSummary t={t} errors={errors} />
        <PageHead t={t} title={t('account.signIn.title')} lead={t('account.signIn.lead')} />
        {done === 'reset' && <Notice news>{t('link.reset.done')}</Notice>}
        {done === 'kept' && <Notice news>{t('link.keep-factors.done')}</Notice>}
        {kept !== '' && <Notice tone="due">{t('account.signIn.kept')}</Notice>}
        <Form
          typed
          action="/sign-in"
          tokens={visitor.tokens}
          hidden={{ next, kept }}
          buttons={<Button>{t('account.signIn.act')}</Button>}
        >
          <TextQuestion
            t={t}
            name="email"
            label={t('account.signIn.email')}
            hint={t('hints.email')}
            type="email"
            autoComplete="username"
            value={email}
            error={errorFor(errors, 'email')}
            ltr
          />
          <TextQuestion
            t={t}
            name="password"
            label={t('account.signIn.password')}
            hint={t('hints.password')}
            type="password"
            autoComplete="current-password"
            error={errorFor(errors, 'password')}
            ltr
          />
        </Form>
        <DeviceForm visitor={visitor} next={next} kept={kept} />
        <ProviderButton visitor={visitor} next={next} kept={kept} />
        <p>
          <a href="/account/letter">{t('link.request.link')}</a>
        </p>
        <p>
          {t('account.signIn.noAccount')} <a href="/register">{t('account.signIn.register')}</a>
        </p>
      </Stack>
    </PageFrame>
  );
}

function DeviceForm({ visitor: { t, tokens }, next, kept }: Pick<SignInProps, 'visitor' | 'next' | 'kept'>) {
  return (
    <PasskeyForm
      t={t}
      action="/sign-in"
      tokens={tokens}
      hidden={{ next, kept }}
      does="use"
      question="/api/session/passkey"
      act={t('passkeys.signIn')}
      tone="second"
    />
  );
}

/** For those who work for the fund, where their house has a provider. */
function ProviderButton({ visitor, next, kept }: Pick<SignInProps, 'visitor' | 'next' | 'kept'>) {
  const { t, tokens, provider } = visitor;
  if (provider === undefined) return null;
  return (
    <Form
      action="/sign-in/provider"
      tokens={tokens}
      hidden={{ next, kept }}
      buttons={<Button tone="second">{t('identity.signIn.act', { provider })}</Button>}
    >
      <p>{t('identity.signIn.lead')}</p>
    </Form>
  );
}
