import { SetMetadata } from '@nestjs/common';

export const SHOWN_ONCE = 'platform:shown-once';

/**
 * Of this route's answer the field holds a secret: it goes to who asked and is not stored with the key. The same request
 * again is answered without it.
 */
export const ShownOnce = (field: string) => SetMetadata(SHOWN_ONCE, field);
