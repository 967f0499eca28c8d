import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From where people have signed in is known for a time, as keyed hashes: so guesses from elsewhere do not lock them out. */
export class GuessesCountForTheAccount1791050000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE known_address (
        person_id uuid NOT NULL CONSTRAINT known_address_of_person REFERENCES person (id),
        address text NOT NULL,
        proved_at timestamptz NOT NULL,
        CONSTRAINT known_address_key PRIMARY KEY (person_id, address)
      );
      CREATE INDEX known_address_proved_at ON known_address (proved_at);
      -- counts of a day at most, by addresses as they are: from now on they are keyed hashes as well
      DELETE FROM sign_in_limit`);
  }

  async down(): Promise<void> {
    throw new Error('migrations of the fund are not undone: write the next one');
  }
}
