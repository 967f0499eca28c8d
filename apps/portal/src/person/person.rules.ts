import { Refusal, wrongField, type FieldRefusal } from '#kernel/refusal';
import {
  DELEGABLE_ROLES,
  GRANTED_ROLES,
  INCOMPATIBLE_ROLES,
  ROLE_BESIDE,
  type GrantedRole,
  type Role,
} from '#contracts/roles';
import { isGuessedFirst, plainForm } from './leaked-passwords.ts';
import { daysMeet, lieWithin, type DatedRoles, type Days } from './role-dates.ts';

const SHORTEST_PASSWORD = 12;
const LONGEST_PASSWORD = 200;
const LONGEST_EMAIL = 254;
const LONGEST_NAME = 200;

/** Characters of a password that must be the person's own invention. */
const LEAST_OWN = 8;
/** Shorter words of a name stand in other words too. */
const SHORTEST_WORD = 3;
const FUND_WORDS = 'trust fund victims trafficking fonds affectation victimes traite fondo fiduciario víctimas trata';

/** Whose password it is. */
export type Owner = Pick<Account, 'name' | 'email'>;

export interface Account {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  /** English when missing. */
  readonly language?: string;
}

/** The one form in which an address is kept and looked up: two people cannot differ by capital letters alone. */
export function normalEmail(typed: string): string {
  return typed.normalize('NFC').trim().toLowerCase();
}

/** Spaces at the ends and doubled inside are typing, not the name. */
export function normalName(typed: string): string {
  return typed.normalize('NFC').trim().replace(/ {2,}/g, ' ');
}

/** What must be corrected in a new account; e-mail and name are looked at in their normal form. */
export function objectionsToAccount(account: Account): FieldRefusal[] {
  return [...objectionsToAddressee(account), ...objectionsToPassword(account.password, account)];
}

export function objectionsToAddressee({ email, name }: Pick<Account, 'email' | 'name'>): FieldRefusal[] {
  return [...objectionsToEmail(normalEmail(email)), ...objectionsToName(normalName(name))];
}

/** Of an address in its normal form. */
export function objectionsToEmail(email: string): FieldRefusal[] {
  if (email === '') return [wrongField('email', 'email-missing', 'Enter your e-mail address.')];
  // one @, a dot after it, and nothing that could end a mail header or stand for several addresses
  const plain = email.length <= LONGEST_EMAIL && !/[\p{Cc}\s"(),:;<>[\]\\]/u.test(email);
  const [before, after, ...more] = email.split('@');
  const whole = before !== '' && more.length === 0 && after !== undefined && /^[^.]+(?:\.[^.]+)+$/.test(after);
  if (plain && whole) return [];
  return [wrongField('email', 'email-malformed', 'This is not an e-mail address. Enter one such as name@example.org.')];
}

function objectionsToName(name: string): FieldRefusal[] {
  if (name === '') return [wrongField('name', 'name-missing', 'Enter your name.')];
  if (name.length > LONGEST_NAME) {
    const message = `The name is longer than ${LONGEST_NAME} characters. Shorten it.`;
    return [wrongField('name', 'name-too-long', message, { longest: LONGEST_NAME })];
  }
  if (/\p{Cc}/u.test(name)) {
    return [wrongField('name', 'name-malformed', 'The name holds a line break or a control character. Type it again.')];
  }
  return [];
}

/** What must be corrected in a password. No signs are asked for: length, and that nobody would try it early. */
export function objectionsToPassword(password: string, owner: Owner): FieldRefusal[] {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) {
    const message = `The password has fewer than ${SHORTEST_PASSWORD} characters. Use a longer one; several words are easy to keep in mind.`;
    return [wrongField('password', 'password-too-short', message, { shortest: SHORTEST_PASSWORD })];
  }
  if (length > LONGEST_PASSWORD) {
    const message = `The password has more than ${LONGEST_PASSWORD} characters. Shorten it.`;
    return [wrongField('password', 'password-too-long', message, { longest: LONGEST_PASSWORD })];
  }
  if (isGuessedFirst(password)) {
    const message =
      'Many people use this password, so it is guessed first. Use several words that do not belong together.';
    return [wrongField('password', 'password-common', message)];
  }
  if ([...withoutKnownWords(password, owner)].length < LEAST_OWN) {
    const message =
      'This password is mostly your name, your address or the name of the fund, which anybody can try. Use other words.';
    return [wrongField('password', 'password-personal', message)];
  }
  return [];
}

/** What is left of a password when the words that anybody knows of its owner and of the fund are taken out. */
function withoutKnownWords(password: string, { name, email }: Owner): string {
  const words = `${name} ${email} ${FUND_WORDS}`
    .split(/[^\p{L}\p{N}]+/u)
    .map(plainForm)
    .filter((word) => [...word].length >= SHORTEST_WORD)
    .sort((one, other) => other.length - one.length);
  return words.reduce((left, word) => left.replaceAll(word, ''), plainForm(password));
}

/** What stands against a new person having these roles: at least one, each one that is granted, none twice, all compatible. */
export function objectionsToRoles(roles: readonly string[]): FieldRefusal[] {
  if (roles.length === 0) return [wrongField('roles', 'role-missing', 'Choose at least one role.')];
  const strange = roles.find((role) => !isGranted(role));
  if (strange !== undefined) {
    return [
      wrongField('roles', 'role-unknown', `An administrator cannot grant the role "${strange}". Choose another.`, {
        role: strange,
      }),
    ];
  }
  if (new Set(roles).size < roles.length)
    return [wrongField('roles', 'role-twice', 'A role is given twice. Give it once.')];
  return together(roles as Role[], 'roles');
}

