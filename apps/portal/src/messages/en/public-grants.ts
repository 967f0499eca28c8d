/** Published grants, and how to check what stands there. */
export const grants = {
  'grants.title': 'Grants',
  'grants.all':
    '{count, plural, =0 {No grant is published yet} one {One grant is published} other {# grants are published}}',
  'grants.found':
    '{count, plural, =0 {No grant fits} one {One grant of {all, number} fits} other {# grants of {all, number} fit}}',
  'grants.lead': 'Who received how much, for what, and what is paid. What could put people in danger is not shown.',
  'grants.search': 'Words',
  'grants.organisation': 'Organisation',
  'grants.country': 'Country',
  'grants.state': 'State',
  'grants.year': 'Year of the award',
  'grants.awardedOn': 'Awarded',
  'grants.amount': 'Amount',
  'grants.paid': 'Paid',
  'grants.none': 'The first grant will stand here when it is published.',
  'grants.nameWithheld': 'Name withheld',
  'grants.countryWithheld': 'country withheld',

  'grant.untitled': 'A grant whose purpose is withheld',
  'grant.aside': 'Facts and proof',
  'grant.months': '{count, plural, one {one month} other {# months}}',
  'grant.paidOf': '{paid} of {amount} is paid',
  'grant.paidBar': 'Paid {amount}',
  'grant.awardedBar': 'Awarded {amount}',
  'grant.payments': 'Payments',
  'grant.payment': 'Payment',
  'grant.paymentNumber': 'Part {ordinal, number}',
  'grant.paidOn': 'Paid on',
  'grant.noPayments': 'Nothing is paid yet. The first payment will stand here with its date.',
  'grant.results': 'What it has done so far',
  'grant.reports':
    '{count, plural, =0 {No report is accepted yet.} one {One report is accepted.} other {# reports are accepted.}}',
  'grant.people':
    '{count, plural, one {One person was helped} other {# people were helped}}, as reported and accepted.',
  'grant.peopleMore':
    '{count, plural, other {# people were helped}}, as reported and accepted; some more are not counted here, because small numbers are not shown.',
  'grant.peopleFew':
    'Fewer than 11 people are reported so far. Smaller numbers are not shown, because they could point to somebody.',
  'grant.peopleNone': 'No number of people is reported yet.',
  'grant.story': 'The whole story',
  'grant.noActs': 'The acts of this grant will stand here with their proofs.',
  'grant.proof': 'proof {hash}',
  'grant.renewals':
    '{count, plural, one {One more act, by which this page was renewed} other {# more acts, by which this page was renewed}}',
  'grant.stepRuns': 'The project runs',
  'grant.stepEnds': 'The project ends, and the last report is due',
  'grant.stepPaid': 'Part {ordinal, number}: {amount}',
  'grant.noTown': 'No town is shown, so that nobody can be found.',
  'grant.withheldWhy':
    'Something is withheld here, because showing it could put people in danger. It counts in every total.',
  'grant.runs': 'Runs',
  'grant.to': 'to',
  'grant.checkAbout':
    '{count, plural, =0 {The acts of this grant will stand in the public log.} one {One act of this grant stands in the public log.} other {# acts of this grant stand in the public log.}} You need no account and need not trust us.',

  'check.newest': 'The newest act, by the fingerprint of its entry',
  'check.proofFile': 'Download its proof (text, about 1 kB)',
  'check.actOnly': 'Check this act alone',
  'check.actCommand': 'Both lines together fetch its proof and check it.',
  'check.logCommand': 'Check the whole log',
  'check.cosigned':
    'The command asks that {quorum, number} of {witnesses, plural, one {one witness} other {# witnesses}} have signed it too; if it says that fewer have, the state is younger than a minute: try again then.',
  'check.checker': 'Download the checker (one file)',
  'check.checkerAbout': 'It needs only Node. With it, type “node verify.mjs” in place of “npm run --silent verify --”.',
  'check.how': 'What this means, and how to look up one act',
} as const;
