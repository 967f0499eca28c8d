import { useId } from 'react';
import { StatusTag, type Tone } from './status-tag.tsx';
import type { Words } from './words.ts';
import { Spoken } from './written.tsx';

export interface Task {
  readonly name: Words;
  /** No address: not yet possible; then the hint says what opens it. */
  readonly href?: string;
  readonly tone: Tone;
  readonly status: Words;
  readonly hint?: Words;
}

/** A named group of sections; the link covers the whole row. */
export function TaskList({ title, tasks }: { readonly title: Words; readonly tasks: readonly Task[] }) {
  const heading = useId();
  return (
    <section className="stack gap-3" aria-labelledby={heading}>
      <h2 id={heading}>
        <Spoken>{title}</Spoken>
      </h2>
      <ul className="tasks">
        {tasks.map((task, place) => (
          <TaskRow key={place} task={task} id={`${heading}-${place}`} />
        ))}
      </ul>
    </section>
  );
}

function TaskRow({ task, id }: { readonly task: Task; readonly id: string }) {
  const about = task.hint === undefined ? `${id}-status` : `${id}-status ${id}-hint`;
  return (
    <li>
      {task.href === undefined ? (
        <span className="soft">
          <Spoken>{task.name}</Spoken>
        </span>
      ) : (
        <a href={task.href} aria-describedby={about}>
          <Spoken>{task.name}</Spoken>
        </a>
      )}
      <span id={`${id}-status`}>
        <StatusTag tone={task.tone}>{task.status}</StatusTag>
      </span>
      {task.hint !== undefined && (
        <div className="hint" id={`${id}-hint`}>
          <Spoken>{task.hint}</Spoken>
        </div>
      )}
    </li>
  );
}
