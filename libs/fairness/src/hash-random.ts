import { createHash } from 'node:crypto';

const WORDS_OF_A_HASH = 8;

/**
 * Random numbers that whoever knows the seed can repeat: the 32-bit big-endian words of SHA-256(seed || 0),
 * SHA-256(seed || 1), ... (the counter in 8 bytes, big-endian). Source: design/review.md section 3.3.
 */
export class HashRandom {
  private block = Buffer.alloc(0);
  private blocks = 0n;
  private word = WORDS_OF_A_HASH;
  private spare: number | undefined;

  constructor(private readonly seed: string) {}

  /** A number between 0 and 1, neither of them. */
  uniform(): number {
    if (this.word === WORDS_OF_A_HASH) this.nextBlock();
    return (this.block.readUInt32BE(4 * this.word++) + 0.5) / 2 ** 32;
  }

  /** A value of the standard normal distribution; two at a time, by Box and Muller (1958). */
  normal(): number {
    if (this.spare !== undefined) {
      const spare = this.spare;
      this.spare = undefined;
      return spare;
    }
    const radius = Math.sqrt(-2 * Math.log(this.uniform()));
    const angle = 2 * Math.PI * this.uniform();
    this.spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  }

  private nextBlock(): void {
    const counter = Buffer.alloc(8);
    counter.writeBigUInt64BE(this.blocks++);
    this.block = createHash('sha256').update(this.seed, 'utf8').update(counter).digest();
    this.word = 0;
  }
}
