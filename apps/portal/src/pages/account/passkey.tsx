import type { PasskeyView } from '#contracts/api/portal';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary, errorFor, type FieldError } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Section, Stack } from '../../ui/layout.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { TextQuestion } from '../../ui/question-text.tsx';
import { homeOf } from '../../web/home.ts';
import type { Visitor } from '../../web/visitor.ts';
import { PASSKEYS } from './passkeys.tsx';
import { SECURITY } from './security.tsx';

interface PasskeyProps {
  readonly visitor: Visitor;
  readonly passkey: PasskeyView;
  /** The person's only factor, and the role must have one. */
  readonly isOnlyOne: boolean;
  readonly typed?: string | undefined;
  readonly errors?: readonly FieldError[];
}

/** One device: another name for it, or an end. */
export function PasskeyPage({ visitor, passkey, isOnlyOne, typed, errors = [] }: PasskeyProps) {
  const { t, tokens } = visitor;
  const { id, name } = passkey;
  const title = t('passkeys.renameTitle', { name });
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
        <Form
          typed
          action={`${PASSKEYS}/${id}/rename`}
          tokens={tokens}
          buttons={<Button>{t('passkeys.rename')}</Button>}
        >
          <TextQuestion
            t={t}
            name="name"
            label={t('passkeys.name')}
            hint={t('passkeys.nameHint')}
            value={typed ?? name}
            error={errorFor(errors, 'name')}
          />
        </Form>
        <Section title={t('passkeys.remove')}>
          {isOnlyOne ? (
            <p>{t('passkeys.onlyOne')}</p>
          ) : (
            <>
              <p>{t('passkeys.removeHint')}</p>
              <Form
                action={`${PASSKEYS}/${id}/remove`}
                tokens={tokens}
                buttons={<Button tone="danger">{t('passkeys.remove')}</Button>}
              />
            </>
          )}
        </Section>
      </Stack>
    </PageFrame>
  );
}
