import type { ComponentProps, ReactNode } from 'react';
import type { MessageKey } from '../messages/catalogue.ts';
import { ConfirmPage } from '../ui/confirm-page.tsx';
import { ErrorSummary, type FieldError } from '../ui/error-summary.tsx';
import type { Audience } from '../ui/navigation.ts';
import type { Visitor } from '../web/visitor.ts';
import { RoleFrame } from './role-frame.tsx';

type Confirm = ComponentProps<typeof ConfirmPage>;

export interface ActPageProps extends Omit<Confirm, 't' | 'form' | 'title'> {
  readonly visitor: Visitor;
  readonly audience: Audience;
  readonly probe: MessageKey;
  /** The place in the navigation. */
  readonly current: string;
  /** Plain text: it is also the title of the window. */
  readonly title: string;
  /** Where the act is sent. */
  readonly action: string;
  /** Of the record that the page shows. */
  readonly version?: number;
  readonly hidden?: Readonly<Record<string, string>>;
  /** Of the refusal after which the page is shown again. */
  readonly errors?: readonly FieldError[];
  readonly questions?: ReactNode;
}

/** A page for one act that cannot be undone: what, for whom, what follows; its questions keep what was typed. */
export function ActPage(props: ActPageProps) {
  const { visitor, audience, probe, current, title, action, version, hidden, errors = [], ...confirm } = props;
  const { t, tokens } = visitor;
  return (
    <RoleFrame
      visitor={visitor}
      audience={audience}
      probe={probe}
      current={current}
      title={title}
      wrong={errors.length > 0}
    >
      <ErrorSummary t={t} errors={errors} />
      <ConfirmPage {...confirm} t={t} title={title} form={{ action, tokens, version, hidden }} />
    </RoleFrame>
  );
}
