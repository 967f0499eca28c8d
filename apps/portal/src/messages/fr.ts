import type { Catalogue } from './catalogue.ts';
import { access } from './fr/access.ts';
import { accountChanges } from './fr/account-changes.ts';
import { account } from './fr/account.ts';
import { administrator } from './fr/administrator.ts';
import { applicant } from './fr/applicant.ts';
import { auditor } from './fr/auditor.ts';
import { board } from './fr/board.ts';
import { delegations } from './fr/delegations.ts';
import { finance } from './fr/finance.ts';
import { factors } from './fr/second-factor.ts';
import { frame } from './fr/frame.ts';
import { letters } from './fr/letters.ts';
import { help } from './fr/help.ts';
import { link } from './fr/link.ts';
import { lostFactor } from './fr/lost-factor.ts';
import { notices } from './fr/notices.ts';
import { hints } from './fr/hints.ts';
import { homes } from './fr/homes.ts';
import { passkeys } from './fr/passkeys.ts';
import { forgetting } from './fr/forgetting.ts';
import { identity } from './fr/identity.ts';
import { problems } from './fr/problems.ts';
import { publicPages } from './fr/public.ts';
import { refusals } from './fr/refusals.ts';
import { reviewer } from './fr/reviewer.ts';
import { roles } from './fr/roles.ts';
import { secretariat } from './fr/secretariat.ts';
import { security } from './fr/security.ts';
import { state } from './fr/state.ts';
import { styleguide } from './fr/styleguide.ts';

export const french: Catalogue = {
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
