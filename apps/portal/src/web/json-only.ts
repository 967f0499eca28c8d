import { Refusal } from '#kernel/refusal';

/** No page of another site can make a browser send JSON without asking us first (CORS). */
export const isJson = (type: string): boolean => /^application\/json\s*(;|$)/i.test(type);

export const notJson = (): Refusal =>
  new Refusal('unsupported', 'unsupported', 'JSON is expected here (content-type: application/json).');
