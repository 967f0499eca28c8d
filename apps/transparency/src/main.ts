import { startService } from '#platform/start-service';
import { TransparencyConfig } from './config.ts';
import { TransparencyModule } from './transparency.module.ts';

await startService(TransparencyModule, TransparencyConfig);
