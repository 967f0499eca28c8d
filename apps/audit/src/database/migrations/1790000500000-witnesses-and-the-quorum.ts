import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What witnesses have signed, which checkpoints satisfied the policy, and how far the asking and the telling have come. */
export class WitnessesAndTheQuorum1790000500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE cosignature (
        size bigint NOT NULL CONSTRAINT cosignature_of_a_checkpoint REFERENCES checkpoint (size),
        witness text NOT NULL,
        key_id bytea NOT NULL CONSTRAINT cosignature_key_id CHECK (length(key_id) = 4),
        -- by the clock of the witness
        cosigned_at timestamptz NOT NULL,
        line text NOT NULL,
        CONSTRAINT cosignature_key PRIMARY KEY (size, witness, key_id, cosigned_at)
      );

      CREATE TABLE quorum_checkpoint (
        size bigint CONSTRAINT quorum_checkpoint_key PRIMARY KEY
          CONSTRAINT quorum_of_a_checkpoint REFERENCES checkpoint (size),
        witnesses integer NOT NULL CONSTRAINT quorum_checkpoint_witnesses CHECK (witnesses >= 0),
        reached_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );

      -- may be forgotten: a witness tells its size again when it is asked
      CREATE TABLE witness_standing (
        witness text CONSTRAINT witness_standing_key PRIMARY KEY,
        size bigint,
        cosigned_at timestamptz,
        fault text,
        alarm boolean NOT NULL DEFAULT false,
        CONSTRAINT witness_standing_alarm_has_its_words CHECK (fault IS NOT NULL OR NOT alarm)
      );

      -- one row: when the witnesses were last asked, and how many entries were searched for decisions under a quorum
      CREATE TABLE witnessing (
        one boolean CONSTRAINT witnessing_key PRIMARY KEY DEFAULT true CONSTRAINT witnessing_is_one_row CHECK (one),
        round_at timestamptz NOT NULL DEFAULT '-infinity',
        announced bigint NOT NULL DEFAULT 0
      );
      INSERT INTO witnessing DEFAULT VALUES;

      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON cosignature FOR EACH ROW EXECUTE FUNCTION forbid_change();
      CREATE TRIGGER never_emptied BEFORE TRUNCATE ON cosignature EXECUTE FUNCTION forbid_change();
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON quorum_checkpoint FOR EACH ROW EXECUTE FUNCTION forbid_change();
      CREATE TRIGGER never_emptied BEFORE TRUNCATE ON quorum_checkpoint EXECUTE FUNCTION forbid_change();

      DO $$ BEGIN
        IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'fund_audit') THEN
          REVOKE UPDATE, DELETE ON cosignature, quorum_checkpoint FROM fund_audit;
          REVOKE INSERT, DELETE ON witnessing FROM fund_audit;
        END IF;
      END $$;`);
  }

  async down(): Promise<void> {
    throw new Error('what witnesses have signed is not taken away again');
  }
}
