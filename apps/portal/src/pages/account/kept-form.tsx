import { Button, ButtonLink } from '../../ui/button.tsx';
import { FIELDS } from '../../ui/form-fields.ts';
import { Stack } from '../../ui/layout.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { homeOf } from '../../web/home.ts';
import type { KeptForm } from '../../web/kept-form.ts';
import type { Visitor } from '../../web/visitor.ts';

interface KeptFormProps {
  readonly visitor: Visitor;
  readonly kept: KeptForm;
  /** Not the session is over, but the service that should do it does not answer. */
  readonly away?: boolean;
}

/** Any form of the portal, shown once more as it was typed: one press sends it where it was going. */
export function KeptFormPage({ visitor, kept, away }: KeptFormProps) {
  const { t } = visitor;
  const { audience, address } = homeOf(visitor.roles);
  const typed = Object.entries(kept.values).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : value.map((one) => [name, one]),
  );
  return (
    <PageFrame frame={visitor.frame(audience)} title={t('account.kept.title')}>
      <Stack gap={6}>
        <PageHead t={t} title={t('account.kept.title')} lead={t(away ? 'account.kept.away' : 'account.kept.lead')} />
        {kept.file === true && <p className="soft">{t('account.kept.file')}</p>}
        {kept.upload !== undefined && <p className="soft">{t('frame.file.kept')}</p>}
        <form className="stack gap-6" action={kept.address} method="post">
          <input type="hidden" name={FIELDS.csrf} value={visitor.csrf} />
          <input type="hidden" name={FIELDS.key} value={kept.key} />
          {kept.version !== undefined && <input type="hidden" name={FIELDS.version} value={kept.version} />}
          {kept.upload !== undefined && <input type="hidden" name={FIELDS.upload} value={kept.upload} />}
          {typed.map(([name, value], place) => (
            <textarea
              key={place}
              name={name}
              defaultValue={value}
              aria-label={t('account.kept.answer', { place: place + 1 })}
              rows={value!.length > 100 ? 6 : 1}
              dir="auto"
              readOnly
            />
          ))}
          <div className="buttons">
            <Button>{t('account.kept.act')}</Button>
            <ButtonLink href={address} tone="second">
              {t('account.kept.leave')}
            </ButtonLink>
          </div>
        </form>
      </Stack>
    </PageFrame>
  );
}
