/** The checker's only look at a clock: how old a cosignature or an act may be is a question about now. POSIX seconds. */
export function secondsNow(): bigint {
  return BigInt(Math.floor(Date.now() / 1000));
}
