import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  Equals,
  IsArray,
  IsBoolean,
  IsInt,
  IsObject,
  IsString,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { CallRules } from '#contracts/call-rules';
import { Day, MoneyRequest, PlainText } from '#platform/http/request-fields';

const ONE_MEGABYTE = 1_048_576;

export class QuestionRuleRequest {
  @PlainText({ longest: 40 })
  id: string;

  @PlainText({ longest: 80 })
  section: string;

  @PlainText({ longest: 500 })
  prompt: string;

  @PlainText({ longest: 1000, least: 0 })
  hint: string;

  @IsInt()
  @Min(1)
  @Max(20_000)
  maximumCharacters: number;

  @IsBoolean()
  required: boolean;
}

export class DocumentRuleRequest {
  @PlainText({ longest: 40 })
  kind: string;

  @PlainText({ longest: 200 })
  title: string;

  @IsBoolean()
  required: boolean;

  @IsInt()
  @Min(1)
  @Max(50 * ONE_MEGABYTE)
  maximumBytes: number;
}

export class CriterionRuleRequest {
  @PlainText({ longest: 40 })
  id: string;

  @PlainText({ longest: 200 })
  title: string;

  @PlainText({ longest: 2000, least: 0 })
  guidance: string;

  @IsInt()
  @Min(1)
  @Max(100)
  weight: number;
}

export class TrancheRuleRequest {
  @PlainText({ longest: 200 })
  title: string;

  @IsInt()
  @Min(1)
  @Max(100)
  share: number;

  @ValidateIf((tranche: TrancheRuleRequest) => tranche.afterReport !== null)
  @IsInt()
  @Min(1)
  @Max(20)
  afterReport: number | null;
}

export class ReportRuleRequest {
  @PlainText({ longest: 200 })
  title: string;

  @IsInt()
  @Min(1)
  @Max(120)
  monthsAfterStart: number;
}

/** The shape of CallRules; whether the rules are sound is asked when the call is published. */
export class CallRulesRequest implements CallRules {
  @Equals(1)
  shape: 1;

  @Matches(/^[A-Z]{3}$/, { message: 'Write the code of a currency in three capital letters, like USD.' })
  currency: string;

  @IsObject()
  @ValidateNested()
  @Type(() => MoneyRequest)
  budget: MoneyRequest;

  @ValidateIf((rules: CallRulesRequest) => rules.minimumAmount !== null)
  @IsObject()
  @ValidateNested()
  @Type(() => MoneyRequest)
  minimumAmount: MoneyRequest | null;

  @IsObject()
  @ValidateNested()
  @Type(() => MoneyRequest)
  maximumAmount: MoneyRequest;

  @IsInt()
  @Min(0)
  @Max(120)
  maximumMonths: number;

  @Day()
  registeredOnOrBefore: string;

  @IsInt()
  @Min(0)
  @Max(100)
  minimumYearsOfExperience: number;

  @IsArray()
  @ArrayMaxSize(260)
  @IsString({ each: true })
  countries: string[];

  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  languages: string[];

  @IsArray()
  @ArrayMaxSize(60)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => QuestionRuleRequest)
  questions: QuestionRuleRequest[];

  @IsArray()
  @ArrayMaxSize(20)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => DocumentRuleRequest)
  documents: DocumentRuleRequest[];

  @IsArray()
  @ArrayMaxSize(20)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => CriterionRuleRequest)
  criteria: CriterionRuleRequest[];

  @IsInt()
  @Min(0)
  @Max(100)
  threshold: number;

  @IsInt()
  @Min(0)
  @Max(20)
  reviewersPerApplication: number;

  @IsInt()
  @Min(0)
  @Max(20)
  quorum: number;

  @IsArray()
  @ArrayMaxSize(20)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => TrancheRuleRequest)
  tranches: TrancheRuleRequest[];

  @IsArray()
  @ArrayMaxSize(20)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => ReportRuleRequest)
  reports: ReportRuleRequest[];

  @Equals('weighted-mean')
  allocation: 'weighted-mean';
}
