import { AsyncLocalStorage } from 'node:async_hooks';

interface RequestScope {
  readonly requestId: string;
}

/** The request (or event) that the running code serves; log lines take its id from here. */
export const requestScope = new AsyncLocalStorage<RequestScope>();
