import { SetMetadata } from '@nestjs/common';

export const WITHOUT_ACT = 'platform:without-act';

/**
 * An unsafe route (or controller) of the portal that changes nothing here and only forwards: it needs no idempotency
 * key of its own and gets no transaction; the service behind it has both.
 */
export const WithoutAct = () => SetMetadata(WITHOUT_ACT, true);
