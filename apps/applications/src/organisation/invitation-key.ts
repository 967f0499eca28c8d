import { createHash } from 'node:crypto';

/** Under which an invitation is found: who reads the table cannot make the link. */
export const hashOf = (key: string): Buffer => createHash('sha256').update(key).digest();
