import type { SameKeys } from '../catalogue.ts';
import type { calls as english } from '../en/public-calls.ts';

export const calls: SameKeys<typeof english> = {
  'calls.title': 'Appels',
  'calls.headline':
    '{count, plural, =0 {Aucun appel n’est ouvert aujourd’hui} one {Un appel est ouvert} other {# appels sont ouverts}}',
  'calls.lead':
    'Un appel dit qui peut postuler, pour quel montant, jusqu’à quand, et comment les candidatures sont jugées.',
  'calls.noneOpen': 'Le prochain appel paraîtra ici le jour de sa publication.',
  'calls.open': 'Ouverts',
  'calls.upcoming': 'Bientôt ouverts',
  'calls.past': 'Appels clos',
  'calls.call': 'Appel',
  'calls.opens': 'Ouverture',
  'calls.received': 'Candidatures',
  'calls.notCounted': 'pas encore comptées',

  'section.project': 'Votre projet',
  'section.safeguards': 'La sécurité des personnes',

  'call.facts': 'L’essentiel',
  'call.amountUpTo': 'jusqu’à {most}',
  'call.amountRange': 'de {least} à {most}',
  'call.until': 'Jusqu’au',
  'call.opensOn': 'Ouvre le',
  'call.closedOn': 'Clos le',
  'call.deadline': 'Date limite',
  'call.start': 'Commencer une candidature',
  'call.startAbout': 'Vous pouvez vous arrêter et revenir. Ce que vous avez enregistré n’est jamais perdu.',
  'call.receivedCount':
    '{count, plural, =0 {Aucune candidature n’a été reçue.} one {Une candidature a été reçue.} other {# candidatures ont été reçues.}}',
  'call.mayAsk': 'Vous pouvez demander',
  'call.budget': 'Budget de cet appel',
  'call.length': 'Durée',
  'call.months': '{count, plural, one {# mois au plus} other {# mois au plus}}',
  'call.languages': 'Langues',
  'call.rules': 'Règles',
  'call.rulesVersion': 'version {version, number}',
  'call.rulesHash': 'Empreinte',
  'call.fit': 'Pouvez-vous postuler ?',
  'call.fitPast': 'Qui pouvait postuler',
  'call.fitRegistered': 'Votre organisation est enregistrée depuis le {date} au plus tard.',
  'call.fitYears':
    '{count, plural, =0 {Aucun nombre d’années d’expérience n’est exigé.} one {Elle aide directement des victimes depuis au moins un an.} other {Elle aide directement des victimes depuis au moins # ans.}}',
  'call.fitEverywhere': 'Elle peut être enregistrée dans n’importe quel pays.',
  'call.fitCountries': 'Elle est enregistrée dans l’un de ces pays : {list}.',
  'call.fitDocuments': 'Vous pouvez envoyer ces documents : {list}.',
  'call.fitAbout':
    'Si une de ces lignes ne correspond pas à votre situation, la candidature ne peut pas être acceptée. Cherchez alors un autre appel.',
  'call.judged': 'Comment les candidatures sont jugées',
  'call.judgedAbout':
    '{reviewers, plural, one {# évaluateur donne des points} other {# évaluateurs donnent des points, chacun sans voir ceux des autres}}. Une candidature qui a moins de {threshold, number} points sur 100 n’est pas financée.',
  'call.judgedFixed': 'Les règles ont été fixées le {time}.',
  'call.judgedLink': 'Comment les places sont calculées, et qui décide',
  'call.weights': 'Points de chaque critère, dans l’ordre de la barre',
  'call.criterion': 'Critère',
  'call.points': 'Points sur 100',
  'call.dates': 'Dates',
  'call.stepOpen': 'L’appel s’ouvre',
  'call.stepSend': 'Envoyez votre candidature',
  'call.stepReview': 'Nous vérifions les règles, puis vient l’évaluation',
  'call.stepReviewAbout':
    '{count, plural, one {# évaluateur} other {# évaluateurs}} pour chaque candidature qui remplit les règles.',
  'call.stepBoard': 'Le Conseil décide',
  'call.stepBoardAbout':
    'Il faut l’accord d’au moins {count, plural, one {# membre} other {# membres}} du Conseil sur le classement.',
  'call.stepAnswer': 'Chaque organisation reçoit une réponse',
  'call.stepAnswerAbout': 'Même si elle n’est pas financée.',
  'call.questions':
    '{count, plural, one {# question à laquelle vous répondrez} other {# questions auxquelles vous répondrez}}',
  'call.questionsAbout':
    'Lisez-les avant de commencer. Vous pouvez rédiger vos réponses dans un fichier à vous, puis les coller.',
  'call.questionLimit': '{count, plural, one {# caractère} other {# caractères}} au plus',
  'call.documents': 'Les documents qu’il vous faudra',
  'call.document': 'Document',
  'call.needed': 'Obligatoire',
  'call.largest': 'Taille maximale',
  'call.payments':
    '{count, plural, one {Une subvention est payée en # fois} other {Une subvention est payée en # tranches}}',
  'call.paymentsCaption': 'Tranches d’une subvention et conditions de chacune',
  'call.payment': 'Tranche',
  'call.condition': 'Payée quand',
  'call.conditionSigned': 'les deux parties ont signé l’accord',
  'call.conditionReport': 'ce rapport est accepté : {report}',
  'call.share': 'Part de la subvention',
  'call.percent': '{share, number} pour cent',
  'call.reportDue': '{report} : attendu {count, plural, one {# mois} other {# mois}} après le début.',
  'call.amendments':
    '{count, plural, one {# modification depuis la publication} other {# modifications depuis la publication}}',
};
