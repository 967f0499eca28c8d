import { Injectable } from '@nestjs/common';
import { QueryFailedError, type EntityManager } from 'typeorm';
import { notFound, Refusal, refuseIfAny } from '#kernel/refusal';
import { erasureRequestLifecycle } from '#contracts/lifecycles/erasure-request.lifecycle';
import type { Act } from '#platform/act/act';
import { Performs } from '#platform/act/performs';
import type { VersionedRequest } from '#platform/http/versioned-request';
import { ErasureEntity } from '../erasure/erasure.entity.ts';
import { ErasureService } from '../erasure/erasure.service.ts';
import { Letters } from '../mail/letters.ts';
import { refuseToSelf } from '../person/person.policy.ts';
import { objectionsToReason } from '../person/person.rules.ts';
import type { RefuseErasureRequest } from './erasure-request.dto.ts';
import { ErasureRequestEntity } from './erasure-request.entity.ts';

const OWN_PAGE = '/account/erasure';

/** What people ask for themselves. How it is carried out is the erasure's: ordered by one, confirmed by another. */
@Injectable()
export class ErasureRequestService {
  constructor(
    private readonly erasures: ErasureService,
    private readonly letters: Letters,
  ) {}

  /** The guard of the route has asked for the password. Refuses: erasure-asked-already. */
  @Performs('erasure-request.ask')
  async ask(act: Act): Promise<ErasureRequestEntity> {
    const [id, personId] = [act.newId(), act.actor.personId!];
    const values = { id, personId, reason: null };
    const payload = { erasureRequestId: id };
    const request = await onlyOnce(
      act.create(erasureRequestLifecycle, ErasureRequestEntity, 'ask', values, { payload }),
    );
    await this.letters.send(act.tx, { to: personId, kind: 'erasure-asked', page: OWN_PAGE, about: aboutOf(request) });
    return request;
  }

  /** Possible until the erasure is confirmed; an order for it falls. Refuses: not-found, not-allowed-now, stale. */
  @Performs('erasure-request.withdraw')
  async withdraw(act: Act, { version }: VersionedRequest): Promise<ErasureRequestEntity> {
    const request = await newestOf(act.tx, act.actor.personId!);
    if (request === null) throw notFound('erasure request');
    const payload = { erasureRequestId: request.id };
    await this.dropOrder(act, request);
    return act.move(erasureRequestLifecycle, ErasureRequestEntity, request, 'withdraw', { version, payload });
  }

  /** The grounds stand on the person's page, in no letter, event or leaf. Refuses: not-found, not-yourself, correct-these-fields, not-allowed-now, stale. */
  @Performs('erasure-request.refuse')
  async refuse(act: Act, id: string, { version, reason }: RefuseErasureRequest): Promise<ErasureRequestEntity> {
    const request = await act.load(ErasureRequestEntity, id, 'erasure request');
    const { personId } = request;
    if (personId !== null) refuseToSelf('erasure-request.refuse', act.actor, { id: personId });
    refuseIfAny(objectionsToReason(reason));
    await this.dropOrder(act, request);
    const change = { version, set: { reason }, payload: { erasureRequestId: id } };
    await act.move(erasureRequestLifecycle, ErasureRequestEntity, request, 'refuse', change);
    // it was asked until now, so it still names its person
    await this.letters.send(act.tx, {
      to: personId!,
      kind: 'erasure-refused',
      page: OWN_PAGE,
      about: aboutOf(request),
    });
    return request;
  }

  private async dropOrder(act: Act, { personId }: ErasureRequestEntity): Promise<void> {
    if (personId === null) return;
    const order = await act.tx.findOneBy(ErasureEntity, {
      subjectKind: 'person',
      subjectId: personId,
      status: 'ordered',
    });
    if (order !== null) await this.erasures.cancel(act.asSystem(), order.id, order);
  }
}

const aboutOf = ({ id }: ErasureRequestEntity): string => `erasure-request:${id}`;

/** The request that the person's page shows. */
export function newestOf(tx: EntityManager, personId: string): Promise<ErasureRequestEntity | null> {
  return tx.findOne(ErasureRequestEntity, { where: { personId }, order: { createdAt: 'DESC', id: 'ASC' } });
}

/** Asked twice in the same moment: the database lets one through. */
async function onlyOnce(asking: Promise<ErasureRequestEntity>): Promise<ErasureRequestEntity> {
  try {
    return await asking;
  } catch (error) {
    const constraint = error instanceof QueryFailedError && (error.driverError as { constraint?: string }).constraint;
    throw constraint === 'erasure_request_one' ? askedAlready() : error;
  }
}

const askedAlready = (): Refusal =>
  new Refusal(
    'not-allowed-now',
    'erasure-asked-already',
    'You have asked for this already. Wait for the answer, or take your request back.',
  );
