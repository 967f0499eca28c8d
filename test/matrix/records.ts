import type { WatchedTables } from '#test/support/watched-tables';
import type { Persona } from './cast.ts';

/** One record of the fund as PostgreSQL has it, with what the relations of the policy table ask about it. */
export interface FundRecord {
  readonly kind: string;
  readonly id: string;
  /** Absent where the record has no lifecycle. */
  readonly state?: string;
  readonly organisationId?: string;
  /** Whose it is: account, session, notice, assessment, declaration. */
  readonly ownerId?: string;
  readonly applicationId?: string;
  readonly submittedAt?: Date | null;
  readonly sentAt?: Date | null;
  /** Who gave it, and who acts under it. */
  readonly parties?: readonly string[];
  /** Who took the steps before. */
  readonly hands?: readonly (string | null)[];
  /** The record inside which pages show it. */
  readonly within?: string;
  readonly roles?: readonly string[];
  /** What stands in addresses of it beside the id. */
  readonly reference?: string;
}

/** Read straight from the tables, as the owner: nothing of the services' own policy files is asked. */
const QUERIES: Readonly<Record<string, string>> = {
  person: 'SELECT id, status AS state, roles FROM portal.person ORDER BY created_at, id',
  'open-account': `SELECT id, status AS state FROM portal.person WHERE status = 'active' ORDER BY created_at, id`,
  delegation: 'SELECT id, status AS state, ARRAY[principal_id, delegate_id] AS parties FROM portal.delegation',
  erasure: 'SELECT id, status AS state, ARRAY[ordered_by] AS hands FROM portal.erasure',
  'erasure-request':
    'SELECT id, status AS state, person_id AS "ownerId" FROM portal.erasure_request ORDER BY created_at',
  'factor-reset': `SELECT id, status AS state, person_id AS "ownerId", ARRAY[person_id, vouched_by] AS hands
    FROM portal.factor_reset ORDER BY created_at, id`,
  session: 'SELECT id, person_id AS "ownerId" FROM portal.session WHERE NOT awaits_factor ORDER BY opened_at',
  'access-token': 'SELECT id, person_id AS "ownerId" FROM portal.access_token WHERE revoked_at IS NULL',
  passkey: 'SELECT id, person_id AS "ownerId" FROM portal.passkey',
  notice: 'SELECT id, person_id AS "ownerId" FROM portal.notice WHERE read_at IS NULL ORDER BY created_at',
  organisation: 'SELECT id, status AS state, id AS "organisationId" FROM applications.organisation ORDER BY created_at',
  call: 'SELECT id, status AS state, slug AS reference FROM applications.call ORDER BY created_at',
  'call-in-time': "SELECT id, status AS state FROM applications.call WHERE status <> 'published' OR deadline > now()",
  'call-past-its-time':
    "SELECT id, status AS state FROM applications.call WHERE status <> 'published' OR deadline < now()",
  application: `SELECT id, status AS state, organisation_id AS "organisationId", submitted_at AS "submittedAt"
    FROM applications.application ORDER BY created_at`,
  document: `SELECT id, organisation_id AS "organisationId", submitted_at AS "submittedAt" FROM applications.application
    WHERE id IN (SELECT application_id FROM applications.application_document WHERE kind = 'certificate')`,
  receipt: `SELECT id, organisation_id AS "organisationId", submitted_at AS "submittedAt" FROM applications.application
    WHERE id IN (SELECT application_id FROM applications.application_receipt)`,
  reviewer: 'SELECT id, id AS "ownerId" FROM review.reviewer ORDER BY id',
  // a place that somebody has left would be filled
  'reviewed-call': `SELECT id, CASE WHEN closed_at IS NULL THEN 'published' ELSE 'closed' END AS state FROM review.call_copy
    WHERE id NOT IN (SELECT call_id FROM review.assessment WHERE status = 'conflicted') ORDER BY id`,
  assessment: `SELECT id, status AS state, reviewer_id AS "ownerId", application_id AS "applicationId"
    FROM review.assessment ORDER BY created_at, id`,
  recommendation: 'SELECT id, status AS state, sent_at AS "sentAt" FROM review.recommendation',
  agreement: `SELECT id, status AS state, organisation_id AS "organisationId" FROM disbursement.agreement ORDER BY number`,
  'agreement-without-debts': `SELECT id, status AS state, organisation_id AS "organisationId" FROM disbursement.agreement
    WHERE status <> 'active' OR id NOT IN (SELECT agreement_id FROM disbursement.tranche)`,
  'account-change': `SELECT id, status AS state, organisation_id AS "organisationId", agreement_id AS "within",
      ARRAY[proposed_by, confirmed_by, agreed_by] AS hands FROM disbursement.account_change ORDER BY created_at, id`,
  'tranche-whose-turn-it-is': `SELECT id, status AS state, organisation_id AS "organisationId", agreement_id AS "within"
    FROM disbursement.tranche WHERE status <> 'planned' OR after_report IS NULL`,
  tranche: `SELECT id, status AS state, organisation_id AS "organisationId", agreement_id AS "within",
      ARRAY[requested_by, certified_by, approved_by, released_by] AS hands
    FROM disbursement.tranche ORDER BY agreement_id, ordinal`,
  report: `SELECT id, status AS state, organisation_id AS "organisationId" FROM disbursement.report ORDER BY agreement_id, ordinal`,
  'payment-run': `SELECT id, status AS state, ARRAY[built_by, sent_by] ||
      ARRAY(SELECT released_by FROM disbursement.tranche WHERE payment_run_id = run.id) AS hands
    FROM disbursement.payment_run run ORDER BY number`,
  // a copied row cannot be opened: its file was sealed for another one
  'payment-file': "SELECT id, status AS state FROM disbursement.payment_run WHERE number NOT LIKE 'P-copy-%'",
  contribution: 'SELECT id, status AS state FROM disbursement.contribution ORDER BY created_at',
  publication: 'SELECT id, status AS state FROM transparency.publication ORDER BY reference',
  'publication-to-widen':
    "SELECT id, status AS state FROM transparency.publication WHERE level IS DISTINCT FROM 'full'",
  grant: 'SELECT publication_id AS id, reference FROM transparency.published_grant ORDER BY reference',
};

