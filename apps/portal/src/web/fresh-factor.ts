import { isFactorFresh } from '#contracts/fresh-factor';
import { ServiceClock } from '#platform/clock/service-clock';
import type { PortalRequest } from './visitor.ts';

const WALL_CLOCK = new ServiceClock();

/**
 * Need the person not confirm again? Only for what a page offers, by this process's clock: the service that does the act
 * decides by its own.
 */
export const hasFreshFactor = ({ session }: PortalRequest): boolean =>
  isFactorFresh(session?.factorAt, WALL_CLOCK.now());

/** The page that asks for it and comes back to this one. */
export const confirmFirst = ({ url }: PortalRequest): string =>
  `/account/confirm-identity?next=${encodeURIComponent(url)}`;
