import { useId, type ReactNode } from 'react';
import { classes, type Words } from './words.ts';
import { Spoken } from './written.tsx';

interface NoticeProps {
  readonly tone?: 'plain' | 'due' | 'bad';
  readonly title?: Words;
  readonly children?: ReactNode;
  /** Said aloud when the page opens: the result of what the reader just did. */
  readonly news?: boolean;
}

/** At most one above the fold. */
export function Notice({ tone = 'plain', title, children, news }: NoticeProps) {
  const heading = useId();
  return (
    <div
      className={classes('notice stack gap-3', tone !== 'plain' && tone)}
      role={news ? 'status' : undefined}
      aria-labelledby={news && title !== undefined ? heading : undefined}
    >
      {title !== undefined && (
        <h2 id={heading}>
          <Spoken>{title}</Spoken>
        </h2>
      )}
      {typeof children === 'string' ? (
        <p>
          <Spoken>{children}</Spoken>
        </p>
      ) : (
        children
      )}
    </div>
  );
}
