import type { MessageKey } from '../../messages/catalogue.ts';
import { ButtonLink, ButtonRow } from '../../ui/button.tsx';
import type { FieldError } from '../../ui/error-summary.tsx';
import { Stack } from '../../ui/layout.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { homeOf } from '../../web/home.ts';
import type { Visitor } from '../../web/visitor.ts';
import { Spoken } from '../../ui/written.tsx';

interface ProblemPageProps {
  readonly visitor: Visitor;
  /** Of HTTP. */
  readonly status: number;
  readonly errors: readonly FieldError[];
}

/** A refusal for who looks with a browser: what is wrong, what to do, and the number by which we find it. */
export function ProblemPage({ visitor, status, errors }: ProblemPageProps) {
  const { t } = visitor;
  const own = `account.problem.${status}.title` as MessageKey;
  const title = t(t.has(own) ? own : 'account.problem.other.title');
  return (
    <PageFrame frame={visitor.frame(homeOf(visitor.roles).audience)} title={title}>
      <Stack gap={6}>
        <PageHead t={t} title={title} />
        {errors.map(({ message }) => (
          <p key={message}>
            <Spoken>{message}</Spoken>
          </p>
        ))}
        <p className="soft">{t('account.problem.reference', { requestId: visitor.requestId })}</p>
        <ButtonRow>
          <ButtonLink href="/" tone="second">
            {t('account.problem.back')}
          </ButtonLink>
        </ButtonRow>
      </Stack>
    </PageFrame>
  );
}
