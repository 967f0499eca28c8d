import type { FullTranslation } from '../catalogue.ts';
import { calls } from './public-calls.ts';
import { grants } from './public-grants.ts';
import { acts } from './public-acts.ts';
import { results } from './public-results.ts';
import { decisions } from './public-decisions.ts';
import { verify } from './public-verify.ts';
import { about } from './public-about.ts';

export const publicPages: FullTranslation<'public'> = {
  away: 'Cette partie ne répond pas en ce moment. Rechargez la page dans un instant.',
  asData: 'Cette page en données',
  'source.records': 'D’après les données du fonds, le {time}.',

  'home.title': 'Accueil',
  'home.headline': 'Aider les victimes de la traite, et en rendre compte au centime près.',
  'home.lead':
    'Le fonds finance de petites organisations qui hébergent, soignent et défendent les personnes victimes de la traite. Chaque règle, chaque décision et chaque paiement est consigné ici, et chacun peut le vérifier.',
  'home.search': 'Chercher une subvention, une organisation ou un pays',
  'home.searchHint': 'Par exemple : Ouganda, aide juridique',
  'home.openLabel': 'Appels ouverts',
  'home.open': 'Ouverts en ce moment',
  'home.noneOpen': 'Aucun appel n’est ouvert aujourd’hui.',
  'home.allCalls': 'Voir tous les appels',
  'home.grantsOf': 'Montant des subventions : {amount}.',
  'home.see': 'Voir si vous pouvez postuler',
  'home.totals': 'Les subventions en trois chiffres',
  'home.thread': 'Ce que devient un don',
  'home.threadLead':
    'Cinq actes qui découlent l’un de l’autre. Chacun est signé, daté et conservé dans un registre public.',
  'home.latestCalls': 'Les derniers appels',
  'home.latest': 'Les dernières subventions',
  'home.allGrants': 'Voir toutes les subventions',
  'home.check': 'Ne nous croyez pas sur parole. Vérifiez.',
  'home.checkAbout':
    'Chaque acte du fonds est une entrée dans un registre auquel on ne peut qu’ajouter. Changez-y un seul mot, et l’état signé ne correspond plus. Vous pouvez tout vérifier sur votre propre machine, sans compte.',
  'home.checkLink': 'Chercher un acte ou vérifier tout le registre',
  'home.rulesLink': 'Lire les règles selon lesquelles nous décidons',

  'thread.call': 'Un appel s’ouvre',
  'thread.callAbout': 'Ses règles, ses pondérations et son budget sont fixés avant la première candidature.',
  'thread.judge': 'Des évaluateurs jugent',
  'thread.judgeAbout':
    'Chacun séparément, en justifiant chaque note. Toute personne qui a un lien avec une organisation candidate se récuse.',
  'thread.board': 'Le Conseil donne son accord',
  'thread.boardAbout': 'Le classement découle des notes, selon une règle publique.',
  'thread.pay': 'L’argent est versé',
  'thread.payAbout': 'En plusieurs tranches. Trois personnes différentes certifient, approuvent et libèrent chacune.',
  'thread.help': 'L’aide est apportée',
  'thread.helpAbout': 'La tranche suivante est payée quand le rapport sur la précédente est accepté.',

  'follow.title': 'Suivre une subvention',
  'follow.link': 'Lire toute l’histoire de cette subvention',
  'follow.awarded': 'Une subvention est accordée',
  'follow.awardedAbout': '{amount}, selon le classement de son appel',
  'follow.signed': 'Les deux parties signent',
  'follow.signedAbout': 'Le même texte, avec une seule empreinte',
  'follow.paid': 'L’argent arrive',
  'follow.paidAbout': '{count, plural, one {{amount} en # paiement} other {{amount} en # paiements}}',
  'follow.reported': 'L’organisation rend compte',
  'follow.help': 'L’aide est apportée',
  'totals.awarded': 'accordés en {count, plural, one {# subvention} other {# subventions}}',
  'totals.paid': 'versés jusqu’ici',
  'totals.countries': '{count, plural, one {pays bénéficiaire publié} other {pays bénéficiaires publiés}}',
  'totals.allGrants': 'voir toutes les subventions',
  'totals.allPaid': 'voir ce qui a été payé, et à qui',
  'totals.results': 'voir tous les résultats',
  'totals.withheld':
    '{count, plural, =0 {Chaque subvention comptée ici est aussi publiée.} one {# subvention est comptée ici sans être publiée.} other {# subventions sont comptées ici sans être publiées.}}',
  'totals.why': 'Pourquoi tout n’est pas publié',

  'log.size': 'Registre public',
  'log.acts': '{count, plural, one {# acte} other {# actes}}',
  'log.signed': 'Dernière signature',
  'log.root': 'Racine',
  'log.away': 'Le registre public ne répond pas en ce moment. Rien n’est perdu ; revenez dans un instant.',

  ...calls,
  ...grants,
  ...acts,
  ...results,
  ...decisions,
  ...verify,
  ...about,
};
