import { checkLog } from './check-log.ts';
import type { CheckedLog, LogExpectation } from './check-log.ts';
import type { Ending } from './log-ends.ts';
import type { LogSource } from './log-source.ts';
import type { EarlierLog } from './seam.ts';

/** One log of a fund: where it is, and what it is checked against. */
export interface LogToCheck {
  readonly source: LogSource;
  readonly expected: LogExpectation;
}

/** The logs of a fund that are checked together: those that have ended, oldest first, and the newest. */
export interface History<Log> {
  readonly earlier: readonly Log[];
  readonly newest: Log;
}

/** Checks each log, whole and oldest first, and that each begins where the one before it ends. Throws as checkLog. */
export async function checkHistory({ earlier, newest }: History<LogToCheck>): Promise<History<CheckedLog>> {
  const checked: CheckedLog[] = [];
  let before: EarlierLog | undefined;
  for (const { source, expected } of earlier) {
    const log = await checkLog(source, { ...expected, ...(before && { follows: before }) });
    checked.push(log);
    before = { ...log, keys: expected.keys };
  }
  const last = await checkLog(newest.source, { ...newest.expected, ...(before && { follows: before }) });
  return { earlier: checked, newest: last };
}

/** For the verdict: what the newest log follows, whether that was read, and whether it has ended itself. */
export function endsInWords({ earlier, newest }: History<CheckedLog>): string {
  const read = earlier.length;
  const links = [newest, ...earlier.toReversed()].flatMap(({ opening }, back) =>
    opening === undefined
      ? []
      : [
          `${back === 0 ? '' : 'which '}follows ${opening.previous.origin} of ${opening.previous.size} entries${back < read ? '' : ', not read'}`,
        ],
  );
  return [...links, ...(newest.ending === undefined ? [] : [endedInWords(newest.ending)])]
    .map((words) => `, ${words}`)
    .join('');
}

export const endedInWords = ({ reason }: Ending): string => `ended (${reason})`;
