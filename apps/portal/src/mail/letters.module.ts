import { Module } from '@nestjs/common';
import { Letters } from './letters.ts';

/** Imported by every module whose acts write letters. */
@Module({ providers: [Letters], exports: [Letters] })
export class LettersModule {}
