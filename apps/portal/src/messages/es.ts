import type { Catalogue } from './catalogue.ts';
import { access } from './es/access.ts';
import { accountChanges } from './es/account-changes.ts';
import { account } from './es/account.ts';
import { administrator } from './es/administrator.ts';
import { applicant } from './es/applicant.ts';
import { auditor } from './es/auditor.ts';
import { board } from './es/board.ts';
import { delegations } from './es/delegations.ts';
import { finance } from './es/finance.ts';
import { factors } from './es/second-factor.ts';
import { frame } from './es/frame.ts';
import { letters } from './es/letters.ts';
import { help } from './es/help.ts';
import { link } from './es/link.ts';
import { lostFactor } from './es/lost-factor.ts';
import { notices } from './es/notices.ts';
import { hints } from './es/hints.ts';
import { homes } from './es/homes.ts';
import { passkeys } from './es/passkeys.ts';
import { forgetting } from './es/forgetting.ts';
import { identity } from './es/identity.ts';
import { problems } from './es/problems.ts';
import { publicPages } from './es/public.ts';
import { refusals } from './es/refusals.ts';
import { reviewer } from './es/reviewer.ts';
import { roles } from './es/roles.ts';
import { secretariat } from './es/secretariat.ts';
import { security } from './es/security.ts';
import { state } from './es/state.ts';
import { styleguide } from './es/styleguide.ts';

export const spanish: Catalogue = {
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
};
