import { Injectable } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { erasureLifecycle } from '#contracts/lifecycles/erasure.lifecycle';
import type { Act } from '#platform/act/act';
import { Performs } from '#platform/act/performs';
import type { VersionedRequest } from '#platform/http/versioned-request';
import { GrantErasureRequest } from '../erasure-request/grant-erasure-request.service.ts';
import { PersonEntity } from '../person/person.entity.ts';
import { refuseToSelf } from '../person/person.policy.ts';
import type { OrderErasureRequest } from './erasure.dto.ts';
import { ErasureEntity } from './erasure.entity.ts';
import { mustBeAnother } from './erasure.policy.ts';
import { mustBeClosed, orderedAlready } from './erasure.rules.ts';

@Injectable()
export class ErasureService {
  constructor(private readonly requests: GrantErasureRequest) {}

  /** An account is closed before, unless its person asks to be forgotten. Refuses: not-found (a person nobody knows), not-yourself, account-still-open, erasure-ordered-already. */
  @Performs('erasure.order')
  async order(act: Act, { subjectKind, subjectId, ground }: OrderErasureRequest): Promise<ErasureEntity> {
    if (subjectKind === 'person') {
      const person = await act.load(PersonEntity, subjectId, 'person');
      refuseToSelf('erasure.order', act.actor, person);
      if (!(await this.requests.isAsked(act.tx, subjectId))) mustBeClosed(person.status);
    }
    if (await act.tx.existsBy(ErasureEntity, { subjectKind, subjectId, status: 'ordered' })) throw orderedAlready();
    const id = act.newId();
    const orderedBy = act.actor.personId!;
    const values = { id, subjectKind, subjectId, ground, orderedBy, confirmedBy: null };
    const payload = { erasureId: id, subjectKind, ground };
    return onlyOnce(act.create(erasureLifecycle, ErasureEntity, 'order', values, { payload }));
  }

  /**
   * From here on nothing brings it back: every service erases when it hears of it. The subject's id leaves this record
   * and is only carried to the services. Who asked for it has their account closed in the same act. Refuses: not-found,
   * needs-another-person, not-yourself, not-allowed-now, stale.
   */
  @Performs('erasure.confirm')
  async confirm(act: Act, id: string, { version }: VersionedRequest): Promise<ErasureEntity> {
    const erasure = await act.load(ErasureEntity, id, 'erasure');
    mustBeAnother(act.actor, erasure);
    const { subjectKind, subjectId, ground } = erasure;
    await act.move(erasureLifecycle, ErasureEntity, erasure, 'confirm', {
      version,
      set: { subjectId: null, confirmedBy: act.actor.personId },
      // decided already: move refuses before the event is written
      payload: { erasureId: id, subjectKind, ground, subjectId: subjectId ?? id },
    });
    if (subjectKind === 'person') await this.requests.grant(act.asSystem(), subjectId!);
    return erasure;
  }

  /** Refuses: not-found, not-allowed-now, stale. */
  @Performs('erasure.cancel')
  async cancel(act: Act, id: string, { version }: VersionedRequest): Promise<ErasureEntity> {
    const erasure = await act.load(ErasureEntity, id, 'erasure');
    const { subjectKind, ground } = erasure;
    return act.move(erasureLifecycle, ErasureEntity, erasure, 'cancel', {
      version,
      set: { subjectId: null },
      payload: { erasureId: id, subjectKind, ground },
    });
  }
}

/** Two who order it in the same moment: the database lets one through. */
async function onlyOnce(ordering: Promise<ErasureEntity>): Promise<ErasureEntity> {
  try {
    return await ordering;
  } catch (error) {
    const constraint = error instanceof QueryFailedError && (error.driverError as { constraint?: string }).constraint;
    throw constraint === 'erasure_one_order' ? orderedAlready() : error;
  }
}
