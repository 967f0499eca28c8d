import { textOfUtf8 } from '#tlog/encoding';
import { allocationOperations } from './allocation-operations.ts';
import { fairnessOperations } from './fairness-operations.ts';
import { LineFields, parseLine } from './line-fields.ts';
import { logOperations } from './log-operations.ts';
import type { LineOperation } from './log-operations.ts';
import { moneyOperations } from './money-operations.ts';
import { scoreOperations } from './score-operations.ts';
import { screeningOperations } from './screening-operations.ts';
import { oneLine } from './verdict.ts';

const OPERATIONS: ReadonlyMap<string, LineOperation> = new Map(
  Object.entries({
    ...logOperations,
    ...fairnessOperations,
    ...moneyOperations,
    ...allocationOperations,
    ...scoreOperations,
    ...screeningOperations,
  }),
);

/** The answer to one line of the protocol, as JSON text: `ok` is true unless the operation itself says false. Never throws. */
export function answerLine(line: Uint8Array): string {
  try {
    const fields = parseLine(textOfUtf8(line) ?? '');
    const operation = OPERATIONS.get(String(fields['op']));
    if (operation === undefined) return JSON.stringify({ ok: false, error: 'unknown operation' });
    const answer = operation(new LineFields(fields));
    if (answer === false) return JSON.stringify({ ok: false, error: 'does not hold' });
    return JSON.stringify({ ok: true, ...(answer === true ? {} : answer) });
  } catch (error) {
    return JSON.stringify({ ok: false, error: oneLine(error) });
  }
}

/** Answers each line of `input` on `output`, in order, until the input ends. Lines end with a newline, nothing else. */
export async function answerLines(input: AsyncIterable<Uint8Array>, output: NodeJS.WritableStream): Promise<void> {
  let open: Uint8Array[] = [];
  for await (const chunk of input) {
    const answers: string[] = [];
    let start = 0;
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, start)) {
      answers.push(`${answerLine(Buffer.concat([...open, chunk.subarray(start, end)]))}\n`);
      open = [];
      start = end + 1;
    }
    if (start < chunk.length) open.push(chunk.subarray(start));
    await write(output, answers.join(''));
  }
  if (open.length > 0) await write(output, `${answerLine(Buffer.concat(open))}\n`);
}

function write(output: NodeJS.WritableStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    if (text === '') resolve();
    else output.write(text, (error) => (error ? reject(error) : resolve()));
  });
}
