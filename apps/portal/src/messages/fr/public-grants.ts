import type { SameKeys } from '../catalogue.ts';
import type { grants as english } from '../en/public-grants.ts';

export const grants: SameKeys<typeof english> = {
  'grants.title': 'Subventions',
  'grants.all':
    '{count, plural, =0 {Aucune subvention n’est encore publiée} one {Une subvention est publiée} other {# subventions sont publiées}}',
  'grants.found':
    '{count, plural, =0 {Aucune subvention ne correspond} one {Une subvention sur {all, number} correspond} other {# subventions sur {all, number} correspondent}}',
  'grants.lead':
    'Qui a reçu combien, pour quoi faire, et ce qui est payé. Ce qui pourrait mettre des personnes en danger n’est pas publié.',
  'grants.search': 'Mots',
  'grants.organisation': 'Organisation',
  'grants.country': 'Pays',
  'grants.state': 'État',
  'grants.year': 'Année d’attribution',
  'grants.awardedOn': 'Accordée',
  'grants.amount': 'Montant',
  'grants.paid': 'Payé',
  'grants.none': 'La première subvention paraîtra ici quand elle sera publiée.',
  'grants.nameWithheld': 'Nom non publié',
  'grants.countryWithheld': 'pays non publié',

  'grant.untitled': 'Une subvention dont l’objet n’est pas publié',
  'grant.aside': 'Faits et preuve',
  'grant.months': '{count, plural, one {# mois} other {# mois}}',
  'grant.paidOf': 'Payé : {paid} sur {amount}',
  'grant.paidBar': 'Payé : {amount}',
  'grant.awardedBar': 'Accordé : {amount}',
  'grant.payments': 'Paiements',
  'grant.payment': 'Paiement',
  'grant.paymentNumber': 'Tranche {ordinal, number}',
  'grant.paidOn': 'Payée le',
  'grant.noPayments': 'Rien n’est encore payé. Le premier paiement paraîtra ici avec sa date.',
  'grant.results': 'Ce qu’elle a permis jusqu’ici',
  'grant.reports':
    '{count, plural, =0 {Aucun rapport n’est encore accepté.} one {Un rapport est accepté.} other {# rapports sont acceptés.}}',
  'grant.people':
    '{count, plural, one {# personne a été aidée} other {# personnes ont été aidées}}, selon les rapports acceptés.',
  'grant.peopleMore':
    '{count, plural, one {# personne a été aidée} other {# personnes ont été aidées}}, selon les rapports acceptés ; quelques autres ne sont pas comptées ici, car les petits nombres ne sont pas publiés.',
  'grant.peopleFew':
    'Moins de 11 personnes figurent dans les rapports jusqu’ici. Les nombres plus petits ne sont pas publiés, car ils pourraient désigner quelqu’un.',
  'grant.peopleNone': 'Aucun nombre de personnes n’a encore été communiqué.',
  'grant.story': 'Toute l’histoire',
  'grant.noActs': 'Les actes de cette subvention paraîtront ici avec leurs preuves.',
  'grant.proof': 'preuve {hash}',
  'grant.renewals':
    '{count, plural, one {# autre acte, qui a mis cette page à jour} other {# autres actes, qui ont mis cette page à jour}}',
  'grant.stepRuns': 'Le projet est en cours',
  'grant.stepEnds': 'Le projet prend fin, et le dernier rapport est attendu',
  'grant.stepPaid': 'Tranche {ordinal, number} : {amount}',
  'grant.noTown': 'Aucune ville n’est indiquée, afin que personne ne puisse être retrouvé.',
  'grant.withheldWhy':
    'Une partie n’est pas publiée, car cela pourrait mettre des personnes en danger. Elle compte dans tous les totaux.',
  'grant.runs': 'Période',
  'grant.to': 'au',
  'grant.checkAbout':
    '{count, plural, =0 {Les actes de cette subvention figureront dans le registre public.} one {Un acte de cette subvention figure dans le registre public.} other {# actes de cette subvention figurent dans le registre public.}} Il ne vous faut ni compte, ni confiance en nous.',

  'check.newest': 'L’acte le plus récent, par l’empreinte de son entrée',
  'check.proofFile': 'Télécharger sa preuve (texte, environ 1 ko)',
  'check.actOnly': 'Vérifier cet acte seul',
  'check.actCommand': 'Ensemble, ces deux lignes récupèrent sa preuve et la vérifient.',
  'check.logCommand': 'Vérifier tout le registre',
  'check.cosigned':
    'La commande exige aussi des signatures de témoins (au moins {quorum, number} sur {witnesses, number}) ; si elle en trouve moins, cet état a moins d’une minute : réessayez un peu plus tard.',
  'check.checker': 'Télécharger le vérificateur (un seul fichier)',
  'check.checkerAbout':
    'Il suffit d’avoir Node. Tapez alors « node verify.mjs » à la place de « npm run --silent verify -- ».',
  'check.how': 'Ce que cela veut dire, et comment chercher un acte',
};
