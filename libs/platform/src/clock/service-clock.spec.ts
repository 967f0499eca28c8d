import { describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ServiceClock } from './service-clock.ts';

const noon = new Date('2027-03-01T12:00:00Z');

describe('the clock of a service', () => {
  it('is the clock it is given, unless a demonstration moves it', () => {
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'fund-clock-')), 'clock-offset');
    expect(new ServiceClock().at(noon)).toEqual(noon);
    expect(new ServiceClock(file).at(noon)).toEqual(noon);
    fs.writeFileSync(file, '3600\n');
    expect(new ServiceClock(file).at(noon)).toEqual(new Date('2027-03-01T13:00:00Z'));
    fs.writeFileSync(file, 'rubbish');
    expect(new ServiceClock(file).at(noon)).toEqual(noon);
    fs.rmSync(path.dirname(file), { recursive: true });
  });
});