interface Membership {
  readonly organisationId: string;
  readonly position: string;
}

/** Every record of the fund, and how people stand to it. */
export class Records {
  private constructor(
    private readonly byKind: ReadonlyMap<string, readonly FundRecord[]>,
    private readonly memberships: ReadonlyMap<string, Membership>,
  ) {}

  static async of(tables: WatchedTables): Promise<Records> {
    const byKind = new Map<string, FundRecord[]>();
    for (const [kind, sql] of Object.entries(QUERIES))
      byKind.set(
        kind,
        (await tables.query<FundRecord & Record<string, unknown>>(sql)).map((row) => ({ ...row, kind })),
      );
    const members = await tables.query<Membership & { person_id: string }>(
      'SELECT person_id, organisation_id AS "organisationId", position FROM applications.organisation_member',
    );
    return new Records(byKind, new Map(members.map(({ person_id, ...membership }) => [person_id, membership])));
  }

  all(kind: string): readonly FundRecord[] {
    const records = this.byKind.get(kind);
    if (records === undefined) throw new Error(`test/matrix/records.ts has no query for the records of ${kind}`);
    return records;
  }

  organisationOf({ personId }: Persona): string | undefined {
    return this.memberships.get(personId ?? '')?.organisationId;
  }

  /** Whether the relation of the policy table (libs/contracts/src/policy/relations.ts) holds, from the rows alone. */
  stands(relation: string, persona: Persona, record: FundRecord): boolean {
    const { personId } = persona;
    const isMember = record.organisationId !== undefined && record.organisationId === this.organisationOf(persona);
    const isOwn = personId !== null && record.ownerId === personId;
    const own = this.ownJudgement(persona, record);
    switch (relation) {
      case 'any':
        return true;
      case 'own':
        return isOwn;
      case 'party':
        return personId !== null && record.parties!.includes(personId);
      case 'own-organisation':
        return isMember;
      case 'legal-representative':
        return isMember && this.memberships.get(personId!)!.position === 'legal-representative';
      case 'submitted':
        return record.submittedAt !== null;
      case 'submitted-by-others':
        return record.submittedAt !== null && !isMember;
      case 'others':
        return !isOwn;
      case 'off-the-panel':
        return !isOwn && own === undefined;
      case 'has-sent':
        return !isOwn && own?.state === 'submitted';
      case 'has-not-sent':
        return !isOwn && own !== undefined && own.state !== 'submitted';
      case 'before-the-board':
        return record.sentAt !== null;
      case 'not-own-act':
        return !record.hands!.includes(personId);
      case 'another-person':
        return (record.ownerId ?? record.id) !== personId;
      // what the samples send is of no letter
      case 'link-holder':
      case 'invited':
        return false;
      default:
        throw new Error(`test/matrix/records.ts does not know how to look up the relation ${relation}`);
    }
  }

  private ownJudgement({ personId }: Persona, { applicationId }: FundRecord): FundRecord | undefined {
    return applicationId === undefined
      ? undefined
      : this.all('assessment').find((each) => each.applicationId === applicationId && each.ownerId === personId);
  }
}
