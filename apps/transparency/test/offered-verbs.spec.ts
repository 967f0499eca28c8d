import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLES } from '#contracts/roles';
import { offersOf } from '#test/support/offered-verbs';
import { aService, type TestService } from '#test/support/service';
import { TransparencyConfig } from '../src/config.ts';
import { TransparencyModule } from '../src/transparency.module.ts';
import { anAgreement, aPublishedGrant, GROUND } from './grant-events.fixture.ts';

let service: TestService;
beforeAll(async () => {
  service = await aService(TransparencyModule, TransparencyConfig);
}, 60_000);
afterAll(() => service?.close());

describe('what the publication of a grant offers to somebody', () => {
  it('is not refused to them', async () => {
    await service.deliver('agreement.countersigned', anAgreement());
    await aPublishedGrant(service, 'name-withheld');
    await aPublishedGrant(service, 'full');
    const callers = {
      ...Object.fromEntries(
        ROLES.filter((role) => role !== 'public' && role !== 'system').map((role) => [role, service.as(role)]),
      ),
      'the officer who also publishes': service.as({ roles: ['secretariat', 'focal-point'] }),
    };
    const shown = { level: 'full', ground: GROUND };
    const { offered, refused } = await offersOf(callers, ['/publications/*'], { publish: shown, widen: shown });
    expect(refused).toEqual([]);
    expect(offered.toSorted()).toEqual([
      'the officer who also publishes publish publications',
      'the officer who also publishes widen publications',
    ]);
  });
});
