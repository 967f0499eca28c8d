import { SetMetadata } from '@nestjs/common';
import type { Permission } from '#contracts/permissions';

export const NEEDS = 'platform:needs';

/**
 * The permission of a route (or of all routes of a controller) that contracts/routes.ts does not have: a page, the
 * public log, what a service answers of itself. A route with neither keeps its service from starting.
 */
export const Needs = (permission: Permission) => SetMetadata(NEEDS, permission);
