import type { FullTranslation } from '../catalogue.ts';

export const board: FullTranslation<'board'> = {
  'home.title': 'Mes tâches',
  'home.waiting':
    '{count, plural, =0 {Aucune liste n’attend votre décision} one {Une liste attend votre décision} other {# listes attendent votre décision}}',
  'home.lead':
    'Les évaluateurs ont noté, la règle a classé. Vous regardez la liste entière et dites si le fonds peut s’y conformer.',
  'home.nothing': 'Quand le secrétariat transmet une liste classée, elle paraît ici.',
  'home.now': 'En attente de votre décision',
  'home.under': 'En cours',
  'home.decided': 'Décidé',
  'home.read': 'Lire la liste et décider',
  'home.youAgreed':
    'Vous avez donné votre accord le {date}. {missing, plural, =0 {Il y a maintenant assez d’accords.} one {Il faut encore l’accord d’un membre du Conseil.} other {Il faut encore l’accord de # membres du Conseil.}}',
  'home.back': 'De retour au secrétariat. Le motif : {reason}',
  'home.backPlain': 'De retour au secrétariat.',
  'home.approvedOn': 'Approuvée le {date}',

  'dossier.title': 'Liste classée',
  'dossier.canFund':
    '{funded, plural, one {# candidature sur {all, number} peut être financée} other {# candidatures sur {all, number} peuvent être financées}} dans la limite de {budget}',
  'dossier.funded':
    '{funded, plural, one {# candidature sur {all, number} est financée} other {# candidatures sur {all, number} sont financées}}, dans la limite de {budget}',
  'dossier.allocated': '{allocated} seraient attribués, il resterait {left}',
  'dossier.given': '{allocated} attribués, il reste {left}',
  'dossier.what': 'Ce que dit la liste',
  'dossier.awards':
    '{count, plural, =0 {Aucune candidature n’est financée.} one {Une candidature reçoit tout ce qu’elle demande.} other {# candidatures reçoivent tout ce qu’elles demandent.}}',
  'dossier.reserves':
    '{count, plural, =0 {Aucune candidature n’est sur la liste de réserve.} one {Une candidature est assez bonne, mais l’argent s’arrête avant elle. Elle va sur la liste de réserve.} other {# candidatures sont assez bonnes, mais l’argent s’arrête avant elles. Elles vont sur la liste de réserve, dans cet ordre.}}',
  'dossier.declines':
    '{count, plural, =0 {Aucune candidature n’est sous le seuil de l’appel.} one {Une candidature est sous le seuil de l’appel.} other {# candidatures sont sous le seuil de l’appel.}}',
  'dossier.rule':
    'L’ordre découle des seules notes, et aucune candidature n’est sautée au profit d’une demande plus petite placée plus bas. Si vous voyez quelque chose que les notes ne peuvent pas montrer, renvoyez la liste avec le motif.',
  'dossier.ranking': 'La liste, la meilleure candidature en tête',
  'dossier.check': 'Comment vérifier cette liste',
  'dossier.checkAbout':
    'L’empreinte ci-dessous figure dans le registre public. Toute personne qui reçoit la liste et les règles de l’appel retrouve les deux mêmes empreintes ; sinon, quelque chose a été modifié.',
  'dossier.rankingHash': 'Empreinte de la liste',
  'dossier.rulesHash': 'Empreinte des règles',
  'dossier.decide': 'Comment nous décidons, pas à pas',
  'dossier.returned': 'Renvoyée au secrétariat',
  'dossier.returnedAbout':
    'Le secrétariat examine le motif et transmet à nouveau une liste. Les accords déjà donnés ne comptent plus.',
  'dossier.notReturned': 'La liste est de retour au secrétariat, qui la recalcule et la transmet à nouveau.',

  'agreed.title': 'Accords donnés : {agreed, number} sur {quorum, number}',
  'agreed.enough':
    '{agreed, plural, one {# membre du Conseil a donné son accord} other {# membres du Conseil ont donné leur accord}} ; il en faut au moins {quorum, number}',
  'agreed.missing':
    'Il faut encore l’accord {missing, plural, =1 {d’un membre} one {de # membre} other {de # membres}} du Conseil pour que la liste puisse être approuvée.',
  'agreed.ready': 'Il y a assez d’accords. N’importe quel membre du Conseil peut maintenant approuver la liste.',
  'agreed.approved': 'La liste a été approuvée le {date}.',
  'agreed.nobody': 'Personne n’a encore donné son accord.',
  'agreed.you': 'vous',

  'done.agree': 'Vous avez donné votre accord. Il est consigné et figure dans le registre public.',
  'done.approve':
    'La liste est approuvée. Les organisations reçoivent leurs réponses, et les accords de subvention sont en cours de rédaction.',
  'done.return': 'La liste est de retour au secrétariat, avec votre motif.',

  'command.agree': 'Vous n’avez pas encore décidé.',
  'command.agreed':
    'Vous avez donné votre accord. Il n’y a plus rien à faire avant que les autres aient donné le leur.',
  'command.approve': 'Il y a assez d’accords. L’approbation rend la liste définitive.',

  'act.agree': 'Donner mon accord',
  'act.return': 'Renvoyer avec un motif',
  'act.approve': 'Approuver la liste',

  'agree.title': 'Donner votre accord à cette liste ?',
  'agree.follows1':
    'Votre nom et l’heure sont conservés avec la liste ; le registre public montre qu’un membre du Conseil a donné son accord.',
  'agree.follows2':
    '{missing, plural, =0 {Il y a déjà assez d’accords ; le vôtre s’y ajoute.} one {Il y aura alors assez d’accords, et la liste pourra être approuvée.} other {Après vous, il faut encore l’accord {more, plural, =1 {d’un membre} one {de # membre} other {de # membres}} du Conseil.}}',
  'agree.undo': 'Votre accord ne prend fin que si la liste est renvoyée au secrétariat avant d’être approuvée.',
  'return.title': 'Renvoyer cette liste au secrétariat ?',
  'return.reason': 'Que doit examiner le secrétariat ?',
  'return.reasonHint':
    'Indiquez la place et ce que les notes ne peuvent pas montrer, par exemple : la place 4 répète un projet de l’an dernier. Le secrétariat et les auditeurs le lisent.',
  'return.reasonEmpty': 'Écrivez le motif : le secrétariat ne peut corriger que ce qu’il connaît.',
  'return.follows1': 'La liste retourne au secrétariat avec votre motif.',
  'return.follows2': 'Les accords déjà donnés ne comptent plus : une nouvelle liste demande de nouveaux accords.',
  'return.undo':
    'Non. Le secrétariat peut transmettre la même liste à nouveau, et vous pourrez alors donner votre accord.',
  'approve.title': 'Approuver cette liste ?',
  'approve.follows1':
    '{count, plural, one {# organisation apprend qu’elle est financée} other {# organisations apprennent qu’elles sont financées}}, et les accords de subvention sont rédigés.',
  'approve.follows2':
    'Toutes les autres reçoivent aussi leur réponse aujourd’hui : liste de réserve, ou non retenue, avec la raison.',
  'approve.follows3': 'L’appel est conclu.',
  'approve.undo': 'Non. Les décisions sont publiées et ne peuvent plus être retirées.',
  'fact.call': 'Appel',
  'fact.list': 'La liste',
  'fact.money': 'Argent',
  'fact.moneyOf': '{allocated} sur {budget}',
  'fact.agreed': 'Accords donnés',
  'fact.nobody': 'Aucun',

  'rank.application': 'Candidature',
  'rank.score': 'Points',
  'rank.range': 'De l’évaluation la plus basse à la plus haute, de {from, number} à 100 points',
  'rank.rangeLabel':
    '{mean} points ; les évaluateurs ont donné de {lowest} à {highest}, en {reviews, plural, one {# évaluation} other {# évaluations}}',
  'rank.asked': 'Demandé',
  'rank.named': '{place, number}. {title}',
  'rank.outcome': 'Selon la règle',
  'rank.result': 'Résultat',
  'rank.line': 'Ici, l’argent s’arrête : il reste {left}, et la candidature suivante demande {asked}.',
  'rank.key': 'Le rond marque la moyenne des évaluateurs ; le trait va du total le plus bas au plus haut.',
  'outcome.award': 'Financer',
  'outcome.reserve': 'Liste de réserve',
  'outcome.decline': 'Ne pas financer',
  'reason.within-the-budget': 'L’argent va jusqu’à cette place.',
  'reason.at-the-line': 'L’argent qui reste est inférieur au montant demandé.',
  'reason.after-the-line': 'Elle est après la place où l’argent s’arrête.',
  'reason.below-the-threshold': 'Elle a moins de points que l’appel n’en exige.',
};
