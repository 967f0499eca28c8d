import { KeepActsAndTheirEvents1700000000001 } from './migrations/1700000000001-keep-acts-and-their-events.ts';

/** First in the migrations of every service. */
export const platformMigrations = [KeepActsAndTheirEvents1700000000001] as const;
