import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A role can be in the hands of another person for some days. Three people for every tranche then means three hands and
 * whoever they act for, none of them twice.
 */
export class CountThoseWhoAreActedFor1791030000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE tranche
        ADD COLUMN certified_for uuid,
        ADD COLUMN certified_for_name text,
        ADD COLUMN approved_for uuid,
        ADD COLUMN approved_for_name text,
        ADD COLUMN released_for uuid,
        ADD COLUMN released_for_name text,
        ADD CONSTRAINT nobody_signs_for_themselves CHECK (
          certified_for <> certified_by AND approved_for <> approved_by AND released_for <> released_by),
        ADD CONSTRAINT certified_in_the_stead_of_another CHECK (certified_for <> requested_by),
        ADD CONSTRAINT approved_in_the_stead_of_another CHECK (
          approved_by <> certified_for
          AND approved_for <> requested_by AND approved_for <> certified_by AND approved_for <> certified_for),
        ADD CONSTRAINT released_in_the_stead_of_another CHECK (
          released_by <> certified_for AND released_by <> approved_for
          AND released_for <> requested_by AND released_for <> certified_by AND released_for <> certified_for
          AND released_for <> approved_by AND released_for <> approved_for);
      ALTER TABLE payment_run
        ADD COLUMN built_for uuid,
        ADD COLUMN built_for_name text,
        ADD COLUMN sent_for uuid,
        ADD COLUMN settled_for uuid,
        ADD CONSTRAINT nobody_pays_for_themselves CHECK (
          built_for <> built_by AND sent_for <> sent_by AND settled_for <> settled_by),
        ADD CONSTRAINT settled_in_the_stead_of_another CHECK (
          settled_by <> built_for AND settled_by <> sent_for
          AND settled_for <> built_by AND settled_for <> built_for AND settled_for <> sent_by AND settled_for <> sent_for);
      ALTER TABLE agreement ADD COLUMN countersigned_for uuid, ADD COLUMN countersigned_for_name text;
    `);
  }

  async down(): Promise<void> {
    throw new Error('signatures are not taken away again; restore a backup');
  }
}