export interface AskedGrant extends Days {
  readonly role: string;
}

/**
 * What stands against giving a role to someone who holds `held`; `acting`: the delegations under which they act, or will.
 */
export function objectionsToGrant(
  held: DatedRoles,
  { role, ...days }: AskedGrant,
  acting: readonly Acting[],
): FieldRefusal[] {
  if (!isGranted(role)) {
    return [
      wrongField('role', 'role-unknown', `An administrator cannot grant the role "${role}". Choose another.`, { role }),
    ];
  }
  if (held.roles.includes(role)) {
    return [wrongField('role', 'role-held', `This person has the role "${role}" already. Choose another.`, { role })];
  }
  const met = held.roles.filter((other) => daysMeet(days, held.roleDates[other] ?? {}));
  return [
    ...incompatible([...met, role], 'role'),
    ...lonely([...held.roles, role], 'role'),
    ...shorter(held, role, days),
    ...clashing(role, days, acting),
  ];
}

/** A role that is held beside another ends with it at the latest. */
function shorter({ roles, roleDates }: DatedRoles, role: GrantedRole, days: Days): FieldRefusal[] {
  const beside = (ROLE_BESIDE as Partial<Record<Role, Role>>)[role];
  if (beside === undefined || !roles.includes(beside) || lieWithin(days, roleDates[beside] ?? {})) return [];
  const message = `The role ${role} is held only together with ${beside}. Give it for days on which that one is held.`;
  return [wrongField('role', 'role-needs-another', message, { role, beside })];
}

interface Acting {
  readonly role: Role;
  readonly fromDay: string;
  readonly untilDay: string;
}

/** Who acts for somebody of the secretariat or of finance has no other business, and no second step of a payment. */
function clashing(role: GrantedRole, days: Days, acting: readonly Acting[]): FieldRefusal[] {
  const clash = acting.find(
    (one) =>
      !(DELEGABLE_ROLES as readonly Role[]).includes(role) ||
      (daysMeet(days, { from: one.fromDay, until: one.untilDay }) &&
        (one.role === role || incompatible([one.role, role], 'role').length > 0)),
  );
  if (clash === undefined) return [];
  const message = `This person acts as ${clash.role} for somebody else until ${clash.untilDay}. Choose another role, or end that delegation first.`;
  return [wrongField('role', 'acts-for-another', message, { role: clash.role, until: clash.untilDay })];
}

/** What stands against taking `role` from someone who holds `held`. Nobody is left without any: that is the end of the account. */
export function objectionsToRevoking(held: readonly Role[], role: string): FieldRefusal[] {
  if (!isGranted(role) || !held.includes(role)) {
    const message = `This person does not hold the role "${role}" from an administrator. Choose another.`;
    return [wrongField('role', 'role-not-held', message, { role })];
  }
  const rest = held.filter((one) => one !== role);
  if (rest.length > 0) return lonely(rest, 'role');
  const message = 'This is the only role of this person. Close the account instead, or grant another role first.';
  return [wrongField('role', 'last-role', message)];
}

/** Taking a role or an account away needs a reason. */
export function objectionsToReason(reason: string): FieldRefusal[] {
  if (reason.trim() !== '') return [];
  return [wrongField('reason', 'reason-missing', 'Give the reason; it is kept with the act.')];
}

/** What stands against one person holding all of these. */
const together = (roles: readonly Role[], field: string): FieldRefusal[] => [
  ...incompatible(roles, field),
  ...lonely(roles, field),
];

function lonely(roles: readonly Role[], field: string): FieldRefusal[] {
  return roles.flatMap((role) => {
    const beside = ROLE_BESIDE[role];
    if (beside === undefined || roles.includes(beside)) return [];
    const message = `The role ${role} is held only together with ${beside}. Give or take both.`;
    return [wrongField(field, 'role-needs-another', message, { role, beside })];
  });
}

function incompatible(roles: readonly Role[], field: string): FieldRefusal[] {
  return INCOMPATIBLE_ROLES.flatMap((group) => {
    const [first, second] = group.filter((role) => roles.includes(role));
    if (first === undefined || second === undefined) return [];
    const message = `Nobody may be both ${first} and ${second}. Give one of them to another person.`;
    return [wrongField(field, 'incompatible-roles', message, { first, second })];
  });
}

const isGranted = (role: string): role is GrantedRole => (GRANTED_ROLES as readonly string[]).includes(role);

export function emailTaken(): Refusal {
  const message = 'There is an account with this e-mail address already. Sign in, or use another address.';
  return new Refusal('invalid', 'correct-these-fields', message, {
    errors: [wrongField('email', 'email-taken', message)],
    params: { count: 1 },
  });
}

/** The password that somebody signs in with now was asked for in this field, and another one came. */
export function wrongPassword(field: string): Refusal {
  const message = 'This is not your password. Type the one that you sign in with now.';
  return new Refusal('invalid', 'correct-these-fields', message, {
    errors: [wrongField(field, 'password-wrong', message)],
    params: { count: 1 },
  });
}
