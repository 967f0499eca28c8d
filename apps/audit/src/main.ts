import { startService } from '#platform/start-service';
import { AuditModule } from './audit.module.ts';
import { AuditConfig } from './config.ts';

await startService(AuditModule, AuditConfig);
