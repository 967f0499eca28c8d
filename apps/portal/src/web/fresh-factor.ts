import { isFactorFresh, isPasswordFresh } from '#contracts/fresh-factor';
import { ServiceClock } from '#platform/clock/service-clock';
import type { PortalRequest } from './visitor.ts';

const WALL_CLOCK = new ServiceClock();

/**
 * Need the person not confirm again? Only for what a page offers, by this process's clock: the service that does the act
 * decides by its own.
 */
export const hasFreshFactor = ({ session }: PortalRequest): boolean =>
  isFactorFresh(session?.factorAt, WALL_CLOCK.now());

/** The same for who has no factor: the password was given a short while ago. */
export const knowsPassword = ({ session }: PortalRequest): boolean =>
  isPasswordFresh(session?.passwordAt, WALL_CLOCK.now());

/** Whichever of the two counts for this person. */
export const hasProvedOwner = (request: PortalRequest): boolean =>
  request.session?.hasFactor ? hasFreshFactor(request) : knowsPassword(request);

/** The page that asks for it and comes back to this one. */
export const confirmFirst = ({ url }: PortalRequest): string =>
  `/account/confirm-identity?next=${encodeURIComponent(url)}`;
