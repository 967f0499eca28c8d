import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SignInLimit } from '../session/sign-in-limit.ts';
import { PasswordHashing } from './password-hashing.ts';
import { PersonEntity } from './person.entity.ts';
import { wrongPassword } from './person.rules.ts';

/** The password once more, of somebody who is signed in. Wrong ones count as wrong sign-ins. */
@Injectable()
export class OwnPassword {
  constructor(
    private readonly dataSource: DataSource,
    private readonly passwords: PasswordHashing,
    private readonly limit: SignInLimit,
  ) {}

  /** Resolves when it is right. `field` is where it was typed. Refuses: too-many-sign-ins, correct-these-fields. */
  async mustBe(
    typed: string,
    { id, email }: Pick<PersonEntity, 'id' | 'email'>,
    address: string,
    field: string,
  ): Promise<void> {
    await this.limit.countPassword(email, address);
    const person = await this.dataSource.manager.findOneBy(PersonEntity, { id });
    if (!(await this.passwords.matches(person?.passwordHash ?? undefined, typed))) throw wrongPassword(field);
    await this.limit.passwordWasRight(email);
    await this.limit.forget(this.dataSource.manager, email, address);
  }
}
