import fs from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const read = (file: string): string => fs.readFileSync(file, 'utf8');
const image = read('deploy/Dockerfile');
const compose = read('docker-compose.yml');

describe('the image of a service', () => {
  it('is made without the history and the state of the clone', () => {
    expect(read('.dockerignore').split('\n')).toEqual(expect.arrayContaining(['.git', '.data', '.cache']));
  });

  it('is installed as the lock file says, without scripts of packages and without what only developers need', () => {
    expect(image).toContain('npm ci --ignore-scripts');
    expect(image).toContain('npm prune --omit=dev --ignore-scripts');
  });

  it('keeps the prebuilt binaries, which npm calls optional: one for each computer', () => {
    expect(image).not.toMatch(/omit[= ]optional|no-optional/);
    const { optionalDependencies } = JSON.parse(read('node_modules/@node-rs/argon2/package.json'));
    expect(Object.keys(optionalDependencies)).toContain('@node-rs/argon2-linux-x64-gnu');
  });

  it('runs for production, as nobody in particular, without a debugger', () => {
    const last = image.slice(image.lastIndexOf('FROM '));
    expect(last).toMatch(/^ENV NODE_ENV=production/m);
    expect(last).toMatch(/^USER node$/m);
    expect(`${image}${compose}`).not.toMatch(/--inspect/);
  });

  it('holds no secret: none is an argument, an environment or a file of the recipe', () => {
    expect(image).not.toMatch(/^(ARG|ENV|COPY).*(password|secret|token|\.pem|\.env\b)/im);
  });
});

describe('the shape for one host', () => {
  it('lets the world reach nothing but what is in front of the portal, and a witness of others', () => {
    const published = [...compose.matchAll(/^ {4}ports: \[(.*)\]$/gm)].map(([, ports]) => ports);
    expect(published).toEqual(['"127.0.0.1:3000:8080"', '"127.0.0.1:4000:8080"']);
  });

  it('does not start on a password that nobody chose', () => {
    expect(compose).toContain('${POSTGRES_PASSWORD:?');
    expect(compose).not.toMatch(/PASSWORD:\s*["']?\w+["']?$/m);
  });
});
