import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { Act } from '../act/act.ts';
import type { Actor } from '../actor/actor.ts';
import { ANONYMOUS } from '../actor/actor.ts';
import type { FundRequest } from './fund-request.ts';

const requestOf = (context: ExecutionContext): FundRequest => context.switchToHttp().getRequest<FundRequest>();

/** The act of this unsafe request: its transaction, actor, time and request id. */
export const CurrentAct = createParamDecorator((_: unknown, context: ExecutionContext): Act => {
  const { act } = requestOf(context);
  if (act === undefined) throw new Error('there is an act only in POST, PUT, PATCH and DELETE without @WithoutAct()');
  return act;
});

/** Who asks; `public` when there is no token. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor => requestOf(context).actor ?? ANONYMOUS,
);
