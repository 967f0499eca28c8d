/** What trustees read and decide. They come with a phone and little time: short words, one task. */
export const board = {
  'home.title': 'My tasks',
  'home.waiting':
    '{count, plural, =0 {No list waits for you} one {One list waits for your decision} other {# lists wait for your decision}}',
  'home.lead':
    'Reviewers have scored, the rule has ranked. You look at the whole list and say whether the fund may act on it.',
  'home.nothing': 'When the secretariat sends a ranked list, it stands here.',
  'home.now': 'Waiting for you',
  'home.under': 'Under way',
  'home.decided': 'Decided',
  'home.read': 'Read the list and decide',
  'home.youAgreed':
    'You agreed on {date}. {missing, plural, =0 {Enough trustees agree now.} one {One more trustee must agree.} other {# more trustees must agree.}}',
  'home.back': 'Back with the secretariat. The reason: {reason}',
  'home.backPlain': 'Back with the secretariat.',
  'home.approvedOn': 'Approved on {date}',

  'dossier.title': 'Ranked list',
  'dossier.canFund': '{funded, number} of {all, number} can be funded inside {budget}',
  'dossier.funded': '{funded, number} of {all, number} are funded, inside {budget}',
  'dossier.allocated': '{allocated} would be given out, {left} would be left over',
  'dossier.given': '{allocated} given out, {left} left over',
  'dossier.what': 'What the list says',
  'dossier.awards':
    '{count, plural, =0 {No application is funded.} one {One application gets all it asks for.} other {# applications get all they ask for.}}',
  'dossier.reserves':
    '{count, plural, =0 {Nobody stands on the reserve list.} one {One is good enough, but the money ends before it. It goes on the reserve list.} other {# are good enough, but the money ends before them. They go on the reserve list, in this order.}}',
  'dossier.declines':
    '{count, plural, =0 {Nobody is below the least number of points.} one {One is below the least number of points of the call.} other {# are below the least number of points of the call.}}',
  'dossier.rule':
    'The order follows from the scores alone, and nobody is passed over for a smaller request further down. If you see something the scores cannot show, return the list with the reason.',
  'dossier.ranking': 'The list, best first',
  'dossier.check': 'How you can check this list',
  'dossier.checkAbout':
    'The fingerprint below stands in the public log. Whoever is given the list and the rules of the call gets the same two fingerprints, or something was changed.',
  'dossier.rankingHash': 'Fingerprint of the list',
  'dossier.rulesHash': 'Fingerprint of the rules',
  'dossier.decide': 'How we decide, step by step',
  'dossier.returned': 'Returned to the secretariat',
  'dossier.returnedAbout':
    'The secretariat looks at the reason and sends a list again. Agreements given so far no longer count.',
  'dossier.notReturned': 'The list is back with the secretariat, which computes and sends it again.',

  'agreed.title': '{agreed, number} of {quorum, number} have agreed',
  'agreed.enough':
    '{agreed, plural, one {One trustee has agreed} other {# trustees have agreed}}; {quorum, plural, one {one is enough} other {# are enough}}',
  'agreed.missing':
    '{missing, plural, one {One more trustee} other {# more trustees}} must agree before the list can be approved.',
  'agreed.ready': 'Enough trustees have agreed. Any of them can now approve the list.',
  'agreed.approved': 'The list was approved on {date}.',
  'agreed.nobody': 'Nobody has agreed yet.',
  'agreed.you': 'you',

  'done.agree': 'You have agreed. Your agreement is recorded and stands in the public log.',
  'done.approve': 'The list is approved. The organisations get their answers, and the agreements are being written.',
  'done.return': 'The list is back with the secretariat, with your reason.',

  'command.agree': 'You have not decided yet.',
  'command.agreed': 'You have agreed. There is nothing more to do until the others have.',
  'command.approve': 'Enough trustees have agreed. Approving makes the list final.',

  'act.agree': 'Agree to the list',
  'act.return': 'Return it with a reason',
  'act.approve': 'Approve the list',

  'agree.title': 'Agree to this list?',
  'agree.follows1': 'Your name and the time are kept with the list; the public log shows that a trustee agreed.',
  'agree.follows2':
    '{missing, plural, =0 {Enough trustees have agreed already; yours is one more.} one {Enough have then agreed, and the list can be approved.} other {After you, {more, plural, one {one more trustee} other {# more trustees}} must agree.}}',
  'agree.undo': 'Your agreement ends only if the list is returned to the secretariat before it is approved.',
  'return.title': 'Return this list to the secretariat?',
  'return.reason': 'What must the secretariat look at?',
  'return.reasonHint':
    'Name the place and what the scores cannot show, for example: place 4 repeats a project of last year. The secretariat and the auditors read it.',
  'return.reasonEmpty': 'Write the reason: the secretariat can only correct what it knows.',
  'return.follows1': 'The list goes back to the secretariat with your reason.',
  'return.follows2': 'Agreements given so far no longer count: a new list is agreed anew.',
  'return.undo': 'No. The secretariat can send the same list again, and you can agree to it then.',
  'approve.title': 'Approve this list?',
  'approve.follows1':
    '{count, plural, one {One organisation is told that it is funded} other {# organisations are told that they are funded}}, and the agreements are written.',
  'approve.follows2': 'All others are told today too: reserve list, or not selected, with the reason.',
  'approve.follows3': 'The call is concluded.',
  'approve.undo': 'No. Decisions are published and cannot be taken back.',
  'fact.call': 'Call',
  'fact.list': 'The list',
  'fact.money': 'Money',
  'fact.moneyOf': '{allocated} of {budget}',
  'fact.agreed': 'Agreed so far',
  'fact.nobody': 'Nobody',

  'rank.application': 'Application',
  'rank.score': 'Points',
  'rank.range': 'From the lowest to the highest reviewer, {from, number} to 100 points',
  'rank.rangeLabel':
    '{mean} points; the reviewers gave from {lowest} to {highest}, in {reviews, plural, one {one review} other {# reviews}}',
  'rank.asked': 'Asked',
  'rank.named': '{place, number}. {title}',
  'rank.outcome': 'By the rule',
  'rank.result': 'Result',
  'rank.line': 'Here the money ends: {left} is left, and the next application asks for {asked}.',
  'rank.key': 'The dot is the mean of the reviewers; the line goes from the lowest to the highest of them.',
  'outcome.award': 'Fund',
  'outcome.reserve': 'Reserve list',
  'outcome.decline': 'Do not fund',
  'reason.within-the-budget': 'The money reaches this place.',
  'reason.at-the-line': 'The money that is left is less than it asks for.',
  'reason.after-the-line': 'It stands after the place where the money ends.',
  'reason.below-the-threshold': 'It has fewer points than the call asks for.',
} as const;
