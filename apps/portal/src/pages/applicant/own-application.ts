import { Injectable } from '@nestjs/common';
import type { ApplicationView } from '#contracts/api/applications';
import { ServicesClient } from '../../api/services-client.ts';
import { zoneOfCountry } from '../../messages/names.ts';
import type { PortalRequest } from '../../web/visitor.ts';

/** The application that a page is about. */
@Injectable()
export class OwnApplication {
  constructor(private readonly services: ServicesClient) {}

  read(request: PortalRequest, id: string): Promise<ApplicationView> {
    return this.services.read<ApplicationView>(request, 'GET /applications/:id', { params: { id } });
  }
}

/** Where the organisation is, for the second time of a deadline. */
export function zoneOfApplicant({ organisation }: Pick<ApplicationView, 'organisation'>): string | undefined {
  return zoneOfCountry(organisation.country);
}
