import type { PageFrameProps } from '../../ui/page-frame.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { ActPage, type ActPageProps } from '../act-page.tsx';
import { RoleFrame } from '../role-frame.tsx';
import { financeAudience } from './officers.ts';

type FinanceFrameProps = Omit<PageFrameProps, 'frame'> & {
  readonly visitor: Visitor;
  readonly counts?: Readonly<Record<string, number>>;
};

export function FinanceFrame(props: FinanceFrameProps) {
  return <RoleFrame {...props} audience={financeAudience(props.visitor.roles)} probe="finance.home.title" />;
}

/** An act of the money: nothing happens before the page that shows amount, payee and total. */
export function FinanceActPage(props: Omit<ActPageProps, 'audience' | 'probe'>) {
  return <ActPage {...props} audience={financeAudience(props.visitor.roles)} probe="finance.home.title" />;
}
