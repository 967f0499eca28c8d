import { startService } from '#platform/start-service';
import { ReviewConfig } from './config.ts';
import { ReviewModule } from './review.module.ts';

await startService(ReviewModule, ReviewConfig);
