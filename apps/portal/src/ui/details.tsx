import type { ReactNode } from 'react';
import type { Words } from './words.ts';

interface DetailsProps {
  readonly summary: Words;
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** Small choices and explanations that most readers do not need. */
export function Details({ summary, open, children }: DetailsProps) {
  return (
    <details open={open}>
      <summary>
        <span>{summary}</span>
      </summary>
      <div className="stack">{children}</div>
    </details>
  );
}
