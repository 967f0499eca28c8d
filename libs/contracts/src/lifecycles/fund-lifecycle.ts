import { lifecycleOf } from '#kernel/lifecycle';
import type { Role } from '../roles.ts';

/** Writes down a lifecycle of the fund: only roles of the fund may appear in `by`. */
export const fundLifecycle = lifecycleOf<Role>();
