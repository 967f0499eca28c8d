import type { AccountLinkView } from '#contracts/api/portal';
import type { MessageKey } from '../../messages/catalogue.ts';
import { formatList } from '../../messages/format.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.tsx';
import { Facts, type Fact } from '../../ui/facts.tsx';
import { Form } from '../../ui/form.tsx';
import { Stack } from '../../ui/layout.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { TextQuestion } from '../../ui/question-text.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { NewPassword } from './new-password.tsx';

interface LinkPageProps {
  readonly visitor: Visitor;
  readonly link: AccountLinkView;
  /** As it stands in the letter; the form carries it on. */
  readonly token: string;
  readonly errors?: readonly FieldError[];
}

/**
 * The page that a link leads to: whose account, what happens, one button. Opening it does nothing, because scanners of
 * mail open links too.
 */
export function LinkPage({ visitor, link, token, errors = [] }: LinkPageProps) {
  const { t } = visitor;
  const { purpose, email, name } = link;
  const title = t(`link.${purpose}.title`, { name });
  const facts = factsOf(visitor, link);
  return (
    <PageFrame frame={visitor.frame('public')} title={title} wrong={errors.length > 0}>
      <Stack gap={6}>
        <ErrorSummary t={t} errors={errors} />
        <PageHead t={t} title={title} lead={t(`link.${purpose}.lead`)} />
        {facts.length > 0 && <Facts facts={facts} />}
        <Form
          action={`/account/${purpose}`}
          tokens={visitor.tokens}
          hidden={{ token }}
          buttons={<Button>{t(`link.${purpose}.act`)}</Button>}
        >
          {(purpose === 'accept' || purpose === 'reset') && (
            <>
              {/* the browser keeps the password under this address */}
              <TextQuestion
                t={t}
                name="username"
                label={t('account.signIn.email')}
                hint={t('hints.email')}
                autoComplete="username"
                value={email}
                ltr
                readOnly
              />
              <NewPassword visitor={visitor} errors={errors} />
            </>
          )}
        </Form>
      </Stack>
    </PageFrame>
  );
}

function factsOf({ t }: Visitor, { purpose, email, roles }: AccountLinkView): readonly Fact[] {
  if (purpose === 'reset') return [];
  if (purpose !== 'accept') return [{ name: t('account.signIn.email'), value: <bdi>{email}</bdi> }];
  const words = formatList(
    t.locale,
    roles.map((role) => t(`account.role.${role}` as MessageKey)),
  );
  return [{ name: t('account.page.roles'), value: words }];
}

/** Used, too old or not whole: the link alone does not tell, and neither do we. */
export function LinkNotGoodPage({ visitor }: { readonly visitor: Visitor }) {
  const { t } = visitor;
  return (
    <PageFrame frame={visitor.frame('public')} title={t('link.bad.title')}>
      <Stack gap={6}>
        <PageHead t={t} title={t('link.bad.title')} lead={t('link.bad.lead')} />
        <div className="buttons">
          <ButtonLink href="/sign-in">{t('account.signIn.title')}</ButtonLink>
          <ButtonLink href="/account/letter" tone="second">
            {t('link.sent.again')}
          </ButtonLink>
        </div>
      </Stack>
    </PageFrame>
  );
}

interface SignOutFirstProps {
  readonly visitor: Visitor;
  readonly signedInAs: string;
  /** The page of the link, with its token. */
  readonly next: string;
}

/** A link is for one person; whoever is signed in on this device may be another one. */
export function SignOutFirstPage({ visitor, signedInAs, next }: SignOutFirstProps) {
  const { t } = visitor;
  return (
    <PageFrame frame={visitor.frame('public')} title={t('link.other.title')}>
      <Stack gap={6}>
        <PageHead t={t} title={t('link.other.title')} lead={t('link.other.lead', { name: signedInAs })} />
        <Form
          action="/sign-out"
          tokens={visitor.tokens}
          hidden={{ next }}
          buttons={<Button>{t('link.other.act')}</Button>}
        />
      </Stack>
    </PageFrame>
  );
}
