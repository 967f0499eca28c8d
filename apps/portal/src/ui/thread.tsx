import type { T } from '../messages/translate.ts';
import { classes, type Words } from './words.ts';
import { Spoken } from './written.tsx';

export type StepState = 'done' | 'now' | 'next' | 'stopped';

export interface Step {
  readonly state: StepState;
  readonly title: Words;
  /** Date or who. */
  readonly when?: Words;
  /** One or two lines; for `stopped` the reason. */
  readonly about?: Words;
  /** Leads to the proof of this act in the public log. */
  readonly proof?: { readonly href: string; readonly name: Words };
}

interface ThreadProps {
  readonly t: T;
  readonly steps: readonly Step[];
  /** Beside each other from 62 rem: steppers and approval chains of up to five steps. */
  readonly across?: boolean;
}

const WORDS = {
  done: 'frame.thread.done',
  now: 'frame.thread.now',
  next: 'frame.thread.next',
  stopped: 'frame.thread.stopped',
} as const;

/** The one visual idea: acts that follow from one another. Timeline, stepper, approval chain, what happens next. */
export function Thread({ t, steps, across }: ThreadProps) {
  return (
    <ol className={classes('thread', across && 'across')}>
      {steps.map((step, place) => (
        <li
          key={place}
          className={step.state === 'next' ? undefined : step.state}
          aria-current={step.state === 'now' ? 'step' : undefined}
        >
          <strong>
            <span className="unseen">{t(WORDS[step.state])} </span>
            <Spoken>{step.title}</Spoken>
          </strong>
          {step.when !== undefined && (
            <div className="when">
              <Spoken>{step.when}</Spoken>
            </div>
          )}
          {step.about !== undefined && (
            <div>
              <Spoken>{step.about}</Spoken>
            </div>
          )}
          {step.proof && (
            <a className="proof-link num" href={step.proof.href}>
              <Spoken>{step.proof.name}</Spoken>
            </a>
          )}
        </li>
      ))}
    </ol>
  );
}
