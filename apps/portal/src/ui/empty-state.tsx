import type { ReactNode } from 'react';
import type { Words } from './words.ts';
import { Spoken } from './written.tsx';

/** One sentence what will appear here, and the action that fills it. */
export function EmptyState({ children, action }: { readonly children: Words; readonly action?: ReactNode }) {
  return (
    <div className="empty stack">
      <p>
        <Spoken>{children}</Spoken>
      </p>
      {action !== undefined && <div className="buttons">{action}</div>}
    </div>
  );
}
