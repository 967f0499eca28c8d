import { DefaultNamingStrategy } from 'typeorm';

const snakeCase = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/** `submittedAt` is the column `submitted_at`; tables are named by their entity (`@Entity('application')`). */
export class SnakeCaseNaming extends DefaultNamingStrategy {
  override tableName(className: string, given?: string): string {
    return given ?? snakeCase(className.replace(/Entity$/, ''));
  }

  override columnName(property: string, given: string | undefined, embedded: string[]): string {
    return snakeCase([...embedded, given ?? property].join('_'));
  }
}
