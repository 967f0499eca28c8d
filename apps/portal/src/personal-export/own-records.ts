import type { EntityManager } from 'typeorm';
import type { ExportedRows } from '#contracts/api/portal';

/** What is shown of each table of the portal about one person: never a hash, a secret or a token. */
const OWN = {
  profile: `
    SELECT id, email, name, language, time_zone AS "timeZone", roles,
           role_dates AS "roleDates", status, created_at AS "createdAt", updated_at AS "updatedAt"
    FROM person WHERE id = $1`,
  organisations: `SELECT organisation_id AS "organisationId", gone AS "left" FROM organisation_member WHERE person_id = $1`,
  sessions: `
    SELECT opened_at AS "openedAt", last_seen_at AS "lastSeenAt", expires_at AS "expiresAt", factor_at AS "factorAt", browser, system
    FROM session WHERE person_id = $1 ORDER BY opened_at`,
  knownAddresses: `SELECT proved_at AS "lastProvedAt" FROM known_address WHERE person_id = $1 ORDER BY proved_at`,
  accessTokens: `
    SELECT name, scopes, created_at AS "createdAt", expires_at AS "expiresAt", last_used_at AS "lastUsedAt", revoked_at AS "revokedAt"
    FROM access_token WHERE person_id = $1 ORDER BY created_at`,
  secondFactors: `
    SELECT EXISTS (SELECT FROM totp WHERE person_id = $1 AND secret IS NOT NULL) AS app,
           (SELECT count(*)::int FROM recovery_code WHERE person_id = $1) AS "recoveryCodesLeft"`,
  passkeys: `
    SELECT name, added_at AS "addedAt", last_used_at AS "lastUsedAt" FROM passkey WHERE person_id = $1 ORDER BY added_at`,
  identities: `SELECT issuer, subject, bound_at AS "boundAt" FROM identity WHERE person_id = $1`,
  notices: `
    SELECT kind, page, about, created_at AS "at", read_at AS "readAt" FROM notice WHERE person_id = $1 ORDER BY created_at`,
  noticeSettings: `SELECT theme, pace FROM notice_choice WHERE person_id = $1 ORDER BY theme`,
  letters: `
    SELECT kind, subject, regexp_replace(text, 'token=[A-Za-z0-9_-]+', 'token=(left out)', 'g') AS text, recipient,
           created_at AS "writtenAt", sent_at AS "sentAt", status
    FROM letter WHERE person_id = $1 OR recipient = (SELECT email FROM person WHERE id = $1) ORDER BY created_at`,
  securityEvents: `
    SELECT at, kind, code, place, request_id AS "requestId" FROM security_event WHERE account = $1 ORDER BY at`,
  delegations: `
    SELECT CASE WHEN principal_id = $1 THEN 'given' ELSE 'received' END AS side, role, from_day AS "from", until_day AS "until", status,
           created_at AS "givenAt"
    FROM delegation WHERE $1 IN (principal_id, delegate_id) ORDER BY created_at`,
  factorResets: `
    SELECT status, how, created_at AS "askedAt", due_at AS "dueAt" FROM factor_reset WHERE person_id = $1 ORDER BY created_at`,
  erasureRequests: `
    SELECT status, reason, created_at AS "askedAt", updated_at AS "changedAt"
    FROM erasure_request WHERE person_id = $1 ORDER BY created_at`,
  accountActs: `
    SELECT o.name AS act, o.at, encode(o.leaf_hash, 'hex') AS "leafHash",
           (SELECT jsonb_object_agg(d.name, d.value) FROM portal_disclosure.disclosure d WHERE d.event_id = o.event_id) AS sealed,
           convert_from(o.leaf, 'UTF8')::jsonb -> 'open' AS open
    FROM outbox o WHERE record_type = 'person' AND record_id = $1 ORDER BY o.id`,
} as const;

export type OwnRecords = { readonly [Part in keyof typeof OWN]: ExportedRows };

/** Everything that the portal itself keeps about a person. */
export async function ownRecords(tx: EntityManager, personId: string): Promise<OwnRecords> {
  const records: Partial<Record<keyof typeof OWN, ExportedRows>> = {};
  for (const [part, query] of Object.entries(OWN) as [keyof typeof OWN, string][])
    records[part] = (await tx.query(query, [personId])) as ExportedRows;
  return records as OwnRecords;
}
