// The list of materials of what runs in earnest: CycloneDX, from the lock file, for every platform.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { npmCommand } from './dependencies.mjs';
import { ROOT } from './paths.mjs';
import { say } from './progress.mjs';

const SBOM = path.join(ROOT, 'dist/sbom.cdx.json');

const read = (file) => JSON.parse(fs.readFileSync(path.join(ROOT, file), 'utf8'));
const nameOf = (place) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** `name@version` of each package that is there without the tools of developers. */
function shipped() {
  const packages = Object.entries(read('package-lock.json').packages).filter(
    ([place, { dev, devOptional }]) => place !== '' && !dev && !devOptional,
  );
  return new Set(packages.map(([place, { version }]) => `${nameOf(place)}@${version}`));
}

function listedByNpm() {
  // not `--omit dev`: npm then leaves out each package that some developers' tool needs as well, such as @nestjs/core
  const [command, args, options] = npmCommand(['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx']);
  const done = spawnSync(command, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 26, ...options });
  if (done.status !== 0) throw new Error(`npm could not list the packages:\n${done.stderr}`);
  return JSON.parse(done.stdout);
}

/** The document itself; `npm run sbom` writes it. */
export function materials() {
  const wanted = shipped();
  const all = listedByNpm();
  const { name, version, license } = read('package.json');
  const own = all.metadata.component['bom-ref'];
  // npm calls the fund after the folder that it lies in
  const component = { ...all.metadata.component, type: 'application', name, version };
  const isKept = (reference) => reference === own || wanted.has(reference);
  return {
    ...all,
    metadata: { ...all.metadata, component: { ...component, licenses: [{ license: { name: license } }] } },
    components: all.components.filter((each) => isKept(`${each.name}@${each.version}`)),
    dependencies: all.dependencies
      .filter(({ ref }) => isKept(ref))
      .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter(isKept) })),
  };
}

export function sbom() {
  const document = materials();
  fs.mkdirSync(path.dirname(SBOM), { recursive: true });
  fs.writeFileSync(SBOM, `${JSON.stringify(document, null, 2)}\n`);
  say(`${path.relative(ROOT, SBOM)}: ${document.components.length} packages`);
}
