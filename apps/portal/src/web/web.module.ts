import { Module } from '@nestjs/common';
import { AccessTokenModule } from '../access-token/access-token.module.ts';
import { ApiController } from '../api/api.controller.ts';
import { Forwarding } from '../api/forwarding.ts';
import { problemsInRoutes, RouteTable } from '../api/route-table.ts';
import { routes } from '#contracts/routes';
import { ServicesClient } from '../api/services-client.ts';
import { Upstream } from '../api/upstream.ts';
import { CheckerController } from '../log/checker.controller.ts';
import { LogController } from '../log/log.controller.ts';
import { PublicLog } from '../log/public-log.ts';
import { ReaderNews } from '../notice/reader-news.ts';
import { PersonModule } from '../person/person.module.ts';
import { SecurityEventModule } from '../security-event/security-event.module.ts';
import { AfterSignIn } from './after-sign-in.ts';
import { Assets } from './assets.ts';
import { CspReportController } from './csp-report.controller.ts';
import { Forms } from './forms.ts';
import { FrontDoor } from './front-door.ts';
import { RequestLimits } from './request-limits.ts';
import { WellKnownController } from './well-known.controller.ts';
import { WhoAsks } from './who-asks.ts';

/** The way in (front door, forms), the way on (API, services) and what pages need of both. */
@Module({
  imports: [PersonModule, AccessTokenModule, SecurityEventModule],
  controllers: [ApiController, LogController, CheckerController, WellKnownController, CspReportController],
  providers: [
    { provide: RouteTable, useFactory: soundTable },
    Upstream,
    PublicLog,
    Forwarding,
    ServicesClient,
    Assets,
    ReaderNews,
    FrontDoor,
    RequestLimits,
    WhoAsks,
    Forms,
    AfterSignIn,
  ],
  exports: [PublicLog, ServicesClient, Forms, AfterSignIn, FrontDoor, Assets, PersonModule],
})
export class WebModule {}

function soundTable(): RouteTable {
  const problems = problemsInRoutes(routes);
  if (problems.length > 0) throw new Error(`contracts/routes.ts is not sound:\n  ${problems.join('\n  ')}`);
  return new RouteTable(routes);
}
