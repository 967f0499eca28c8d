import type { DataSource } from 'typeorm';

/** Every query names the schema as $1 and answers lines of text in a fixed order. */
const PARTS: readonly (readonly [heading: string, query: string])[] = [
  [
    'tables',
    `SELECT format(E'CREATE TABLE %I (\\n%s\\n);', c.relname, string_agg(
        format('  %I %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
          CASE WHEN a.attgenerated = 's' THEN ' GENERATED ALWAYS AS (' || pg_get_expr(d.adbin, d.adrelid) || ') STORED'
               WHEN a.attidentity = 'a' THEN ' GENERATED ALWAYS AS IDENTITY'
               WHEN d.adbin IS NOT NULL THEN ' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid) ELSE '' END,
          CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END), E',\\n' ORDER BY a.attnum)) AS line
       FROM pg_class c
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
       LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
      WHERE c.relnamespace = $1::regnamespace AND c.relkind = 'r' AND c.relname <> 'migrations'
      GROUP BY c.relname ORDER BY c.relname`,
  ],
  [
    'constraints',
    `SELECT format('ALTER TABLE %I ADD CONSTRAINT %I %s;', c.relname, k.conname, pg_get_constraintdef(k.oid)) AS line
       FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
      WHERE k.connamespace = $1::regnamespace AND k.contype <> 'n' AND c.relname <> 'migrations'
      ORDER BY c.relname, k.contype, k.conname`,
  ],
  [
    'indexes',
    `SELECT replace(pg_get_indexdef(i.indexrelid), format('%I.', $1::text), '') || ';' AS line
       FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_class x ON x.oid = i.indexrelid
      WHERE c.relnamespace = $1::regnamespace AND c.relname <> 'migrations'
        AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid)
      ORDER BY x.relname`,
  ],
  [
    'functions',
    `SELECT replace(pg_get_functiondef(p.oid), format('%I.', $1::text), '') || ';' AS line
       FROM pg_proc p WHERE p.pronamespace = $1::regnamespace ORDER BY p.proname`,
  ],
  [
    'triggers',
    `SELECT replace(pg_get_triggerdef(t.oid), format('%I.', $1::text), '') || ';' AS line
       FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
      WHERE c.relnamespace = $1::regnamespace AND NOT t.tgisinternal ORDER BY c.relname, t.tgname`,
  ],
  [
    'row-level security',
    `SELECT format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY%s;', c.relname,
         CASE WHEN c.relforcerowsecurity THEN ', FORCE ROW LEVEL SECURITY' ELSE '' END) AS line
       FROM pg_class c WHERE c.relnamespace = $1::regnamespace AND c.relrowsecurity
     UNION ALL
     SELECT format('CREATE POLICY %I ON %I FOR %s USING %s%s;', p.policyname, p.tablename, p.cmd,
         replace(p.qual, format('%I.', $1::text), ''), coalesce(' WITH CHECK ' || p.with_check, ''))
       FROM pg_policies p WHERE p.schemaname = $1::text ORDER BY line`,
  ],
  [
    'what the service role may do',
    `SELECT format('GRANT %s ON %I TO fund_%s;', string_agg(privilege_type, ', ' ORDER BY privilege_type), table_name, split_part($1::text, '_', 1)) AS line
       FROM information_schema.role_table_grants
      WHERE table_schema = $1::text AND grantee = 'fund_' || split_part($1::text, '_', 1) AND table_name <> 'migrations'
      GROUP BY table_name ORDER BY table_name`,
  ],
];

/**
 * The schemas of one service as SQL, the same for the same migrations on every machine: tables, constraints, indexes,
 * functions, triggers, row-level security and what the service's role may do. It is the golden file in which a migration's effect is read.
 */
export async function dumpSchema(dataSource: DataSource, service: string): Promise<string> {
  const parts: string[] = [
    `-- The tables of the service "${service}". Written by \`npm run golden\` from its migrations.`,
  ];
  for (const schema of [service, `${service}_disclosure`]) {
    if (schema !== service) parts.push(`-- beside them, in the schema "${schema}"`);
    for (const [heading, query] of PARTS) {
      const rows: { line: string }[] = await dataSource.query(query, [schema]);
      if (rows.length > 0) parts.push(`-- ${heading}\n${rows.map(({ line }) => line.trimEnd()).join('\n')}`);
    }
  }
  return `${parts.join('\n\n')}\n`;
}
