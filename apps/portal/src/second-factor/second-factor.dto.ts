import { IsOptional, IsString, Matches, MaxLength, ValidateIf } from 'class-validator';

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
  @ValidateIf(({ recoveryCode }: GiveFactorRequest) => recoveryCode === undefined)
  @IsString()
  @MaxLength(40)
  totp?: string;

  @IsOptional()
  @IsString()
  @MaxLength(80)
  recoveryCode?: string;
}
