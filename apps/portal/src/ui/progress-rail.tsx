import { classes, type Words } from './words.ts';
import { Spoken } from './written.tsx';

interface ProgressRailProps {
  /** One for each part: full, half done, or empty. */
  readonly parts: readonly ('full' | 'half' | 'empty')[];
  /** "4 of 10 sections done": the sentence speaks, the rail is only drawn. */
  readonly title: Words;
  readonly about?: Words;
}

export function ProgressRail({ parts, title, about }: ProgressRailProps) {
  return (
    <div className="stack gap-2">
      <h3>
        <Spoken>{title}</Spoken>
      </h3>
      <div className="rail" aria-hidden="true">
        {parts.map((part, place) => (
          <i key={place} className={classes(part !== 'empty' && part)} />
        ))}
      </div>
      {about !== undefined && <p className="small soft">{about}</p>}
    </div>
  );
}
