import { KeepActsAndTheirEvents1700000000001 } from './migrations/1700000000001-keep-acts-and-their-events.ts';
import { KnowHowLongADeliveryWaits1700000000002 } from './migrations/1700000000002-know-how-long-a-delivery-waits.ts';

/** First in the migrations of every service. */
export const platformMigrations = [KeepActsAndTheirEvents1700000000001, KnowHowLongADeliveryWaits1700000000002] as const;
