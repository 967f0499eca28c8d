import { ERASURE_GROUNDS, ERASURE_SUBJECTS } from '../api/portal.ts';
import { SERVICES } from '../services.ts';
import { defineEvent } from './define-event.ts';
import { carried, id, integer, oneOf, open } from './fields.ts';

/** Who is forgotten stands in no leaf and in no digest: a sealed name would have to be erased in turn. */
const erasure = {
  erasureId: id,
  subjectKind: open(oneOf(ERASURE_SUBJECTS)),
  ground: open(oneOf(ERASURE_GROUNDS)),
};

/** Whose request it is stands in none of them. */
const request = { erasureRequestId: id };

export const erasureEvents = [
  defineEvent('erasure-request.asked', 1, request),
  defineEvent('erasure-request.withdrawn', 1, request),
  defineEvent('erasure-request.refused', 1, request),
  defineEvent('erasure-request.granted', 1, request),
  defineEvent('erasure.ordered', 1, erasure),
  defineEvent('erasure.confirmed', 1, { ...erasure, subjectId: carried(id) }),
  defineEvent('erasure.cancelled', 1, erasure),
  /** What one service did: events whose sealed values nobody can open any more, and those that the law says to keep. */
  defineEvent('data.erased', 1, {
    erasureId: id,
    service: open(oneOf(SERVICES)),
    ground: open(oneOf(ERASURE_GROUNDS)),
    erased: open(integer),
    keptByLaw: open(integer),
  }),
];
