import type { SameKeys } from '../catalogue.ts';
import type { calls as english } from '../en/secretariat-calls.ts';

export const calls: SameKeys<typeof english> = {
  'calls.title':
    '{open, plural, =0 {Aucun appel n’est ouvert} one {Un appel est ouvert} other {# appels sont ouverts}}, {all, plural, =0 {aucun n’est consigné} one {# en tout} other {# en tout}}',
  'calls.new': 'Rédiger un nouvel appel',
  'calls.caption': 'Tous les appels, la date limite la plus tardive en premier',
  'calls.none': 'Le premier appel paraîtra ici quand il sera rédigé.',
  'calls.received': 'Candidatures',
  'calls.notClosed': 'pas encore comptées',
  'calls.toClose': 'Date limite dépassée : à clore',
  'calls.opensOn': 'Ouvre le {date}',

  'call.opens': 'Ouverture',
  'call.deadline': 'Date limite',
  'call.closedAt': 'Clos',
  'call.budget': 'Budget',
  'call.facts': 'L’essentiel de l’appel',
  'call.version': 'Version des règles',
  'call.publicPage': 'Ce que voit le public',
  'call.eligibleOf':
    '{count, plural, =0 {aucune jugée recevable pour le moment} one {une jugée recevable} other {# jugées recevables}}',
  'call.way': 'Où il en est',
  'call.rules': 'Ses règles',
  'call.rulesShow': 'Afficher les règles',
  'call.sentOf': 'Évaluations arrivées : {sent, number} sur {all, number}',
  'call.amendments':
    '{count, plural, one {# modification depuis la publication} other {# modifications depuis la publication}}',

  'step.open': 'L’appel s’ouvre',
  'step.close': 'Date limite, puis clôture',
  'step.screen': 'Examen de recevabilité',
  'step.screened': 'Examinées : {done, number} sur {all, number} ; recevables : {eligible, number}',
  'step.assign': 'Les évaluateurs sont affectés',
  'step.assigned': '{assigned, plural, one {# dossier confié} other {# dossiers confiés}}',
  'step.assess': 'Évaluation',
  'step.assessed': 'Évaluations arrivées : {assessed, number} sur {assigned, number}',
  'step.rank': 'Le classement va au Conseil',
  'step.board': 'Le Conseil décide',
  'step.decided': 'Chaque organisation a une réponse',

  'command.open': 'Reçoit des candidatures jusqu’au {time}. Peut être clos ensuite.',
  'command.toClose': 'La date limite est dépassée',
  'command.screening':
    '{count, plural, one {# candidature à examiner} other {# candidatures à examiner}} avant de pouvoir affecter des évaluateurs',
  'command.screen': 'Examiner les candidatures',
  'command.arriving': 'Les candidatures sont en route vers l’évaluation. Rechargez la page dans un instant.',
  'command.nothingEligible': 'Aucune candidature ne remplit les règles : il n’y a donc rien à évaluer.',
  'command.assessing':
    'Évaluations arrivées : {sent, number} sur {all, number}. Le classement pourra être établi quand toutes seront là.',
  'command.rank': 'Établir le classement',
  'command.openRanking': 'Ouvrir le classement',
  'command.to-send': 'Le classement est établi et pas encore transmis au Conseil.',
  'command.with-board': 'Le classement est devant le Conseil.',
  'command.decided': 'Le Conseil a décidé.',
  'command.signed': 'Le bénéficiaire a signé',
  'command.unsigned': 'En attente de la signature et du compte bancaire du bénéficiaire.',
  'command.closable': 'Chaque rapport est accepté, chaque tranche est payée ou annulée',
  'command.reportOpen': 'Peut être clos quand ceci est accepté : {title}.',
  'command.trancheOpen': 'Peut être clos quand ceci est payé ou annulé : {title}.',
  'command.running': 'L’accord est en cours.',

  'rules.amounts': 'Montant d’une subvention',
  'rules.months': 'Durée',
  'rules.monthsUpTo': '{count, plural, one {# mois au plus} other {# mois au plus}}',
  'rules.registered': 'Enregistrée au plus tard le',
  'rules.years': 'Expérience',
  'rules.yearsLeast':
    '{count, plural, =0 {pas de nombre d’années minimal} one {au moins un an} other {au moins # ans}}',
  'rules.countries': 'Pays',
  'rules.everyCountry': 'tous les pays',
  'rules.languages': 'Langues',
  'rules.questions': 'Questions',
  'rules.documents': 'Documents',
  'rules.required': 'obligatoire',
  'rules.criteria': 'Critères',
  'rules.threshold': 'Finançable à partir de',
  'rules.thresholdPoints': '{points, number} points sur 100',
  'rules.panel': 'Évaluateurs',
  'rules.panelSize': '{count, plural, one {# par candidature} other {# par candidature}}',
  'rules.quorum': 'Accords de membres du Conseil exigés',
  'rules.quorumSize': '{count, plural, one {#} other {#}}',
  'rules.tranches': 'Tranches',

  'publish.title': 'Publier cet appel ?',
  'publish.hash': 'Empreinte de ces règles',
  'publish.hashAbout':
    'SHA-256. Elle change à la moindre lettre modifiée dans les règles. Elle entre dans le registre public et dans chaque candidature.',
  'publish.follows.frozen': 'Les règles sont figées. Personne ne peut être jugé selon des règles venues après.',
  'publish.follows.log':
    'L’appel, les règles et l’empreinte figurent dans le registre public, où chacun peut vérifier.',
  'publish.follows.public':
    'L’appel paraît aussitôt sur les pages publiques ; les candidatures peuvent être commencées dès son ouverture.',
  'publish.undo':
    'Non. Jusqu’à la date limite, vous pouvez publier une modification motivée, à condition qu’elle ne désavantage personne : une date limite plus tardive, plus d’argent.',
  'publish.act': 'Publier l’appel',

  'close.title': 'Clore cet appel ?',
  'close.follows.final': 'Le nombre de candidatures est compté et publié.',
  'close.follows.screening': 'L’examen de recevabilité peut commencer.',
  'close.undo': 'Non. Les candidatures qui n’ont pas été envoyées restent chez leurs auteurs.',
  'close.act': 'Clore l’appel',

  'amend.open': 'Publier une modification',
  'amend.title': 'Modifier cet appel déjà publié ?',
  'amend.deadlineNow': 'Date limite publiée',
  'amend.version': 'Version actuelle des règles',
  'amend.follows.version':
    'Une nouvelle version de l’appel est publiée à côté de l’ancienne, avec sa propre empreinte.',
  'amend.follows.reason': 'Votre motif figure sur la page publique et dans le registre public.',
  'amend.follows.wider':
    'Personne ne peut être désavantagé : la date limite ne peut que reculer, le budget que croître.',
  'amend.undo': 'Non. Vous pouvez publier une autre modification jusqu’à la date limite.',
  'amend.deadlineHint': 'La même, ou une date plus tardive, par exemple d’une semaine. Fuseau horaire : {zone}.',
  'amend.budgetHint': 'Le même, ou plus, par exemple 250 000,00.',
  'amend.reason': 'Pourquoi cette modification ?',
  'amend.reasonHint': 'Tout le monde lit ceci. Par exemple : le portail est resté inaccessible pendant quatre heures.',
  'amend.act': 'Publier la modification',
};
