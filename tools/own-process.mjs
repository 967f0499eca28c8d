// Work that loads much (the compiler, every entity) runs in a process of its own and gives its memory back: the
// supervisor of `npm start` lives as long as the fund runs.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ROOT } from './paths.mjs';
import { say } from './progress.mjs';

/**
 * Runs tools/`file` with `input` as JSON in its environment (arguments would show secrets in `ps`). Its lines are
 * shown as progress, except the last, which is its answer as JSON.
 */
export function inOwnProcess(file, input = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(ROOT, 'tools', file)], {
      cwd: ROOT,
      env: { ...process.env, TOOL_INPUT: JSON.stringify(input) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const lines = [];
    let rest = '';
    let complaint = '';
    child.stdout.on('data', (chunk) => {
      const parts = (rest + chunk).split('\n');
      rest = parts.pop();
      for (const line of parts) lines.push(line);
      while (lines.length > 1) say(lines.shift());
    });
    child.stderr.on('data', (chunk) => (complaint += chunk));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) return resolve(JSON.parse(lines[0] ?? '{}'));
      for (const line of lines) say(line);
      reject(new Error(complaint.trim() || `tools/${file} ended with ${signal ?? `code ${code}`}`));
    });
  });
}

/** The other side: runs `work(input)` and prints its answer as the last line. */
export async function answer(work) {
  try {
    const result = await work(JSON.parse(process.env.TOOL_INPUT ?? '{}'));
    process.stdout.write(`${JSON.stringify(result)}\n`, () => process.exit(0));
  } catch (error) {
    process.stderr.write(`${process.env.DEBUG ? error.stack : (error.message ?? error)}\n`, () => process.exit(1));
  }
}
