import type { FullTranslation } from '../catalogue.ts';

export const forgetting: FullTranslation<'forgetting'> = {
  'account.title': 'Ce que nous conservons sur vous',
  'account.export': 'Télécharger ce que nous conservons sur vous',
  title: 'Faire effacer votre compte',
  lead: 'Vous le demandez, une personne l’ordonne et une autre le confirme. Jusque-là, vous pouvez retirer votre demande.',
  goes: 'Ce qui disparaît',
  'goes.account':
    'Votre compte : nom, adresse électronique, mot de passe, seconds facteurs, jetons d’accès, réglages et avis.',
  'goes.letters': 'Les courriels que nous vous avons envoyés, sauf le dernier, qui vous dit que c’est fait.',
  'goes.log':
    'Ce qui ouvre vos actes dans le registre public : ensuite personne, même avec toutes les clés du fonds, ne peut dire qu’ils étaient de vous.',
  stays: 'Ce qui reste',
  'stays.leaves':
    'Les inscriptions du registre public elles-mêmes. Elles ne contiennent ni nom ni mots, seulement un pseudonyme qui ne mène plus à personne.',
  'stays.payments': 'Les pièces relatives aux paiements, aussi longtemps que la loi le veut.',
  'stays.records':
    'Les candidatures, subventions et rapports de votre organisation, et les évaluations sur lesquelles le fonds a décidé. Ils appartiennent au dossier.',
  export: 'Télécharger ce que nous conservons sur vous avant que cela disparaisse',
  asked: 'Vous l’avez demandé le {date}',
  askedLead: 'Deux personnes l’examinent. Un courriel vous dira l’issue.',
  withdraw: 'Retirer la demande',
  withdrawn: 'Vous avez retiré votre dernière demande. Votre compte reste tel quel.',
  refused: 'Votre dernière demande a été refusée, pour ce motif',
  first: 'À régler d’abord',
  firstLead:
    'D’autres en dépendent. Une fois cela réglé, vous pourrez demander ici. Si vous ne pouvez pas le régler, écrivez-nous.',
  'obstacle.applications':
    '{count, plural, =0 {Aucune candidature ouverte de votre organisation n’est concernée.} one {Une candidature ouverte de votre organisation n’a pas d’autre représentant légal.} other {# candidatures ouvertes de votre organisation n’ont pas d’autre représentant légal.}}',
  'obstacle.agreements':
    '{count, plural, =0 {Aucune subvention en cours de votre organisation n’est concernée.} one {Une subvention en cours de votre organisation n’a pas d’autre représentant légal.} other {# subventions en cours de votre organisation n’ont pas d’autre représentant légal.}}',
  'obstacle.assessments':
    '{count, plural, =0 {Vous avez envoyé toutes vos évaluations.} one {Vous n’avez pas envoyé une évaluation.} other {Vous n’avez pas envoyé # évaluations.}}',
  'obstacle.role':
    'Personne d’autre ne compte parmi les {role}. {count, plural, =0 {} one {Un paiement vous attend.} other {# paiements vous attendent.}}',
  'settle.applications': 'Désigner un autre membre comme représentant légal, ou retirer la candidature',
  'settle.agreements': 'Désigner un autre membre comme représentant légal',
  'settle.assessments': 'L’envoyer, ou vous récuser',
  'settle.role': 'Demander à un administrateur de donner le rôle à quelqu’un d’autre',
  ask: 'Demander l’effacement',
  askLead:
    'Votre compte fonctionne jusqu’à la confirmation de l’effacement. Il est alors fermé, et personne ne peut le rétablir.',
  act: 'Demander l’effacement de mon compte',
  'requests.title':
    '{count, plural, =0 {Personne ne demande à être oublié} one {Une personne demande à être oubliée} other {# personnes demandent à être oubliées}}',
  'requests.person': 'Compte',
  'requests.askedAt': 'Demandé',
  'requests.order': 'Ordonner l’effacement',
  'requests.ordered': 'Ordonné : attend une seconde personne',
  'requests.refuse': 'Refuser',
  'refuse.title': 'Refuser l’effacement d’un compte ?',
  'refuse.follows1': 'Le compte reste tel quel. La personne reçoit un courriel et lit vos motifs sur sa propre page.',
  'refuse.follows2': 'Un ordre donné à ce sujet tombe.',
  'refuse.undo': 'La personne peut demander de nouveau.',
  'refuse.reason': 'Motifs',
  'refuse.reasonHint':
    'Pour la personne seule, dans des mots qu’elle comprend : par exemple, quelle obligation légale s’y oppose.',
  'refuse.act': 'Refuser l’effacement',
  'download.title': 'Télécharger ce que nous conservons sur vous',
  'download.lead': 'Un seul fichier, lisible par vous et par des programmes : du JSON, en mots anglais.',
  'download.holds': 'Ce qu’il contient',
  'download.holds.account':
    'Votre compte, ses rôles et tout ce qui lui est arrivé, avec les endroits dans le registre public.',
  'download.holds.signIn':
    'Où vous êtes connecté, vos jetons d’accès, seconds facteurs et compte relié, sans aucun secret ; celles de vos requêtes que nous avons refusées.',
  'download.holds.letters':
    'Les courriels que nous vous avons envoyés, vos avis et la manière dont vous voulez les recevoir.',
  'download.holds.work':
    'L’organisation pour laquelle vous agissez ; vos évaluations et déclarations de conflits d’intérêts.',
  'download.holds.acts': 'Chaque acte du fonds qui vous nomme, par service.',
  'download.lacks': 'Ce qu’il ne contient pas',
  'download.lacks.secrets':
    'Mots de passe, codes et jetons : nous les gardons de sorte que personne ne puisse les lire, pas même nous.',
  'download.lacks.others':
    'Ce que votre organisation a demandé et reçu. Cela appartient à l’organisation, et ses membres le voient dans le portail.',
  'download.lacks.log':
    'Le registre public. Il contient des inscriptions avec un pseudonyme et sans nom ; il est ouvert à tous à /log et les garde pour toujours.',
  'download.act': 'Télécharger le fichier',
  'download.password':
    'Il est personnel : nous demandons donc d’abord votre mot de passe et notons le téléchargement. Gardez le fichier comme vous gardez vos papiers.',
};
