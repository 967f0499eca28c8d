import { Type } from 'class-transformer';
import { IsObject, IsOptional, IsString, Matches, MaxLength, ValidateIf, ValidateNested } from 'class-validator';
import { PasskeyAnswer } from './passkey.dto.ts';

export class BeginTotpRequest {
  /** Only in a demonstration: the secret that stands in the list of the demo people, in base32. */
  @IsOptional()
  @IsString()
  @Matches(/^[A-Z2-7]{32}$/)
  secret?: string;
}

export class ConfirmTotpRequest {
  @IsString()
  @MaxLength(40)
  code: string;
}

/** One of them. */
export class GiveFactorRequest {
  @ValidateIf(({ recoveryCode, passkey }: GiveFactorRequest) => recoveryCode === undefined && passkey === undefined)
  @IsString()
  @MaxLength(40)
  totp?: string;

  @IsOptional()
  @IsString()
  @MaxLength(80)
  recoveryCode?: string;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => PasskeyAnswer)
  passkey?: PasskeyAnswer;
}
