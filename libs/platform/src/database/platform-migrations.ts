import { KeepActsAndTheirEvents1700000000001 } from './migrations/1700000000001-keep-acts-and-their-events.ts';
import { KnowHowLongADeliveryWaits1700000000002 } from './migrations/1700000000002-know-how-long-a-delivery-waits.ts';
import { KeepDisclosuresApart1700000000003 } from './migrations/1700000000003-keep-disclosures-apart.ts';
import { ForgetWhatIsDone1700000000004 } from './migrations/1700000000004-forget-what-is-done.ts';
import { KnowTheRoundOfADelivery1700000000005 } from './migrations/1700000000005-know-the-round-of-a-delivery.ts';
import { FindActsByTheirStream1700000000006 } from './migrations/1700000000006-find-acts-by-their-stream.ts';
import { LettersAreThePortals1790600000100 } from './migrations/1790600000100-letters-are-the-portals.ts';
import { DeliveriesComeWithTheirEvent1791040000000 } from './migrations/1791040000000-deliveries-come-with-their-event.ts';
import { WhatIsRecordedStays1791060000000 } from './migrations/1791060000000-what-is-recorded-stays.ts';

/** First in the migrations of every service. */
export const platformMigrations = [
  KeepActsAndTheirEvents1700000000001,
  KnowHowLongADeliveryWaits1700000000002,
  KeepDisclosuresApart1700000000003,
  ForgetWhatIsDone1700000000004,
  KnowTheRoundOfADelivery1700000000005,
  FindActsByTheirStream1700000000006,
  LettersAreThePortals1790600000100,
  DeliveriesComeWithTheirEvent1791040000000,
  WhatIsRecordedStays1791060000000,
] as const;
