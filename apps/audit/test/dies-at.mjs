// Loaded before the compiled audit service (node --import): ends the process as kill -9 does, at the step named by DIE_AT,
// when it is reached for the DIE_COUNT-th time. The steps are those that entry/sequencer.ts numbers.
import 'reflect-metadata';
import { CheckpointPublisher } from '../../../dist/apps/audit/src/checkpoint/checkpoint-publisher.js';
import { LogFolder } from '../../../dist/apps/audit/src/log/log-folder.js';
import { SignerClient } from '../../../dist/apps/audit/src/checkpoint/signer-client.js';
import { LeaderSession } from '../../../dist/apps/audit/src/entry/leader-session.js';

let left = Number(process.env.DIE_COUNT);

function reached(step) {
  if (step !== process.env.DIE_AT || --left > 0) return;
  process.kill(process.pid, 'SIGKILL');
}

/** Puts code around a method of a class of the service. */
function around(Class, method, wrapper) {
  const original = Class.prototype[method];
  Class.prototype[method] = function (...args) {
    return wrapper(original.bind(this), ...args);
  };
}

const hasTiles = (files) => [...files.keys()].some((file) => file.startsWith('tile/'));

around(LeaderSession, 'read', async (read, sql, parameters) => {
  const rows = await read(sql, parameters);
  if (sql.includes('INSERT INTO entry')) reached('1: entries are inserted, not committed');
  if (sql.includes('INSERT INTO checkpoint')) reached('3: the row of the checkpoint is there, its file is not');
  return rows;
});
around(LeaderSession, 'transaction', async (transaction, work) => {
  const result = await transaction(work);
  if (result?.hashes?.length > 0) reached('1: entries are committed, nothing is published');
  return result;
});
around(LogFolder, 'write', async (write, files) => {
  if (hasTiles(files)) {
    await write(new Map([...files].slice(0, Math.ceil(files.size / 2))));
    reached('2: half of the tiles are written');
  }
  await write(files);
  reached(hasTiles(files) ? '2: all tiles are written' : '3: the checkpoint is published, its row not committed');
});
around(SignerClient, 'sign', async (sign, ...asked) => {
  const note = await sign(...asked);
  reached('3: the signer has signed');
  return note;
});
around(CheckpointPublisher, 'removePartials', async (removePartials, ...grown) => {
  reached('3: all is published, old partial tiles are still there');
  await removePartials(...grown);
});
