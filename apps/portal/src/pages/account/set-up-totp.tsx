import type { TotpSetUpView } from '#contracts/api/portal';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary, errorFor, type FieldError } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Code, Section, Stack } from '../../ui/layout.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { TextQuestion } from '../../ui/question-text.tsx';
import { homeOf } from '../../web/home.ts';
import type { Visitor } from '../../web/visitor.ts';
import { SECURITY } from './security.tsx';

interface SetUpTotpProps {
  readonly visitor: Visitor;
  readonly setUp: TotpSetUpView;
  readonly errors?: readonly FieldError[];
}

/** The secret as a picture and as text, and the first code that shows it has arrived. */
export function SetUpTotpPage({ visitor, setUp, errors = [] }: SetUpTotpProps) {
  const { t, tokens } = visitor;
  const title = t('factors.totp.begin');
  return (
    <PageFrame
      frame={visitor.frame(homeOf(visitor.roles).audience)}
      title={title}
      current="account"
      wrong={errors.length > 0}
    >
      <Stack gap={6}>
        <ErrorSummary t={t} errors={errors} />
        <PageHead t={t} crumbs={[{ href: SECURITY, name: t('factors.security.title') }]} title={title} />
        <Section title={t('factors.totp.scan')}>
          <QrCode text={setUp.address} label={t('factors.totp.picture')} />
          <p>{t('factors.totp.secret')}</p>
          <p>
            <Code>{setUp.secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</Code>
          </p>
        </Section>
        <Section title={t('factors.totp.type')}>
          <Form action={`${SECURITY}/totp/confirm`} tokens={tokens} buttons={<Button>{t('factors.totp.act')}</Button>}>
            <TextQuestion
              t={t}
              name="code"
              label={t('factors.code.label')}
              hint={t('factors.code.hint')}
              autoComplete="one-time-code"
              inputMode="numeric"
              width="medium"
              error={errorFor(errors, 'code')}
              ltr
            />
          </Form>
        </Section>
      </Stack>
    </PageFrame>
  );
}
