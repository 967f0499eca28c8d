import type { ApplicationView } from '#contracts/api/applications';
import type { ServicesClient } from '../../api/services-client.ts';
import { zoneOfCountry } from '../../messages/names.ts';
import type { PortalRequest } from '../../web/visitor.ts';

/** The application that a page is about; somebody else's is not there. */
export function readApplication(
  services: ServicesClient,
  request: PortalRequest,
  id: string,
): Promise<ApplicationView> {
  return services.read<ApplicationView>(request, 'GET /applications/:id', { params: { id } });
}

/** Where the organisation is, for the second time of a deadline. */
export function zoneOfApplicant({ organisation }: Pick<ApplicationView, 'organisation'>): string | undefined {
  return zoneOfCountry(organisation.country);
}

/** What is stored now, under the version that its person last saw where a form is shown again (`Again.version`). */
export const asLastSeen = (application: ApplicationView, version = application.version): ApplicationView => ({
  ...application,
  version,
});
