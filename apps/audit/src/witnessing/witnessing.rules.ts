import type { EventName } from '#contracts/events';

/** The act of the board on which every payment of a call rests. */
export const DECISION: EventName = 'recommendation.approved';

/** What came back from a witness. `holds` = 409: the size of the newest checkpoint it has cosigned. */
export type WitnessAnswer =
  | { readonly kind: 'cosigned'; readonly lines: string }
  | { readonly kind: 'holds'; readonly size: number }
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'silent' };

/** Why an answer is no cosignature, as it stands at /log/status. `alarm`: the witness contradicts this log. */
export interface Complaint {
  readonly fault: string;
  readonly alarm: boolean;
}

/** What was asked: to cosign the tree of `size`, grown from the tree of `oldSize`. */
export interface Asked {
  readonly oldSize: number;
  readonly size: number;
}

const REFUSALS: Readonly<Record<number, string>> = {
  400: 'does not understand the request',
  403: 'does not accept the key of this log',
  404: 'does not follow this log',
  429: 'is asked too often',
};

/** From where to ask again after a 409, or undefined when asking again cannot help. */
export function betterStart(answer: WitnessAnswer, { oldSize, size }: Asked): number | undefined {
  return answer.kind === 'holds' && answer.size !== oldSize && answer.size <= size ? answer.size : undefined;
}

/** The complaint in an answer; null when it brings signature lines. */
export function complaintOf(answer: WitnessAnswer, { oldSize, size }: Asked): Complaint | null {
  switch (answer.kind) {
    case 'cosigned':
      return null;
    case 'silent':
      return { fault: 'does not answer', alarm: false };
    case 'refused':
      if (answer.status === 422)
        return { fault: `does not find its ${oldSize} entries in the ${size} of this log`, alarm: true };
      return { fault: REFUSALS[answer.status] ?? `answers ${answer.status}`, alarm: false };
    case 'holds':
      if (answer.size > size)
        return { fault: `has cosigned ${answer.size} entries, this log has ${size}: it was rolled back`, alarm: true };
      if (answer.size === oldSize) return { fault: `has cosigned another tree of ${oldSize} entries`, alarm: true };
      return { fault: 'was asked by somebody else meanwhile', alarm: false };
  }
}

/** Whether a witness is to be asked: it has not cosigned the newest checkpoint, or so long ago that its time is stale. */
export function isDue(
  standing: { readonly size: number | null; readonly cosignedAt: Date | null } | null,
  size: number,
  now: Date,
  staleAfterMs: number,
): boolean {
  if (standing === null || standing.size !== size || standing.cosignedAt === null) return true;
  return now.getTime() - standing.cosignedAt.getTime() >= staleAfterMs;
}
