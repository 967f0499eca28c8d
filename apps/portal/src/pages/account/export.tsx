import { Button } from '../../ui/button.tsx';
import type { FieldError } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Section } from '../../ui/layout.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { AccountPart } from './account-part.tsx';
import { CurrentPassword } from './current-password.tsx';

const EXPORT = '/account/export';
const HOLDS = ['account', 'signIn', 'letters', 'work', 'acts'] as const;
const LACKS = ['secrets', 'others', 'log'] as const;

interface ExportProps {
  readonly visitor: Visitor;
  readonly errors?: readonly FieldError[];
}

/** What does the fund keep about me, and how do I get it? */
export function ExportPage({ visitor, errors = [] }: ExportProps) {
  const { t, tokens } = visitor;
  return (
    <AccountPart
      visitor={visitor}
      title={t('forgetting.download.title')}
      lead={t('forgetting.download.lead')}
      errors={errors}
    >
      <Section title={t('forgetting.download.holds')}>
        <ul>
          {HOLDS.map((what) => (
            <li key={what}>{t(`forgetting.download.holds.${what}`)}</li>
          ))}
        </ul>
      </Section>
      <Section title={t('forgetting.download.lacks')}>
        <ul>
          {LACKS.map((what) => (
            <li key={what}>{t(`forgetting.download.lacks.${what}`)}</li>
          ))}
        </ul>
      </Section>
      <Form action={EXPORT} tokens={tokens} buttons={<Button>{t('forgetting.download.act')}</Button>}>
        <p>{t('forgetting.download.password')}</p>
        <CurrentPassword t={t} errors={errors} />
      </Form>
    </AccountPart>
  );
}
