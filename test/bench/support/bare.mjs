// Starts the baseline of bare-app.mjs as a process of its own, with the flags our services get.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import v8 from 'node:v8';

/** `{ databaseUrl, rows, folder }`, or nothing for a server that only says hello. Returns { url, pid, stop() }. */
export async function startBare({ databaseUrl, rows, folder } = {}) {
  const rowsFile = rows && path.join(folder, 'rows');
  if (rows) fs.writeFileSync(rowsFile, v8.serialize(rows));
  const flags = ['--enable-source-maps', '--max-semi-space-size=4'];
  const child = spawn(process.execPath, [...flags, path.join(import.meta.dirname, 'bare-app.mjs')], {
    env: { ...process.env, NODE_ENV: 'production', BARE: JSON.stringify({ databaseUrl, rowsFile }) },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const url = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve);
    child.once('exit', (code) => reject(new Error(`the bare app ended with ${code}`)));
  });
  const stop = async () => {
    child.stdin.end();
    await new Promise((resolve) => (child.exitCode === null ? child.once('exit', resolve) : resolve()));
  };
  return { url, pid: child.pid, stop };
}
