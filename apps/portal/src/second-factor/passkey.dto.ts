import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import type { PasskeyView } from '#contracts/api/portal';
import { PlainText } from '#platform/http/request-fields';
import type { PasskeyEntity } from './passkey.entity.ts';
import { LONGEST_PASSKEY_NAME } from './passkey.rules.ts';

/** Longer than anything a device sends; what it means, @simplewebauthn/server looks at. */
const LONGEST_PART = 8_000;
const ATTACHMENTS = ['platform', 'cross-platform'] as const;

/** What a browser says of a credential (WebAuthn level 3, section 5.1). */
class Credential {
  @IsString()
  @MaxLength(LONGEST_PART)
  id: string;

  @IsString()
  @MaxLength(LONGEST_PART)
  rawId: string;

  @IsIn(['public-key'])
  type: 'public-key';

  @IsOptional()
  @IsIn(ATTACHMENTS)
  authenticatorAttachment?: (typeof ATTACHMENTS)[number];

  @IsObject()
  clientExtensionResults: AuthenticationResponseJSON['clientExtensionResults'];
}

class SignedParts {
  @IsString()
  @MaxLength(LONGEST_PART)
  clientDataJSON: string;

  @IsString()
  @MaxLength(LONGEST_PART)
  authenticatorData: string;

  @IsString()
  @MaxLength(LONGEST_PART)
  signature: string;

  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_PART)
  userHandle?: string;
}

/** A device has signed a challenge. */
export class PasskeyAnswer extends Credential {
  @IsObject()
  @ValidateNested()
  @Type(() => SignedParts)
  response: SignedParts;
}

export class UsePasskeyRequest {
  @IsObject()
  @ValidateNested()
  @Type(() => PasskeyAnswer)
  passkey: PasskeyAnswer;
}

class MadeParts {
  @IsString()
  @MaxLength(LONGEST_PART)
  clientDataJSON: string;

  @IsString()
  @MaxLength(LONGEST_PART)
  attestationObject: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  transports?: string[];

  // said twice: the same stand in the attestation, and only there are they looked at
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_PART)
  authenticatorData?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_PART)
  publicKey?: string;

  @IsOptional()
  @IsInt()
  publicKeyAlgorithm?: number;
}

/** A device has made a key pair for us. */
class MadePasskey extends Credential {
  @IsObject()
  @ValidateNested()
  @Type(() => MadeParts)
  response: MadeParts;
}

export class RenamePasskeyRequest {
  @PlainText({ longest: LONGEST_PASSKEY_NAME })
  name: string;
}

export class AddPasskeyRequest extends RenamePasskeyRequest {
  @IsObject()
  @ValidateNested()
  @Type(() => MadePasskey)
  passkey: MadePasskey;
}

export function passkeyView({ id, name, addedAt, lastUsedAt }: PasskeyEntity): PasskeyView {
  return { id, name, addedAt: addedAt.toISOString(), lastUsedAt: lastUsedAt?.toISOString() ?? null };
}
