import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsObject, IsOptional, Matches, MaxLength, ValidateNested } from 'class-validator';
import type { PasskeyView } from '#contracts/api/portal';
import { PlainText } from '#platform/http/request-fields';
import type { PasskeyEntity } from './passkey.entity.ts';
import { LONGEST_PASSKEY_NAME } from './passkey.rules.ts';

/** Longer than anything a device sends; what it means, @simplewebauthn/server looks at. */
const LONGEST_PART = 8_000;
const BASE64URL = /^[A-Za-z0-9_-]+$/;

/** Of what a browser says of a credential (WebAuthn level 3, section 5.1), the part that is looked at. */
class Credential {
  @MaxLength(LONGEST_PART)
  @Matches(BASE64URL)
  id: string;

  @MaxLength(LONGEST_PART)
  @Matches(BASE64URL)
  rawId: string;

  @IsIn(['public-key'])
  type: 'public-key';
}

class SignedParts {
  @MaxLength(LONGEST_PART)
  @Matches(BASE64URL)
  clientDataJSON: string;

  @MaxLength(LONGEST_PART)
  @Matches(BASE64URL)
  authenticatorData: string;

  @MaxLength(LONGEST_PART)
  @Matches(BASE64URL)
  signature: string;
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
  @MaxLength(LONGEST_PART)
  @Matches(BASE64URL)
  clientDataJSON: string;

  @MaxLength(LONGEST_PART)
  @Matches(BASE64URL)
  attestationObject: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @Matches(/^[a-z-]{1,40}$/, { each: true })
  transports?: string[];
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
