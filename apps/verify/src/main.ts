import { actCommand } from './act.command.ts';
import { drawCommand } from './draw.command.ts';
import { answerLines } from './lines.command.ts';
import { logCommand } from './log.command.ts';
import { receiptCommand } from './receipt.command.ts';
import { EXIT, exitCodeOf, oneLine, Unreachable, WrongUsage } from './verdict.ts';
import { versionCommand } from './version.command.ts';
import { workflowCommand } from './workflow.command.ts';

const USAGE = `Checks the fund's public log without trusting the fund.

  log URL-or-folder --vkey K... [--earlier URL-or-folder]... [--origin O] [--old FILE]... [--no-entries]
      [--witness W]... [--quorum N] [--state FILE] [--max-age SECONDS] [--min-size N]
      the whole log: every entry, every tile, the signed root, and that older checkpoints are prefixes;
      with --state it remembers what it saw and says the next time if anything was taken back;
      with --earlier (oldest first, and the --vkey of each behind that of the log) also the logs that it
      follows, and that each goes on exactly where the one before it ends
  workflow URL-or-folder --vkey K..., and the options of log but --state and --no-entries
      besides, no act of any record is missing, and no payment is without its decision, approvals and a score
      of every application on the list; with --witness, none went before a witness had seen its decision
  receipt FILE [--vkey K]... [--log URL-or-folder] [--origin O] [--witness W]... [--quorum N]
      what a receipt shows is in the log, or the promise it carries was broken
  act FILE.tlog-proof LEAF [DISCLOSURE]... [--vkey K]... [--origin O] [--witness W]... [--quorum N]
      one act (a file, or the leaf itself) is in the log
  draw BUNDLE [--vkey K]... [--origin O] [--witness W]... [--quorum N]
      a draw by lot follows from its announcement, its pool and the public beacon; and the log says the same
  lines
      one JSON object per line on standard input, one answer per line on standard output
  --version
      the SHA-256 of this file, which the log holds as a leaf (checker.published)

--witness names the key of a witness. All that are named must have cosigned, or as many as --quorum says.

Exit: 0 right, 1 wrong, 2 usage, 3 unreachable.
`;

const COMMANDS: ReadonlyMap<string, (args: readonly string[]) => Promise<string>> = new Map([
  ['log', logCommand],
  ['receipt', receiptCommand],
  ['act', actCommand],
  ['workflow', workflowCommand],
  ['draw', drawCommand],
  ['--version', versionCommand],
]);

async function run([command = '', ...args]: readonly string[]): Promise<number> {
  if (command === 'help' || command === '--help') {
    process.stdout.write(USAGE);
    return EXIT.right;
  }
  if (command === 'lines' && args.length === 0) {
    await answerLines(process.stdin, process.stdout);
    return EXIT.right;
  }
  const perform = COMMANDS.get(command);
  if (perform === undefined) {
    process.stderr.write(USAGE);
    return EXIT.usage;
  }
  try {
    process.stdout.write(`${await perform(args)}\n`);
    return EXIT.right;
  } catch (error) {
    const neither = error instanceof Unreachable || error instanceof WrongUsage;
    const stream = neither ? process.stderr : process.stdout;
    stream.write(`${error instanceof Unreachable ? 'unreachable' : neither ? 'usage' : 'wrong'}: ${oneLine(error)}\n`);
    return exitCodeOf(error);
  }
}

// a reader that went away (verify ... | head) is not an error of the log
process.stdout.on('error', () => process.exit(EXIT.wrong));
process.exitCode = await run(process.argv.slice(2));
