import { Button, ButtonLink } from '../../ui/button.tsx';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Stack } from '../../ui/layout.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import type { Visitor } from '../../web/visitor.ts';

export const LOST_FACTOR = '/sign-in/lost-factor';
const STEPS = ['asked', 'checked', 'two', 'done'] as const;

interface LostFactorProps {
  readonly visitor: Visitor;
  readonly errors?: readonly FieldError[];
}

/** I cannot get in any more: what happens when I ask for help? */
export function LostFactorPage({ visitor, errors = [] }: LostFactorProps) {
  const { t, tokens } = visitor;
  const title = t('lostFactor.title');
  return (
    <PageFrame frame={visitor.frame('public')} title={title} wrong={errors.length > 0}>
      <Stack gap={6}>
        <ErrorSummary t={t} errors={errors} />
        <PageHead t={t} title={title} lead={t('lostFactor.lead')} />
        <ol className="stack gap-2">
          {STEPS.map((step) => (
            <li key={step}>{t(`lostFactor.step.${step}`)}</li>
          ))}
        </ol>
        <p>{t('lostFactor.found')}</p>
        <Form
          action={LOST_FACTOR}
          tokens={tokens}
          buttons={
            <>
              <Button>{t('lostFactor.ask')}</Button>
              <a className="link" href="/sign-in/factor">
                {t('lostFactor.back')}
              </a>
            </>
          }
        />
      </Stack>
    </PageFrame>
  );
}

export function LostFactorAskedPage({ visitor }: { readonly visitor: Visitor }) {
  const { t } = visitor;
  const title = t('lostFactor.asked');
  return (
    <PageFrame frame={visitor.frame('public')} title={title}>
      <Stack gap={6}>
        <PageHead t={t} title={title} lead={t('lostFactor.askedLead')} />
        <p>{t('lostFactor.found')}</p>
        <div>
          <ButtonLink href="/sign-in" tone="second">
            {t('lostFactor.back')}
          </ButtonLink>
        </div>
      </Stack>
    </PageFrame>
  );
}
