import { canonicalJson, parseJsonStrictly } from '#kernel/canonical-json';
import { entriesOfBundle } from '#tlog/bundle';
import { parseCheckpointBody } from '#tlog/checkpoint';
import { provesConsistency } from '#tlog/consistency-proof';
import { base64Of, textOfUtf8 } from '#tlog/encoding';
import { leafHash } from '#tlog/hashing';
import { provesInclusion } from '#tlog/inclusion-proof';
import { openNote } from '#tlog/signed-note';
import { tilePath } from '#tlog/tile-path';
import { openTlogProof } from '#tlog/tlog-proof';
import { rootOf } from '#tlog/tree';
import { parseVkey } from '#tlog/verifier-key';
import type { LineFields } from './line-fields.ts';

/** One operation of the line protocol: the fields of its answer, or false where the claim does not hold. Throws on malformed input. */
export type LineOperation = (fields: LineFields) => Readonly<Record<string, unknown>> | boolean;

/** The operations of the public log (design: audit.md section 6.1). */
export const logOperations: Readonly<Record<string, LineOperation>> = {
  leaf_hash: (fields) => ({ hash: base64Of(leafHash(fields.bytes('entry'))) }),

  root: (fields) => ({ root: base64Of(rootOf(fields.bytesList('leaves').map(leafHash))) }),

  inclusion: (fields) =>
    provesInclusion({
      index: fields.integer('leafIdx'),
      size: fields.integer('treeSize'),
      root: fields.bytes('root'),
      leafHash: fields.bytes('leafHash'),
      proof: fields.bytesList('proof'),
    }),

  consistency: (fields) =>
    provesConsistency({
      oldSize: fields.integer('size1'),
      size: fields.integer('size2'),
      oldRoot: fields.bytes('root1'),
      root: fields.bytes('root2'),
      proof: fields.bytesList('proof'),
    }),

  vkey: (fields) => parseVkey(fields.text('vkey')).name !== '',

  note: (fields) => {
    const { text, verified } = openNote(fields.bytes('note'), fields.textList('vkeys').map(parseVkey));
    return {
      text,
      verified: verified.map(({ key, time }) => ({
        name: key.name,
        ...(time !== undefined && { time: String(time) }),
      })),
    };
  },

  checkpoint_body: (fields) => {
    const text = textOfUtf8(fields.bytes('text'));
    if (text === undefined) return false;
    const { origin, size, root } = parseCheckpointBody(text);
    return { origin, size: String(size), root: base64Of(root) };
  },

  tile_path: (fields) => ({
    path: tilePath(Number(fields.integer('level')), fields.integer('index'), Number(fields.integer('width'))),
  }),

  bundle: (fields) => ({
    entries: entriesOfBundle(fields.bytes('bundle'), Number(fields.integer('count'))).map(base64Of),
  }),

  tlog_proof: (fields) =>
    openTlogProof(fields.bytes('proof'), leafHash(fields.bytes('entry')), fields.textList('vkeys').map(parseVkey)) !==
    undefined,

  jcs: (fields) => ({ text: canonicalJson(parseJsonStrictly(fields.text('json'))) }),
};
