import type { AskedView } from '#contracts/api/portal';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary, errorFor, type FieldError } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Section, Stack } from '../../ui/layout.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { PasskeyForm } from '../../ui/passkey-form.tsx';
import { TextQuestion } from '../../ui/question-text.tsx';
import { homeOf } from '../../web/home.ts';
import type { Visitor } from '../../web/visitor.ts';
import { CurrentPassword } from './current-password.tsx';

export interface GiveFactorProps {
  readonly visitor: Visitor;
  /** The second step of signing in, or the same person once more before something weighty. */
  readonly purpose: 'give' | 'confirm';
  readonly asked: AskedView;
  readonly errors: readonly FieldError[];
  /** Where to go afterwards; empty for the person's own start page. */
  readonly next: string;
  /** A form that was under way, sealed; empty when there is none. */
  readonly kept: string;
}

const ACTIONS = { give: '/sign-in/factor', confirm: '/account/confirm-identity' } as const;

/** "Is it you?" Works without script. */
export function GiveFactorPage(props: GiveFactorProps) {
  const { visitor, purpose, asked, errors } = props;
  const { t } = visitor;
  const audience = purpose === 'give' ? 'public' : homeOf(visitor.roles).audience;
  const takesCode = asked.totp || purpose === 'give';
  return (
    <PageFrame
      frame={visitor.frame(audience)}
      title={t(`factors.${purpose}.title`)}
      wrong={errors.length > 0}
      scripts={asked.passkey ? visitor.island('passkey') : []}
    >
      <Stack gap={6}>
        <ErrorSummary t={t} errors={errors} />
        <PageHead t={t} title={t(`factors.${purpose}.title`)} lead={t(`factors.${purpose}.lead`)} />
        {asked.passkey && <DeviceForm {...props} />}
        {takesCode && (asked.passkey ? <CodeSection {...props} /> : <CodeForm {...props} />)}
        {purpose === 'give' && (
          <p>
            <a href="/sign-in/lost-factor">{t('lostFactor.link')}</a>
          </p>
        )}
        {!takesCode && !asked.passkey && <PasswordForm {...props} />}
      </Stack>
    </PageFrame>
  );
}

function DeviceForm({ visitor: { t, tokens }, purpose, next, kept }: GiveFactorProps) {
  return (
    <PasskeyForm
      t={t}
      action={ACTIONS[purpose]}
      tokens={tokens}
      hidden={{ next, kept }}
      does="use"
      question="/api/session/factor/passkey"
      act={t('passkeys.give')}
    />
  );
}

function CodeSection(props: GiveFactorProps) {
  return (
    <Section title={props.visitor.t('passkeys.otherwise')}>
      <CodeForm {...props} />
    </Section>
  );
}

/** A recovery code opens a session; it does not stand for the factor where money moves. */
function CodeForm({ visitor, purpose, asked, errors, next, kept }: GiveFactorProps) {
  const { t, tokens } = visitor;
  return (
    <Form
      typed
      action={ACTIONS[purpose]}
      tokens={tokens}
      hidden={{ next, kept }}
      buttons={<Button tone={asked.passkey ? 'second' : 'first'}>{t(`factors.${purpose}.act`)}</Button>}
    >
      <TextQuestion
        t={t}
        name="code"
        label={t('factors.code.label')}
        hint={t(purpose === 'give' ? 'factors.code.orRecovery' : 'factors.code.hint')}
        autoComplete="one-time-code"
        inputMode={purpose === 'give' ? 'text' : 'numeric'}
        width="medium"
        error={errorFor(errors, 'code')}
        ltr
      />
    </Form>
  );
}

/** For who has no factor. Where one is needed, the password does not do, and this page comes again. */
function PasswordForm({ visitor: { t, tokens }, purpose, errors, next, kept }: GiveFactorProps) {
  return (
    <>
      <Form
        action={ACTIONS[purpose]}
        tokens={tokens}
        hidden={{ next, kept }}
        buttons={<Button>{t(`factors.${purpose}.act`)}</Button>}
      >
        <CurrentPassword t={t} errors={errors} />
      </Form>
      <p>{t('factors.confirm.forgotten')}</p>
      <p>
        {t('factors.confirm.none')} <a href="/account/security">{t('factors.security.title')}</a>
      </p>
    </>
  );
}
