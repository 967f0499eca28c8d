import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { map, type Observable } from 'rxjs';
import { ANONYMOUS } from '../actor/actor.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import type { FundRequest } from './fund-request.ts';
import { masked } from './masks.ts';

/**
 * The way out of a service: no answer leaves with a field that the policy table hides from the reader. It stands inside
 * the act, so that an answer kept for its idempotency key holds no more than was shown.
 */
export class MaskInterceptor implements NestInterceptor {
  constructor(private readonly rulebook: Rulebook) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { permission = '', actor = ANONYMOUS } = context.switchToHttp().getRequest<FundRequest>();
    const [record = ''] = permission.split('.', 1);
    return next.handle().pipe(map((answer) => masked(answer, record, actor.roles, this.rulebook.rows)));
  }
}
