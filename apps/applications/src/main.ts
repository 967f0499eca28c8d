import { startService } from '#platform/start-service';
import { ApplicationsModule } from './applications.module.ts';
import { ApplicationsConfig } from './config.ts';

await startService(ApplicationsModule, ApplicationsConfig);
