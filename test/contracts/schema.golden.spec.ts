import { describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import type { ServiceDatabase } from '#platform/database/service-database';
import { SERVICES } from '#contracts/services';
import { aDatabase } from '#test/support/database';
import { expectGolden } from '#test/support/golden';
import { dumpSchema } from '#test/support/schema';

const databaseOf = async (service: string): Promise<ServiceDatabase> => {
  const { database } = (await import(`../../apps/${service}/src/database/data-source.ts`)) as {
    database: ServiceDatabase;
  };
  return database;
};

describe('schema.sql', () => {
  it.each(SERVICES)('of %s is what its migrations make', async (service) => {
    const database = await databaseOf(service);
    const copy = await aDatabase(database);
    const owner = await new DataSource({ type: 'postgres', url: copy.ownerUrl }).initialize();
    try {
      expectGolden(`apps/${service}/schema.sql`, await dumpSchema(owner, service));
    } finally {
      await owner.destroy();
      await copy.drop();
    }
  });

  it('is made for every service', () => expect(SERVICES).toHaveLength(6));
});
