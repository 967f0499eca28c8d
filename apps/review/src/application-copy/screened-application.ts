import { Act } from '#platform/act/act';
import type { EventEnvelope } from '#platform/bus/event-envelope';
import { notYet } from '#platform/bus/not-yet';
import { ApplicationCopyEntity } from './application-copy.entity.ts';

/** Notes the outcome of the screening. Only a submitted application is screened, so its copy is here or on its way. */
export async function noteScreening(
  act: Act,
  { payload, leafHash }: EventEnvelope<'application.found-eligible' | 'application.found-ineligible'>,
  outcome: 'eligible' | 'ineligible',
): Promise<void> {
  const { applicationId } = payload;
  const { affected } = await act.tx
    .createQueryBuilder()
    .update(ApplicationCopyEntity)
    .set({ status: outcome, screeningLeaf: leafHash })
    .where('id = :applicationId AND submitted_at IS NOT NULL', { applicationId })
    .execute();
  if (affected !== 1) throw notYet(`the submission of application ${applicationId} has not arrived`);
}
