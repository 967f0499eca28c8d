import type { ReactNode } from 'react';
import type { Words } from './words.ts';
import { Spoken } from './written.tsx';

interface DetailsProps {
  readonly summary: Words;
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** Small choices and explanations that most readers do not need. */
export function Details({ summary, open, children }: DetailsProps) {
  const words = <Spoken>{summary}</Spoken>;
  return (
    <details open={open}>
      <summary>
        <span>{words}</span>
      </summary>
      <div className="stack">
        <Spoken>{children}</Spoken>
      </div>
    </details>
  );
}
