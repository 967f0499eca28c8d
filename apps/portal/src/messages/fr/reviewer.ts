import type { FullTranslation } from '../catalogue.ts';

export const reviewer: FullTranslation<'reviewer'> = {
  'home.title':
    '{all, plural, =0 {Vous n’avez pas encore de dossier} other {{left, plural, =0 {Il ne reste rien à évaluer} one {Une candidature à évaluer} other {# candidatures à évaluer}}}}',
  'home.none': 'Quand une candidature vous est confiée, elle paraît ici et vous recevez un courriel.',
  'home.progress': 'Où vous en êtes',
  'home.sent': 'Évaluations envoyées : {sent, number} sur {all, number}',
  'home.blind': 'Vous voyez les notes des autres sur un dossier après avoir envoyé les vôtres.',
  'home.next': 'Continuer avec {number}',
  'home.conflicts': 'D’abord : connaissez-vous une des organisations candidates ?',
  'home.conflictsAbout':
    '{organisations, plural, one {# organisation est} other {# organisations sont}} en cours d’évaluation. {declared, plural, =0 {Vous n’avez déclaré aucun conflit d’intérêts.} one {Vous avez déclaré un conflit d’intérêts.} other {Vous avez déclaré # conflits d’intérêts.}}',
  'home.conflictsLink': 'Voir la liste des organisations',
  'home.steppedAside': 'Récusation',
  'home.yourPoints': 'Vos points',

  'done.saved': 'Enregistré sur notre serveur',
  'done.saved.about': 'Personne ne le voit avant l’envoi.',
  'done.sent': 'Votre évaluation est envoyée et scellée',
  'done.sent.about': 'Vous voyez maintenant ce que les autres ont envoyé.',
  'done.declared': 'Votre conflit d’intérêts est déclaré',
  'done.declared.about': 'Les dossiers de cette organisation que vous n’aviez pas évalués vous sont retirés.',
  'done.stepped-aside': 'Votre récusation est enregistrée',
  'done.stepped-aside.about': 'La place revient à un autre évaluateur. Vous n’avez rien d’autre à faire.',

  'kind.employment': 'Travail',
  'kind.employment.hint':
    'Travaille, a travaillé ou souhaite travailler pour l’organisation, ou siège dans ses organes.',
  'kind.family': 'Famille ou amitié proche',
  'kind.family.hint': 'Une personne proche y travaille ou la dirige.',
  'kind.financial': 'Argent',
  'kind.financial.hint': 'Gagne ou perd de l’argent selon la décision, directement ou par une personne proche.',
  'kind.former-partner': 'Ancien partenariat',
  'kind.former-partner.hint':
    'A mené avec elle un projet, une étude ou une candidature au cours des trois dernières années.',
  'kind.other': 'Autre chose',
  'kind.other.hint': 'Tout ce qui ferait douter quelqu’un d’extérieur de la liberté du jugement.',

  'conflicts.title':
    '{count, plural, =0 {Vous n’avez déclaré aucun conflit d’intérêts} one {Vous avez déclaré un conflit d’intérêts} other {Vous avez déclaré # conflits d’intérêts}}',
  'conflicts.lead':
    'Ces organisations ont une candidature en cours d’évaluation. Si un lien vous unit à l’une d’elles, dites-le avant de lire.',
  'conflicts.organisations': 'Organisations en cours d’évaluation',
  'conflicts.none': 'Aucune candidature n’est en cours d’évaluation.',
  'conflicts.nothing': 'Rien de déclaré',
  'conflicts.kind': 'Votre déclaration',
  'conflicts.declare': 'Déclarer',
  'conflicts.open': 'Déclarer un conflit',

  'declare.title': 'Déclarer un conflit d’intérêts ?',
  'declare.who': 'Qui déclare',
  'declare.readers': 'Qui le lit',
  'declare.readersAbout': 'Seulement le secrétariat et les auditeurs.',
  'declare.organisation': 'Avec quelle organisation ?',
  'declare.choose': 'Choisissez une organisation',
  'declare.kind': 'Quel lien vous unit à elle ?',
  'declare.reason': 'En une ou deux phrases : de quoi s’agit-il ?',
  'declare.reasonHint': 'Pas de noms de tiers. Par exemple : membre de son conseil jusqu’en 2024.',
  'declare.follows.files':
    'Les dossiers de cette organisation que vous n’avez pas évalués vous sont retirés, et vous n’en recevrez plus.',
  'declare.follows.others': 'Les évaluations déjà envoyées restent.',
  'declare.follows.log':
    'Le registre public montre qu’un conflit a été déclaré, et de quelle nature. Les noms et le motif restent scellés.',
  'declare.undo': 'Non. Une déclaration reste.',
  'declare.act': 'Déclarer le conflit',

  'sheet.project': 'En bref',
  'sheet.documentsAbout': 'Le secrétariat a vérifié les documents selon les règles de l’appel.',
  'sheet.title': 'Votre évaluation',
  'sheet.about':
    'Une note et une justification pour chaque critère. Enregistrez aussi souvent que vous voulez ; envoyez quand vous n’avez plus de doute.',
  'sheet.points':
    '{of, plural, =0 {Aucune note n’est encore enregistrée.} other {{points} points sur {of, number} jusqu’ici, d’après ce qui est sur cette page.}}',
  'sheet.score': 'Note',
  'sheet.noScore': 'Pas encore de note',
  'sheet.reason': 'Justification',
  'sheet.reasonHint':
    'Au moins 20 caractères. Qu’est-ce qui, dans la candidature, vous amène à cette note, par exemple : le plan dit qui fait quoi, et quand.',
  'sheet.reasonNeedsScore':
    'Choisissez une note pour « {title} » : une justification va toujours avec une note. Rien n’a encore été enregistré.',
  'sheet.comment': 'Tout bien pesé, qu’est-ce qui est décisif pour vous ?',
  'sheet.commentHint': 'Une ou deux phrases, par exemple : plan solide, budget faible.',
  'sheet.save': 'Enregistrer',
  'sheet.toSend': 'Enregistrer et passer à l’envoi',

  'anchor.0': 'sans réponse',
  'anchor.1': 'très faible',
  'anchor.2': 'faible',
  'anchor.3': 'passable',
  'anchor.4': 'bon',
  'anchor.5': 'excellent',
  'anchor.0.about': 'La candidature ne répond pas à ce point, ou répond à autre chose.',
  'anchor.1.about': 'Des faiblesses graves que le projet ne pourrait pas surmonter.',
  'anchor.2.about': 'Des faiblesses importantes ; certaines parties de la réponse convainquent.',
  'anchor.3.about': 'Elle répond au critère ; quelques faiblesses demanderaient de l’attention.',
  'anchor.4.about': 'Elle répond bien au critère ; quelques points pourraient être meilleurs.',
  'anchor.5.about': 'Elle répond pleinement au critère ; les faiblesses sont mineures.',

  'send.title': 'Envoyer votre évaluation de {number} ?',
  'send.total': 'Vos points',
  'send.points': '{points} sur 100',
  'send.scores': 'Vos notes, telles qu’enregistrées sur notre serveur',
  'send.follows.sealed':
    'Les notes, les justifications et le commentaire sont scellés. Le classement les compte tels quels.',
  'send.follows.panel': 'Vous voyez les notes des autres évaluateurs, désignés par un code.',
  'send.follows.readers':
    'Le secrétariat et les auditeurs la lisent avec votre nom, les autres évaluateurs de ce dossier sans votre nom.',
  'send.undo': 'Non. Une évaluation envoyée ne change plus jamais.',
  'send.act': 'Envoyer l’évaluation',

  'sent.title':
    'Vous avez donné {total} points sur 100 ; {others, plural, =0 {personne d’autre n’a encore envoyé} one {une autre évaluation est arrivée} other {# autres évaluations sont arrivées}}',
  'sent.apart': 'Écart entre les totaux : {points} points',
  'sent.caption': 'Notes sur 5, côte à côte',
  'sent.criterion': 'Critère',
  'sent.you': 'Vous',
  'sent.code': 'Évaluateur {code}',
  'sent.reasons': 'Justifications : {name}',
  'sent.alone': 'Les notes des autres paraissent ici au fur et à mesure de leur envoi.',

  'aside.open': 'Se récuser pour ce dossier',
  'aside.title': 'Vous récuser pour {number} ?',
  'aside.follows.file':
    'Vous ne voyez plus ce dossier. Ce que vous avez enregistré dans la fiche d’évaluation ne compte pas.',
  'aside.follows.conflict':
    'Un conflit d’intérêts avec cette organisation est déclaré en votre nom ; vous ne recevrez plus aucun de ses dossiers.',
  'aside.follows.place': 'La place revient à un autre évaluateur.',
  'aside.undo': 'Non.',
  'aside.act': 'Confirmer la récusation',

  'guide.title': 'Comment évaluer',
  'guide.lead':
    'Plusieurs évaluateurs lisent chaque candidature. Leurs notes sont comparables parce que tous suivent cette page.',
  'guide.scale': 'L’échelle',
  'guide.word': 'En un mot',
  'guide.about': 'Quand la donner',
  'guide.halves':
    'Les demi-points se placent entre deux lignes. Le texte à côté de chaque critère dit ce que 0 et 5 y signifient.',
  'guide.rules': 'Six règles',
  'guide.rule.read': 'Lisez toute la candidature avant de donner la première note.',
  'guide.rule.criteria':
    'Jugez selon les critères de l’appel et rien d’autre : ni la langue, ni la mise en page, ni ce que vous avez entendu dire.',
  'guide.rule.reason': 'Écrivez d’abord la justification, puis choisissez la note qui lui correspond.',
  'guide.rule.alone':
    'Ne parlez d’une candidature avec personne. Vous voyez les notes des autres après avoir envoyé les vôtres.',
  'guide.rule.tie': 'Si un lien vous unit à une organisation candidate, récusez-vous avant de continuer à lire.',
  'guide.rule.final': 'Ce qui est envoyé est scellé. Si vous voyez une erreur après coup, dites-le au secrétariat.',
};
