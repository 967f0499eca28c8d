import fs from 'node:fs';
import { getMetadataStorage, validateSync } from 'class-validator';
import type { ServiceConfig, ServiceConfigClass } from './service-config.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Fills a config from the environment (see ServiceConfig for the names) and validates it. A secret may stand in a file
 * instead: DATABASE_URL_FILE names the file whose text, without the line's end, is DATABASE_URL. Throws one Error that
 * lists everything that is wrong; values are not shown, they may be secret.
 */
export function readConfig<C extends ServiceConfig>(Config: ServiceConfigClass<C>, environment: Environment): C {
  const config = new Config();
  const prefix = `${Config.service.toUpperCase().replaceAll('-', '_')}_`;
  const unreadable: string[] = [];
  for (const property of propertiesOf(Config)) {
    const name = upperSnake(property);
    try {
      const text = given(environment, prefix + name) ?? given(environment, name);
      if (text !== undefined) Object.assign(config, { [property]: valueOf(Config, property, text) });
    } catch (error) {
      unreadable.push((error as Error).message);
    }
  }
  const problems = unreadable.concat(
    validateSync(config, { forbidUnknownValues: true }).map(
      (error) => `${upperSnake(error.property)}: ${Object.values(error.constraints ?? {}).join(', ')}`,
    ),
  );
  if (config.clockOffsetFile !== undefined && config.demo !== true) {
    problems.push('CLOCK_OFFSET_FILE: the clock may only be moved with DEMO=true');
  }
  if (problems.length > 0)
    throw new Error(`The settings of ${Config.service} are not right:\n  ${problems.join('\n  ')}`);
  return config;
}

/** What the environment says under this name, or the file that it names under NAME_FILE; undefined for nothing. */
function given(environment: Environment, name: string): string | undefined {
  const [text, file] = [environment[name], environment[`${name}_FILE`]].map((value) => value || undefined);
  if (file === undefined) return text;
  if (text !== undefined) throw new Error(`${name}: set either it or ${name}_FILE, not both`);
  try {
    return fs.readFileSync(file, 'utf8').replace(/\r?\n$/, '') || undefined;
  } catch {
    throw new Error(`${name}_FILE: ${file} cannot be read`);
  }
}

function propertiesOf(Config: ServiceConfigClass): string[] {
  const rules = getMetadataStorage().getTargetValidationMetadatas(Config, '', true, false);
  return [...new Set(rules.map((rule) => rule.propertyName))];
}

/** The text as the property's declared type; text that is no number stays text, and validation says so. */
function valueOf(Config: ServiceConfigClass, property: string, text: string): unknown {
  const type: unknown = Reflect.getMetadata('design:type', Config.prototype as object, property);
  if (type === Number) return Number.isNaN(Number(text)) ? text : Number(text);
  if (type === Boolean) return text === 'true' ? true : text === 'false' ? false : text;
  return text;
}

const upperSnake = (property: string): string => property.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase();
