import { describe, expect, it } from '@jest/globals';
import { comesFromOurPages, cookieIn, hostCookie, idleMinutesOf, isToken, networkOf } from './session.rules.ts';

describe('the session cookie', () => {
  it('is bound to the host over TLS, and plain on one’s own machine', () => {
    expect(hostCookie('https://fund.example.org', 'session')).toEqual({
      name: '__Host-session',
      attributes: 'Path=/; HttpOnly; SameSite=Lax; Secure',
    });
    expect(hostCookie('http://localhost:3000', 'session')).toEqual({
      name: 'session',
      attributes: 'Path=/; HttpOnly; SameSite=Lax',
    });
  });

  it('is found among others, and only under its own name', () => {
    expect(cookieIn('lang=fr; session=abc; xsession=no', 'session')).toBe('abc');
    expect(cookieIn('xsession=no', 'session')).toBeUndefined();
    expect(cookieIn('session=first; session=second', 'session')).toBe('first');
    expect(cookieIn(undefined, 'session')).toBeUndefined();
  });

  it('holds 32 bytes in base64url or is not looked up', () => {
    expect(isToken('A'.repeat(43))).toBe(true);
    for (const text of [undefined, '', 'A'.repeat(42), 'A'.repeat(44), `${'A'.repeat(42)}=`])
      expect(isToken(text)).toBe(false);
  });
});

describe('the time away from the keyboard that ends a session', () => {
  it.each([
    [['applicant'], 120],
    [['reviewer'], 60],
    [['trustee'], 60],
    [['donor', 'applicant'], 60],
    [['secretariat'], 30],
    [['releasing-officer'], 30],
    [['reviewer', 'auditor'], 30],
  ] as const)('of %j is %i minutes', (roles, minutes) => expect(idleMinutesOf(roles)).toBe(minutes));
});

describe('a request that changes something', () => {
  const ours = 'https://fund.example.org';

  it.each([
    ['a button of our pages', { site: 'same-origin', origin: ours }, true],
    ['an address typed by hand', { site: 'none' }, true],
    ['a page whose referrer policy hides the origin', { site: 'same-origin', origin: 'null' }, true],
    ['an older browser on our pages', { origin: ours }, true],
    [
      'a browser that reached us by another name of this host',
      { origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' },
      true,
    ],
    ['a program', {}, true],
    ['another site', { site: 'cross-site', origin: 'https://evil.example' }, false],
    ['another host of the same site', { site: 'same-site', origin: 'https://evil.example.org' }, false],
    ['another site, by an older browser', { origin: 'https://evil.example', host: 'fund.example.org' }, false],
    ['a sandboxed frame', { origin: 'null', host: 'fund.example.org' }, false],
  ])('from %s', (_who, caller, allowed) => {
    expect(comesFromOurPages(caller, ours)).toBe(allowed);
  });
});

describe('what counts as one address', () => {
  it.each([
    ['198.51.100.7', '198.51.100.7'],
    ['::ffff:198.51.100.7', '198.51.100.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:1:2::', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['no address', 'no address'],
  ])('%s is of %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
