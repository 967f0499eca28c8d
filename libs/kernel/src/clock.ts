/** The one source of time. Services take the time of the database transaction; tests set their own. */
export interface Clock {
  now(): Date;
}
