import type { ReactNode } from 'react';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.tsx';
import { Stack } from '../../ui/layout.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { homeOf } from '../../web/home.ts';
import type { Visitor } from '../../web/visitor.ts';

interface AccountPartProps {
  readonly visitor: Visitor;
  readonly title: string;
  readonly lead: string;
  readonly errors?: readonly FieldError[];
  readonly children: ReactNode;
}

/** A page of one's own account, with the way back to it. */
export function AccountPart({ visitor, title, lead, errors = [], children }: AccountPartProps) {
  const { t } = visitor;
  const { audience } = homeOf(visitor.roles);
  return (
    <PageFrame frame={visitor.frame(audience)} title={title} current="account" wrong={errors.length > 0}>
      <Stack gap={6}>
        <ErrorSummary t={t} errors={errors} />
        <PageHead t={t} crumbs={[{ href: '/account', name: t('account.page.title') }]} title={title} lead={lead} />
        {children}
      </Stack>
    </PageFrame>
  );
}
