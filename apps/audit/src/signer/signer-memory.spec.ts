import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sha256 } from '#tlog/hashing';
import { MemoryDamaged, SignerMemory, type Remembered } from './signer-memory.ts';

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'memory-'));
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

const signature = (size: number): Remembered => ({
  size: BigInt(size),
  root: sha256(Buffer.from(String(size))),
  at: new Date(Date.parse('2026-11-21T22:15:03.123Z') + size),
});

describe('the memory of the signer', () => {
  let file: string;
  beforeEach(() => {
    file = path.join(fs.mkdtempSync(path.join(root, 'a-')), 'memory');
    const memory = SignerMemory.begin(file, 'fund.example.org/log', signature(1));
    for (const size of [2, 3]) memory.remember(signature(size));
    memory.close();
  });

  const lastOf = (): Remembered => {
    const memory = SignerMemory.open(file);
    memory.close();
    return memory.last;
  };

  it('keeps what it was told', () => {
    expect(lastOf()).toEqual(signature(3));
    expect(fs.readFileSync(file, 'utf8').split('\n')).toHaveLength(5);
  });

  it('cuts off a line that a crash left torn, wherever it was torn, and goes on', () => {
    const whole = fs.readFileSync(file);
    const before = whole.lastIndexOf('\n', whole.length - 2) + 1;
    for (let end = before + 1; end < whole.length; end += 1) {
      fs.writeFileSync(file, whole.subarray(0, end));
      expect(lastOf()).toEqual(signature(2));
      expect(fs.readFileSync(file)).toEqual(whole.subarray(0, before));
    }
    const memory = SignerMemory.open(file);
    memory.remember(signature(3));
    memory.close();
    expect(fs.readFileSync(file)).toEqual(whole);
  });

  it('refuses a file in which any byte was changed', () => {
    const whole = fs.readFileSync(file);
    for (let at = 0; at < whole.length - 1; at += 1) {
      const bent = Buffer.from(whole);
      bent[at] = bent[at]! ^ 1;
      fs.writeFileSync(file, bent);
      expect(() => SignerMemory.open(file)).toThrow(MemoryDamaged);
    }
  });

  it('refuses a file from which a line was taken, or whose every signature is gone', () => {
    const lines = fs.readFileSync(file, 'utf8').split('\n');
    fs.writeFileSync(file, [lines[0], lines[1], lines[3], ''].join('\n'));
    expect(() => SignerMemory.open(file)).toThrow(MemoryDamaged);
    for (const text of ['', `${lines[0]}\n`, `${lines[0]}\n${lines[1]!.slice(0, 20)}`]) {
      fs.writeFileSync(file, text);
      expect(() => SignerMemory.open(file)).toThrow(MemoryDamaged);
    }
  });

  it('is never begun over another, and notices a second writer', () => {
    expect(() => SignerMemory.begin(file, 'fund.example.org/log', signature(9))).toThrow('is there already');
    const [one, other] = [SignerMemory.open(file), SignerMemory.open(file)];
    one.remember(signature(4));
    expect(() => other.remember(signature(5))).toThrow(MemoryDamaged);
    one.close();
    other.close();
    expect(lastOf()).toEqual(signature(4));
  });
});
