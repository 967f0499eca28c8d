import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until now every programme officer could publish: whoever is of the secretariat today is a focal point as well. */
export class AFocalPointIsOfTheSecretariat1790050000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE person SET roles = roles || ARRAY['focal-point'] WHERE roles @> ARRAY['secretariat'] AND NOT roles @> ARRAY['focal-point'];
      -- one line for each entry of ROLE_BESIDE
      ALTER TABLE person ADD CONSTRAINT person_focal_point_of_secretariat
        CHECK (NOT roles @> ARRAY['focal-point'] OR roles @> ARRAY['secretariat']);
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations of the fund are not undone: write the next one');
  }
}
