import { IsInt, Min } from 'class-validator';

/** Every unsafe request on an existing record says which version of it the person saw. */
export class VersionedRequest {
  @IsInt()
  @Min(1)
  version: number;
}
