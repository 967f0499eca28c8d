import fs from 'node:fs';
import path from 'node:path';

export interface PageRoute {
  readonly method: 'GET' | 'POST';
  readonly path: string;
}

/** Every page and every form of the portal, as its controllers have them: a new one is here without being named. */
export function pageRoutes(): PageRoute[] {
  const files = fs.globSync('apps/portal/src/pages/**/*.controller.ts').map((file) => fs.readFileSync(file, 'utf8'));
  return files.flatMap((text) => {
    const [, base = ''] = /@Controller\((?:'([^']*)')?\)/.exec(text) ?? [];
    const handlers = [...text.matchAll(/@(Get|Post)\(([^)]*)\)/g)];
    return handlers.flatMap(([, verb, given]) => {
      const own = [...given!.matchAll(/'([^']*)'/g)].map(([, part]) => part!);
      const method = verb === 'Get' ? ('GET' as const) : ('POST' as const);
      return (own.length === 0 ? [''] : own).map((part) => ({ method, path: path.posix.join('/', base, part) }));
    });
  });
}

/** Pages that answer at none of these addresses. Of several routes that fit, the one with the fewest parameters answers. */
export function routesWithout(addresses: Iterable<string>): string[] {
  const paths = pageRoutes().flatMap((route) => (route.method === 'GET' ? [route.path] : []));
  const parameters = (each: string): number => each.split(':').length;
  const known = paths
    .toSorted((one, other) => parameters(one) - parameters(other))
    .map((each) => ({ each, fits: new RegExp(`^${each.replaceAll(/:\w+/g, '[^/]+').replaceAll('.', '\\.')}$`) }));
  const met = new Set(
    [...addresses].map((address) => known.find(({ fits }) => fits.test(address.split('?')[0]!))?.each),
  );
  return [...new Set(paths)].filter((each) => !met.has(each));
}
