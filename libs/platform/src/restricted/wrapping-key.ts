import type { EntityManager } from 'typeorm';

const NEWEST = 'SELECT number FROM wrapping_key ORDER BY number DESC LIMIT 1 FOR KEY SHARE';

/** The number of the wrapping key that seals now. It is held until the transaction ends: nobody retires it under what is being sealed. */
export async function holdWrappingKey(tx: EntityManager): Promise<number> {
  const [newest]: { number: number }[] = await tx.query(NEWEST);
  return newest!.number;
}
