import { Button, ButtonLink } from '../../ui/button.tsx';
import { ErrorSummary, errorFor, type FieldError } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Stack } from '../../ui/layout.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { TextQuestion } from '../../ui/question-text.tsx';
import type { Visitor } from '../../web/visitor.ts';

interface LetterProps {
  readonly visitor: Visitor;
  readonly errors: readonly FieldError[];
  readonly email: string;
}

/** How do I get in, without password or letter? */
export function LetterPage({ visitor, errors, email }: LetterProps) {
  const { t } = visitor;
  return (
    <PageFrame frame={visitor.frame('public')} title={t('link.request.title')} wrong={errors.length > 0}>
      <Stack gap={6}>
        <ErrorSummary t={t} errors={errors} />
        <PageHead t={t} title={t('link.request.title')} lead={t('link.request.lead')} />
        <Form typed action="/account/letter" tokens={visitor.tokens} buttons={<Button>{t('link.request.act')}</Button>}>
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
        </Form>
      </Stack>
    </PageFrame>
  );
}

/** What now? The same page whether a letter was written or not; the address does not stand in its own address either. */
export function LetterSentPage({ visitor }: { readonly visitor: Visitor }) {
  const { t } = visitor;
  const frame = visitor.frame('public');
  return (
    <PageFrame frame={frame} title={t('link.sent.title')}>
      <Stack gap={6}>
        <PageHead t={t} title={t('link.sent.title')} lead={t('link.sent.lead')} />
        {frame.demo && (
          <div className="buttons">
            <ButtonLink href="/demo/mailbox">{t('link.sent.demo')}</ButtonLink>
          </div>
        )}
        <p>{t('link.sent.late')}</p>
        <p>
          <a href="/account/letter">{t('link.sent.again')}</a>
        </p>
      </Stack>
    </PageFrame>
  );
}
