import { ServiceConfig } from '#platform/config/service-config';
import { database } from './database/data-source.ts';

export class ApplicationsConfig extends ServiceConfig {
  static readonly service = 'applications';
  static readonly database = database;
}
