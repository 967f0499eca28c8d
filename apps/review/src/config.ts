import { ServiceConfig } from '#platform/config/service-config';
import { database } from './database/data-source.ts';

export class ReviewConfig extends ServiceConfig {
  static readonly service = 'review';
  static readonly database = database;
}
