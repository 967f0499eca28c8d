import { ButtonLink } from '../../ui/button.tsx';
import { Code, Stack } from '../../ui/layout.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { homeOf } from '../../web/home.ts';
import type { Visitor } from '../../web/visitor.ts';
import { SECURITY } from './security.tsx';

interface RecoveryCodesProps {
  readonly visitor: Visitor;
  readonly codes: readonly string[];
  /** Where the next page says what was done. */
  readonly next?: string;
}

/** Shown once: nothing on our side can show them again. */
export function RecoveryCodesPage({ visitor, codes, next = SECURITY }: RecoveryCodesProps) {
  const { t } = visitor;
  const title = t('factors.codes.shown');
  return (
    <PageFrame frame={visitor.frame(homeOf(visitor.roles).audience)} title={title} current="account">
      <Stack gap={6}>
        <PageHead t={t} title={title} lead={t('factors.codes.lead')} />
        <ol className="codes">
          {codes.map((code) => (
            <li key={code}>
              <Code>{code}</Code>
            </li>
          ))}
        </ol>
        <p>{t('factors.codes.once')}</p>
        <div>
          <ButtonLink href={next}>{t('factors.codes.kept')}</ButtonLink>
        </div>
      </Stack>
    </PageFrame>
  );
}
