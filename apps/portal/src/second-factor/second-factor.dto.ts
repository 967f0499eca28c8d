import { Type } from 'class-transformer';
import { IsObject, IsOptional, IsString, Matches, MaxLength, ValidateIf, ValidateNested } from 'class-validator';
import { LONGEST_TYPED } from '../person/person.dto.ts';
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

const isAbsent = (value: unknown): boolean => value === undefined;

/** One of them. */
export class GiveFactorRequest {
  @ValidateIf(
    ({ totp, recoveryCode, password, passkey }: GiveFactorRequest) =>
      !isAbsent(totp) || [recoveryCode, password, passkey].every(isAbsent),
  )
  @IsString()
  @MaxLength(40)
  totp?: string;

  @IsOptional()
  @IsString()
  @MaxLength(80)
  recoveryCode?: string;

  /** Once more, in an open session of who has none of the others. */
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_TYPED)
  password?: string;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => PasskeyAnswer)
  passkey?: PasskeyAnswer;
}
