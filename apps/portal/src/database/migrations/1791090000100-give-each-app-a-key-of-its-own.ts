import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The secrets of people's apps get a data key each, under a numbered wrapping key. What is there already stays as it is, under
 * the first key itself; the portal seals it anew at its next start (seal-older-secrets.ts). Until every replica is of this
 * version an older one may go on: the trigger says of what it writes that it has no data key, and PostgreSQL refuses it
 * when the first key has been retired meanwhile.
 */
export class GiveEachAppAKeyOfItsOwn1791090000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE wrapping_key (number integer PRIMARY KEY CHECK (number > 0), made_at timestamptz NOT NULL);
      INSERT INTO wrapping_key VALUES (1, now());
      ALTER TABLE totp
        ADD secret_wrapped_key bytea,
        ADD secret_key_number integer CONSTRAINT totp_secret_under_a_key REFERENCES wrapping_key (number),
        ADD pending_wrapped_key bytea,
        ADD pending_key_number integer CONSTRAINT totp_pending_under_a_key REFERENCES wrapping_key (number);
      UPDATE totp SET
        secret_key_number = CASE WHEN secret IS NOT NULL THEN 1 END,
        pending_key_number = CASE WHEN pending_secret IS NOT NULL THEN 1 END;
      ALTER TABLE totp
        ADD CONSTRAINT totp_secret_has_its_key CHECK ((secret IS NULL) = (secret_key_number IS NULL)),
        ADD CONSTRAINT totp_pending_has_its_key CHECK ((pending_secret IS NULL) = (pending_key_number IS NULL));

      CREATE FUNCTION totp_names_its_keys() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.secret IS DISTINCT FROM OLD.secret AND NEW.secret_wrapped_key IS NOT DISTINCT FROM OLD.secret_wrapped_key THEN
          NEW.secret_wrapped_key := NULL;
          NEW.secret_key_number := CASE WHEN NEW.secret IS NOT NULL THEN 1 END;
        END IF;
        IF NEW.pending_secret IS DISTINCT FROM OLD.pending_secret AND NEW.pending_wrapped_key IS NOT DISTINCT FROM OLD.pending_wrapped_key THEN
          NEW.pending_wrapped_key := NULL;
          NEW.pending_key_number := CASE WHEN NEW.pending_secret IS NOT NULL THEN 1 END;
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER totp_names_its_keys BEFORE INSERT OR UPDATE ON totp
        FOR EACH ROW EXECUTE FUNCTION totp_names_its_keys();
    `);
  }

  async down(): Promise<void> {
    throw new Error('keys are not taken away again; restore a backup');
  }
}
