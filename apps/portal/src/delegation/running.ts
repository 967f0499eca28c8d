/** Today as delegations and dated roles count it. */
const TODAY = `(now() AT TIME ZONE 'UTC')::date`;

/**
 * The delegations under which somebody acts at the moment, as SQL: given, within their days, and of a role that the
 * principal, whose account is open, holds today. Nothing ends one but the calendar, an act on it, or what becomes of the
 * principal; and each of these counts with the next request.
 */
export const RUNNING = `
  SELECT d.role, d.delegate_id, d.until_day, principal.id AS principal_id, principal.name
  FROM delegation d JOIN person principal ON principal.id = d.principal_id
  WHERE d.status = 'given' AND ${TODAY} BETWEEN d.from_day AND d.until_day
    AND principal.status = 'active' AND d.role = ANY (roles_today(principal.roles, principal.role_dates))`;

/** For whom a person acts, as one JSON list. */
export const actsForOf = (personId: string): string => `
  (SELECT coalesce(json_agg(json_build_object('role', run.role, 'personId', run.principal_id, 'name', run.name,
            'secret', encode(own.secret, 'hex'), 'until', to_char(run.until_day, 'YYYY-MM-DD')) ORDER BY run.role), '[]')
   FROM (${RUNNING} AND d.delegate_id = ${personId}) run
   JOIN portal_disclosure.pseudonym_secret own ON own.person_id = run.principal_id)`;
