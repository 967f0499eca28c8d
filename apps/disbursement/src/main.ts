import { startService } from '#platform/start-service';
import { DisbursementConfig } from './config.ts';
import { DisbursementModule } from './disbursement.module.ts';

await startService(DisbursementModule, DisbursementConfig);
