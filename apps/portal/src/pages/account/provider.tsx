import { Button } from '../../ui/button.tsx';
import { instantText } from '../../ui/date-time.tsx';
import type { FieldError } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { AccountPart } from './account-part.tsx';

export const PROVIDER = '/account/security/provider';

const DONE = ['bound', 'removed'] as const;
export type ProviderDone = (typeof DONE)[number];
export const isProviderDone = (text: unknown): text is ProviderDone => DONE.some((known) => known === text);

/** Why connecting did not work; each has its words among the problems. */
const WRONG = [
  'provider-too-late',
  'provider-refused',
  'provider-answer-wrong',
  'provider-away',
  'identity-taken',
  'identity-bound',
  'form-expired',
] as const;
export const isProviderWrong = (text: unknown): text is (typeof WRONG)[number] => WRONG.some((known) => known === text);

export interface ProviderProps {
  readonly visitor: Visitor;
  /** Null when the account is not connected. */
  readonly boundAt: string | null;
  readonly done?: ProviderDone;
  readonly errors?: readonly FieldError[];
}

/** Can I sign in with my account of the house, and with which? */
export function ProviderPage({ visitor, boundAt, done, errors = [] }: ProviderProps) {
  const { t, tokens, provider = '' } = visitor;
  const bound = boundAt !== null;
  return (
    <AccountPart
      visitor={visitor}
      title={t('identity.page.title', { provider })}
      lead={t('identity.page.lead', { provider })}
      errors={errors}
    >
      {done !== undefined && <Notice news>{t(`identity.done.${done}`)}</Notice>}
      <p>
        {bound ? t('identity.page.bound', { date: instantText(t, boundAt) }) : t('identity.page.unbound', { provider })}
      </p>
      <Form
        action={bound ? `${PROVIDER}/remove` : PROVIDER}
        tokens={tokens}
        buttons={
          <Button tone={bound ? 'danger' : 'first'}>{t(bound ? 'identity.page.remove' : 'identity.page.bind')}</Button>
        }
      >
        <p className="soft">{t('identity.page.fresh')}</p>
      </Form>
    </AccountPart>
  );
}
