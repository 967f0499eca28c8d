// node tools/new-aggregate.mjs SERVICE NAME: writes the cast of a new aggregate (house.md section 3), ready to be bent.
// Nothing existing is overwritten; the lifecycle, its events and the module's list are written by hand, on purpose.
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './paths.mjs';
import { SERVICES } from './services.mjs';

const pascal = (name) => name.replaceAll(/(^|-)([a-z])/g, (_whole, _dash, letter) => letter.toUpperCase());
const camel = (name) => pascal(name).replace(/^./, (letter) => letter.toLowerCase());

/** File name -> text, for the aggregate `name` (kebab-case, one noun of docs/glossary.md). */
function cast(name) {
  const type = pascal(name);
  const property = camel(name);
  return {
    [`${name}.entity.ts`]: `import { Column, Entity } from 'typeorm';
import { RecordEntity } from '#platform/database/record.entity';

@Entity('${name.replaceAll('-', '_')}')
export class ${type} extends RecordEntity {
  @Column('text')
  title: string;
}
`,
    [`${name}.rules.ts`]: `import { type FieldRefusal, wrongField } from '#kernel/refusal';

/** What keeps a ${name} from being created; empty when nothing does. */
function refusalsToCreate(facts: { readonly title: string }): FieldRefusal[] {
  return facts.title.trim() === '' ? [wrongField('title', 'title-missing', 'Enter a title.')] : [];
}
`,
    [`${name}.rules.spec.ts`]: `import { describe, expect, it } from '@jest/globals';
import { refusalsToCreate } from './${name}.rules.ts';

describe('a ${name}', () => {
  it('is refused without a title', () => {
    expect(refusalsToCreate({ title: ' ' })).toHaveLength(1);
  });
});
`,
    [`${name}.policy.ts`]: `import type { Actor } from '#platform/actor/actor';

/** Whose ${name} this is. "Not yours" and "not there" answer alike. */
export const maySee = (_actor: Pick<Actor, 'personId'>): boolean => false;
`,
    [`${name}.service.ts`]: `import { Injectable } from '@nestjs/common';

/** The one write path of a ${name}: one public method per verb, each with its permission in the first line. */
@Injectable()
export class ${type}Service {}
`,
    [`${name}.queries.ts`]: `import { Injectable } from '@nestjs/common';

@Injectable()
export class ${type}Queries {}
`,
    [`${name}.controller.ts`]: `import { Controller } from '@nestjs/common';
import { ${type}Service } from './${name}.service.ts';

@Controller('${name}s')
export class ${type}Controller {
  constructor(private readonly ${property}s: ${type}Service) {}
}
`,
    [`${name}.dto.ts`]: `import { IsString, Length } from 'class-validator';

export class Create${type}Request {
  @IsString()
  @Length(1, 200)
  title: string;
}
`,
  };
}

const [service, name] = process.argv.slice(2);
if (!SERVICES.includes(service) || !/^[a-z]+(-[a-z]+)*$/.test(name ?? '')) {
  process.stderr.write(`Usage: node tools/new-aggregate.mjs ${SERVICES.join('|')} name-in-kebab-case\n`);
  process.exit(2);
}
const folder = path.join(ROOT, 'apps', service, 'src', name);
fs.mkdirSync(folder, { recursive: true });
for (const [file, text] of Object.entries(cast(name))) {
  try {
    fs.writeFileSync(path.join(folder, file), text, { flag: 'wx' });
    console.log(`wrote ${path.relative(ROOT, path.join(folder, file))}`);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    console.log(`kept  ${path.relative(ROOT, path.join(folder, file))}`);
  }
}
console.log(
  `Next: libs/contracts/src/lifecycles/${name}.lifecycle.ts, its events, a migration, and the service's module.`,
);
