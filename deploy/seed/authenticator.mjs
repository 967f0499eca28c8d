// A person's app that makes codes (RFC 6238). The fund takes each code once, so no code is given out twice.
import { setTimeout as sleep } from 'node:timers/promises';
import { generateSync } from 'otplib';

const STEP_SECONDS = 30;
/** The step of the last code by secret: all windows of one person share the app. */
const given = new Map();

const stepNow = () => Math.floor(Date.now() / 1000 / STEP_SECONDS);

/** The next unused code of this secret (base32). Waits when two were given out in one step: the fund takes no later one. */
export async function nextCode(secret) {
  const step = Math.max(stepNow(), (given.get(secret) ?? 0) + 1);
  given.set(secret, step);
  while (step > stepNow() + 1) await sleep(100);
  return generateSync({ secret, epoch: step * STEP_SECONDS });
}

/** What a program signs in with; the code only for who has an app (`totp` is its secret). */
export async function credentials({ email, password, totp }) {
  return { email, password, ...(totp !== undefined && { totp: await nextCode(totp) }) };
}
