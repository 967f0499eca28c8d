import { formatAddCheckpoint, parseSize, type AddCheckpoint } from '#tlog/add-checkpoint';
import type { WitnessAnswer } from './witnessing.rules.ts';

/** A witness that takes longer is asked again in the next round; nobody waits for it. */
const PATIENCE_MS = 1_000;

/** Sends a checkpoint to the submission prefix of a witness (C2SP tlog-witness). Never rejects. */
export async function askWitness(url: string, request: AddCheckpoint): Promise<WitnessAnswer> {
  try {
    const response = await fetch(`${url.replace(/\/+$/, '')}/add-checkpoint`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      body: formatAddCheckpoint(request),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const text = await response.text();
    if (response.status === 200) return { kind: 'cosigned', lines: text };
    if (response.status === 409) return { kind: 'holds', size: Number(parseSize(text)) };
    return { kind: 'refused', status: response.status };
  } catch {
    return { kind: 'silent' };
  }
}
