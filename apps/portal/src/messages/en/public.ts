import { calls } from './public-calls.ts';
import { grants } from './public-grants.ts';
import { acts } from './public-acts.ts';
import { results } from './public-results.ts';
import { decisions } from './public-decisions.ts';
import { verify } from './public-verify.ts';
import { about } from './public-about.ts';

/** The pages for everybody. Figures, names and texts of calls come from the records; these are the words around them. */
export const publicPages = {
  away: 'This part does not answer just now. Load the page again in a moment.',
  asData: 'This page as data',
  'source.records': 'From the fund’s own records, {time}.',

  'home.title': 'Home',
  'home.headline': 'Help for victims of trafficking, accounted for to the cent.',
  'home.lead':
    'The fund pays small organisations that shelter, treat and defend people who were trafficked. Every rule, decision and payment is recorded here, and anyone can check it.',
  'home.search': 'Find a grant, an organisation or a country',
  'home.searchHint': 'For example: Uganda, legal help',
  'home.openLabel': 'Calls that are open',
  'home.open': 'Open now',
  'home.noneOpen': 'No call is open today.',
  'home.allCalls': 'See all calls',
  'home.grantsOf': 'Grants of {amount}.',
  'home.see': 'See if you can apply',
  'home.totals': 'The grants in three figures',
  'home.thread': 'What happens to a gift',
  'home.threadLead': 'Five acts that follow from one another. Each of them is signed, timed and kept in a public log.',
  'home.latestCalls': 'The latest calls',
  'home.latest': 'The newest grants',
  'home.allGrants': 'See all grants',
  'home.check': 'Do not trust us. Check us.',
  'home.checkAbout':
    'Every act of the fund is an entry in a log that can only grow. Change one word in it, and the signed state no longer fits. You can check all of it on your own machine, without an account.',
  'home.checkLink': 'Look up an act, or check the whole log',
  'home.rulesLink': 'Read the rules by which we decide',

  'thread.call': 'A call opens',
  'thread.callAbout': 'Its rules, weights and budget are fixed before anybody applies.',
  'thread.judge': 'Reviewers judge',
  'thread.judgeAbout': 'Each alone, with a reason for every score. Whoever has a tie to an applicant steps aside.',
  'thread.board': 'The Board agrees',
  'thread.boardAbout': 'The ranking follows from the scores by a public rule.',
  'thread.pay': 'Money is paid',
  'thread.payAbout': 'In parts. Three different people certify, approve and release each of them.',
  'thread.help': 'Help is given',
  'thread.helpAbout': 'The next part is paid when the report on the last one is accepted.',

  'follow.title': 'Follow one grant',
  'follow.link': 'Read the whole story of this grant',
  'follow.awarded': 'A grant is awarded',
  'follow.awardedAbout': '{amount}, by the ranking of its call',
  'follow.signed': 'Both sides sign',
  'follow.signedAbout': 'The same text, with one fingerprint',
  'follow.paid': 'Money arrives',
  'follow.paidAbout': '{count, plural, one {{amount} in one payment} other {{amount} in # payments}}',
  'follow.reported': 'The organisation reports',
  'follow.help': 'Help is given',
  'totals.awarded': 'awarded in {count, plural, one {# grant} other {# grants}}',
  'totals.paid': 'paid out so far',
  'totals.countries': '{count, plural, one {country} other {countries}} where help is shown',
  'totals.allGrants': 'see all grants',
  'totals.allPaid': 'see what was paid to whom',
  'totals.results': 'see all results',
  'totals.withheld':
    '{count, plural, =0 {Every grant that is counted here is also shown.} one {# grant is counted here but not shown.} other {# grants are counted here but not shown.}}',
  'totals.why': 'Why we withhold',

  'log.size': 'Public log',
  'log.acts': '{count, plural, one {# act} other {# acts}}',
  'log.signed': 'Last signed',
  'log.root': 'Root',
  'log.away': 'The public log does not answer just now. Nothing is lost by that; look again in a moment.',

  ...calls,
  ...grants,
  ...acts,
  ...results,
  ...decisions,
  ...verify,
  ...about,
} as const;
