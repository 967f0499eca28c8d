import { VersionedRequest } from '#platform/http/versioned-request';
import { PlainText } from '#platform/http/request-fields';

/** A move that must be explained to the people it concerns. */
export class ReasonRequest extends VersionedRequest {
  @PlainText({ longest: 1000, least: 5 })
  reason: string;
}
