import { access } from './en/access.ts';
import { accountChanges } from './en/account-changes.ts';
import { account } from './en/account.ts';
import { administrator } from './en/administrator.ts';
import { applicant } from './en/applicant.ts';
import { auditor } from './en/auditor.ts';
import { board } from './en/board.ts';
import { delegations } from './en/delegations.ts';
import { finance } from './en/finance.ts';
import { factors } from './en/second-factor.ts';
import { frame } from './en/frame.ts';
import { letters } from './en/letters.ts';
import { help } from './en/help.ts';
import { link } from './en/link.ts';
import { lostFactor } from './en/lost-factor.ts';
import { notices } from './en/notices.ts';
import { hints } from './en/hints.ts';
import { homes } from './en/homes.ts';
import { passkeys } from './en/passkeys.ts';
import { forgetting } from './en/forgetting.ts';
import { identity } from './en/identity.ts';
import { problems } from './en/problems.ts';
import { publicPages } from './en/public.ts';
import { refusals } from './en/refusals.ts';
import { reviewer } from './en/reviewer.ts';
import { roles } from './en/roles.ts';
import { secretariat } from './en/secretariat.ts';
import { security } from './en/security.ts';
import { state } from './en/state.ts';
import { styleguide } from './en/styleguide.ts';

/** English is the catalogue of record: its keys are the type of every key, and it stands in for what is not yet translated. */
export const english = {
  frame,
  help,
  hints,
  homes,
  security,
  state,
  styleguide,
  public: publicPages,
  applicant,
  reviewer,
  secretariat,
  board,
  finance,
  auditor,
  administrator,
  roles,
  delegations,
  accountChange: accountChanges,
  access,
  account,
  letters,
  link,
  forgetting,
  identity,
  notices,
  factors,
  passkeys,
  lostFactor,
  problems,
  refusals,
} as const;
