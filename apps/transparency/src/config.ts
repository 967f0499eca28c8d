import { ServiceConfig } from '#platform/config/service-config';
import { database } from './database/data-source.ts';

export class TransparencyConfig extends ServiceConfig {
  static readonly service = 'transparency';
  static readonly database = database;
}
