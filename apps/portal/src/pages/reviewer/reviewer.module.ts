import { Module } from '@nestjs/common';
import { WebModule } from '../../web/web.module.ts';
import { AssessmentPageController } from './assessments.controller.ts';
import { ReviewHomeController } from './review.controller.ts';

/** The pages under /review. */
@Module({ imports: [WebModule], controllers: [ReviewHomeController, AssessmentPageController] })
export class ReviewerModule {}
