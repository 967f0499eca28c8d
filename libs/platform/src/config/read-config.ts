import { getMetadataStorage, validateSync } from 'class-validator';
import type { ServiceConfig, ServiceConfigClass } from './service-config.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Fills a config from the environment (see ServiceConfig for the names) and validates it. Throws one Error that lists
 * everything that is wrong; values are not shown, they may be secret.
 */
export function readConfig<C extends ServiceConfig>(Config: ServiceConfigClass<C>, environment: Environment): C {
  const config = new Config();
  const prefix = `${Config.service.toUpperCase().replaceAll('-', '_')}_`;
  for (const property of propertiesOf(Config)) {
    const name = upperSnake(property);
    const text = environment[prefix + name] ?? environment[name];
    if (text !== undefined && text !== '') Object.assign(config, { [property]: valueOf(Config, property, text) });
  }
  const problems = validateSync(config, { forbidUnknownValues: true }).map(
    (error) => `${upperSnake(error.property)}: ${Object.values(error.constraints ?? {}).join(', ')}`,
  );
  if (config.clockOffsetFile !== undefined && config.demo !== true) {
    problems.push('CLOCK_OFFSET_FILE: the clock may only be moved with DEMO=true');
  }
  if (problems.length > 0)
    throw new Error(`The settings of ${Config.service} are not right:\n  ${problems.join('\n  ')}`);
  return config;
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
