import type { BrowserName, SystemName } from '#contracts/api/portal';

export interface Device {
  readonly browser: BrowserName;
  readonly system: SystemName;
}

/** In the order in which they are looked for: browsers name the ones that they are like as well. */
const BROWSER_SIGNS: readonly (readonly [BrowserName, RegExp])[] = [
  ['edge', /\bEdg(e|A|iOS)?\//],
  ['opera', /\bOPR\//],
  ['samsung', /\bSamsungBrowser\//],
  ['firefox', /\b(Firefox|FxiOS)\//],
  ['chrome', /\b(Chrome|CriOS)\//],
  ['safari', /\bSafari\//],
];
const SYSTEM_SIGNS: readonly (readonly [SystemName, RegExp])[] = [
  ['android', /\bAndroid\b/],
  ['ios', /\b(iPhone|iPad)\b/],
  ['windows', /\bWindows\b/],
  ['mac', /\bMac OS X\b/],
  ['linux', /\bLinux\b/],
];

/** Browser and system by their names, without versions or anything else that would tell one device from another. */
export function deviceOf(userAgent: string | undefined): Device {
  if (userAgent === undefined || !userAgent.startsWith('Mozilla/')) return { browser: 'program', system: 'other' };
  const named = <Name>(signs: readonly (readonly [Name, RegExp])[]): Name | 'other' =>
    signs.find(([, sign]) => sign.test(userAgent))?.[0] ?? 'other';
  return { browser: named(BROWSER_SIGNS), system: named(SYSTEM_SIGNS) };
}
