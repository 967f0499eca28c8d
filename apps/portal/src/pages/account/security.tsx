import type { FactorsView } from '#contracts/api/portal';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Section, Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { isStaff } from '../../session/session.rules.ts';
import { homeOf } from '../../web/home.ts';
import type { Visitor } from '../../web/visitor.ts';
import { PasskeysPart } from './passkeys.tsx';
import { PROVIDER } from './provider.tsx';

export const SECURITY = '/account/security';
const DONE = ['totp', 'passkey', 'renamed', 'removed', 'confirmed'] as const;
export type SecurityDone = (typeof DONE)[number];
export const isSecurityDone = (text: unknown): text is SecurityDone => DONE.some((known) => known === text);

interface SecurityProps {
  readonly visitor: Visitor;
  readonly factors: FactorsView;
  /** May anything be changed now? Who has a factor gives it afresh first. */
  readonly mayChange: boolean;
  readonly done?: SecurityDone | undefined;
  /** Of the next passkey; as typed when it was refused. */
  readonly deviceName: string;
  readonly errors?: readonly FieldError[];
}

export const hasAny = ({ totp, passkeys }: FactorsView): boolean => totp || passkeys.length > 0;
/** Whose role must have one keeps the last. */
export const isOnlyOne = ({ required, totp, passkeys }: FactorsView): boolean =>
  required && Number(totp) + passkeys.length === 1;

/** How is my account kept, and what do I have besides the password? */
export function SecurityPage({ visitor, factors, mayChange, done, deviceName, errors = [] }: SecurityProps) {
  const { t } = visitor;
  const missing = factors.required && !hasAny(factors);
  return (
    <PageFrame
      frame={visitor.frame(homeOf(visitor.roles).audience)}
      title={t('factors.security.title')}
      current="account"
      scripts={visitor.island('passkey')}
      wrong={errors.length > 0}
    >
      <Stack gap={6}>
        <ErrorSummary t={t} errors={errors} />
        <PageHead
          t={t}
          crumbs={missing ? [] : [{ href: '/account', name: t('factors.security.account') }]}
          title={t('factors.security.title')}
          lead={t('factors.security.lead')}
        />
        {missing && (
          <Notice tone="due" title={t('factors.security.required')}>
            {t('factors.security.requiredLead')}
          </Notice>
        )}
        {done !== undefined && <Notice news>{t(`factors.done.${done}`)}</Notice>}
        {!mayChange && <ConfirmFirst visitor={visitor} />}
        <PasskeysPart
          visitor={visitor}
          passkeys={factors.passkeys}
          mayChange={mayChange}
          deviceName={deviceName}
          errors={errors}
        />
        <TotpPart visitor={visitor} factors={factors} mayChange={mayChange} />
        {hasAny(factors) && <RecoveryPart visitor={visitor} factors={factors} mayChange={mayChange} />}
        {visitor.provider !== undefined && isStaff(visitor.roles) && (
          <p>
            <a href={PROVIDER}>{t('identity.page.title', { provider: visitor.provider })}</a>
          </p>
        )}
      </Stack>
    </PageFrame>
  );
}

function ConfirmFirst({ visitor: { t } }: { readonly visitor: Visitor }) {
  return (
    <>
      <p>{t('factors.security.stale')}</p>
      <div>
        <ButtonLink href={`/account/confirm-identity?next=${encodeURIComponent(`${SECURITY}?done=confirmed`)}`}>
          {t('factors.security.confirm')}
        </ButtonLink>
      </div>
    </>
  );
}

type PartProps = Pick<SecurityProps, 'visitor' | 'factors' | 'mayChange'>;

function TotpPart({ visitor: { t, tokens }, factors, mayChange }: PartProps) {
  const { totp } = factors;
  return (
    <Section title={t('factors.totp.title')}>
      <p className="soft">{t('factors.totp.lead')}</p>
      <p>{t(totp ? 'factors.totp.on' : 'factors.totp.off')}</p>
      {mayChange && (
        <Form
          action={`${SECURITY}/totp`}
          tokens={tokens}
          buttons={
            <>
              <Button tone="second">{t(totp ? 'factors.totp.replace' : 'factors.totp.begin')}</Button>
              {totp && !isOnlyOne(factors) && (
                <Button tone="danger" formAction={`${SECURITY}/totp/remove`}>
                  {t('factors.totp.remove')}
                </Button>
              )}
            </>
          }
        />
      )}
    </Section>
  );
}

function RecoveryPart({ visitor: { t, tokens }, factors: { recoveryCodesLeft }, mayChange }: PartProps) {
  return (
    <Section title={t('factors.codes.title')}>
      <p className="soft">{t('factors.codes.lead')}</p>
      <p>{t('factors.codes.left', { count: recoveryCodesLeft })}</p>
      {mayChange && (
        <>
          <p>{t('factors.codes.renewHint')}</p>
          <Form
            action={`${SECURITY}/recovery-codes`}
            tokens={tokens}
            buttons={<Button tone="second">{t('factors.codes.renew')}</Button>}
          />
        </>
      )}
    </Section>
  );
}
