import pg from 'pg';
import type { PolicyRow } from '#contracts/policy';
import type { ServiceName } from '#contracts/services';
import { adminUrl } from '#test/support/database';
import { serviceUrl } from '#test/support/provisioning';
import type { Persona } from './cast.ts';
import { rowsOf } from './expectation.ts';
import type { FundRecord, Records } from './records.ts';

/** A table behind row-level security, and which rows of it the policy table opens to somebody. */
interface GuardedTable {
  readonly service: ServiceName;
  readonly table: string;
  /** The column that names the record of `kind`. */
  readonly column: string;
  readonly kind: string;
  readonly isOpen: (records: Records, persona: Persona, record: FundRecord) => boolean;
}

const opens = (records: Records, persona: Persona, record: FundRecord, rows: readonly PolicyRow[]): boolean =>
  rows.some(({ relation }) => records.stands(relation, persona, record));

const readsApplication = (records: Records, persona: Persona, record: FundRecord): boolean =>
  opens(records, persona, record, rowsOf('application.read', persona));

/** The own ones; with the panel, whose scores stand in the view of the own one that is sent; all for who oversees. */
function readsAssessment(records: Records, persona: Persona, record: FundRecord): boolean {
  const rows = rowsOf('assessment.read', persona);
  if (opens(records, persona, record, rows)) return true;
  const showsPanel = rows.some(({ states, without }) => states.includes('submitted') && !without.includes('panel'));
  return (
    showsPanel &&
    records
      .all('assessment')
      .some(
        (own) =>
          own.applicationId === record.applicationId && own.ownerId === persona.personId && own.state === 'submitted',
      )
  );
}

/** Whoever reads it in the agreement; and who makes the bank's file, in which it stands. */
function readsAccount(records: Records, persona: Persona, record: FundRecord): boolean {
  const shown = rowsOf('agreement.read', persona).filter(({ without }) => !without.includes('bankAccount'));
  return opens(records, persona, record, shown) || rowsOf('payment-run.build', persona).length > 0;
}

export const GUARDED: readonly GuardedTable[] = [
  { service: 'applications', table: 'application', column: 'id', kind: 'application', isOpen: readsApplication },
  ...['application_document', 'application_receipt'].map((table) => ({
    service: 'applications' as const,
    table,
    column: 'application_id',
    kind: 'application',
    isOpen: readsApplication,
  })),
  { service: 'review', table: 'assessment', column: 'id', kind: 'assessment', isOpen: readsAssessment },
  { service: 'disbursement', table: 'bank_account', column: 'agreement_id', kind: 'agreement', isOpen: readsAccount },
];

/** Tables that PostgreSQL itself says are guarded; each must stand in GUARDED. */
export const GUARDED_BY_POSTGRES = `SELECT relnamespace::regnamespace || '.' || relname AS name FROM pg_class
  WHERE relrowsecurity ORDER BY 1`;

/** Connections as the services have them: under roles that own nothing. */
export class ServiceRoles {
  private readonly clients = new Map<ServiceName, pg.Client>();

  constructor(private readonly database: string) {}

  /** The records that a query without any condition finds for this persona. */
  async visible({ service, table, column }: GuardedTable, { personId, roles }: Persona): Promise<string[]> {
    const client = await this.connected(service);
    await client.query('BEGIN');
    try {
      await client.query(`SELECT set_config('app.actor', $1, true), set_config('app.roles', $2, true)`, [
        personId ?? '',
        roles.join(' '),
      ]);
      const { rows } = await client.query<{ id: string }>(`SELECT DISTINCT ${column} AS id FROM ${service}.${table}`);
      return rows.map(({ id }) => id).sort();
    } finally {
      await client.query('ROLLBACK');
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.clients.values()].map((client) => client.end()));
  }

  private async connected(service: ServiceName): Promise<pg.Client> {
    const known = this.clients.get(service);
    if (known !== undefined) return known;
    const client = new pg.Client({ connectionString: serviceUrl(adminUrl(), this.database, service) });
    this.clients.set(service, client);
    await client.connect();
    return client;
  }
}

/** The records of which there are rows in the table and that the policy table opens to this persona. */
export const openTo = (
  records: Records,
  persona: Persona,
  { kind, isOpen }: GuardedTable,
  present: ReadonlySet<string>,
): string[] =>
  records
    .all(kind)
    .filter((record) => present.has(record.id) && isOpen(records, persona, record))
    .map(({ id }) => id)
    .sort();
