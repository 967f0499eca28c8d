import { startService } from '#platform/start-service';
import { PortalConfig } from './config.ts';
import { portalChoices, PortalModule } from './portal.module.ts';

await startService(PortalModule, PortalConfig, portalChoices);
