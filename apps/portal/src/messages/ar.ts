import type { Catalogue } from './catalogue.ts';
import { access } from './ar/access.ts';
import { accountChanges } from './ar/account-changes.ts';
import { account } from './ar/account.ts';
import { administrator } from './ar/administrator.ts';
import { applicant } from './ar/applicant.ts';
import { auditor } from './ar/auditor.ts';
import { board } from './ar/board.ts';
import { delegations } from './ar/delegations.ts';
import { finance } from './ar/finance.ts';
import { factors } from './ar/second-factor.ts';
import { frame } from './ar/frame.ts';
import { letters } from './ar/letters.ts';
import { help } from './ar/help.ts';
import { link } from './ar/link.ts';
import { lostFactor } from './ar/lost-factor.ts';
import { notices } from './ar/notices.ts';
import { hints } from './ar/hints.ts';
import { homes } from './ar/homes.ts';
import { passkeys } from './ar/passkeys.ts';
import { forgetting } from './ar/forgetting.ts';
import { identity } from './ar/identity.ts';
import { problems } from './ar/problems.ts';
import { publicPages } from './ar/public.ts';
import { refusals } from './ar/refusals.ts';
import { reviewer } from './ar/reviewer.ts';
import { roles } from './ar/roles.ts';
import { secretariat } from './ar/secretariat.ts';
import { security } from './ar/security.ts';
import { state } from './ar/state.ts';
import { styleguide } from './ar/styleguide.ts';

export const arabic: Catalogue = {
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
