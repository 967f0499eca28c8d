import type { FullTranslation } from '../catalogue.ts';

export const lostFactor: FullTranslation<'lostFactor'> = {
  link: 'J’ai perdu mon téléphone, mes clés d’accès et mes codes de secours',
  title: 'Demander de l’aide pour un second facteur perdu',
  lead: 'Votre mot de passe est correct. Il faut maintenant que quelqu’un s’assure que c’est bien vous.',
  'step.asked': 'Vous recevez un courriel. Son lien vous permet de tout arrêter à tout moment.',
  'step.checked':
    'Une autre personne s’assure que c’est bien vous ; elle vous appellera peut-être ou vous demandera de venir.',
  'step.two': 'Si votre rôle exige un second facteur, deux personnes le font, et un jour s’écoule.',
  'step.done':
    'Vos facteurs sont alors retirés et toutes vos sessions prennent fin. Vous vous connectez avec votre mot de passe et configurez un nouveau facteur.',
  found: 'Si vous le retrouvez entre-temps, connectez-vous avec lui : cela met fin à la demande.',
  ask: 'Demander de l’aide',
  asked: 'Nous avons votre demande',
  askedLead: 'Un courriel est en route vers vous. Quelqu’un s’assure que c’est bien vous avant tout changement.',
  back: 'Retour à la connexion',
  'list.title': 'Seconds facteurs perdus',
  'list.waiting':
    '{count, plural, =0 {Personne n’attend d’aide pour un facteur perdu} one {Une personne attend de l’aide pour un facteur perdu} many {# personnes attendent de l’aide pour un facteur perdu} other {# personnes attendent de l’aide pour un facteur perdu}}',
  'list.lead':
    'Qui demande ici connaît le mot de passe ; un voleur peut le connaître aussi. Appelez un numéro que vous connaissiez déjà, ou rencontrez la personne : jamais un numéro venu avec la demande.',
  'list.none': 'Personne n’a rien demandé jusqu’ici.',
  'list.person': 'Personne',
  'list.asked': 'Demandé',
  'list.state': 'État',
  'list.due': 'Les facteurs disparaissent le {date}',
  'list.needs': 'Deux personnes doivent s’en assurer',
  'list.acts': 'Ce qui peut être fait',
  'act.of': '{act} : {name}',
  'vouch.title': 'Se porter garant de {name}',
  'vouch.act': 'Se porter garant de cette personne',
  'vouch.follows': 'Une autre personne doit s’en assurer aussi. {name} en est informé par courriel.',
  'confirm.title': 'Confirmer qu’il s’agit de {name}',
  'confirm.act': 'Confirmer et retirer les facteurs',
  'confirm.now':
    'Aussitôt : tous les seconds facteurs et codes de secours de {name} sont retirés, toutes les sessions et tous les jetons d’accès prennent fin.',
  'confirm.later':
    'Après un jour : tous les seconds facteurs et codes de secours de {name} sont retirés, toutes les sessions et tous les jetons d’accès prennent fin. D’ici là, {name} peut tout arrêter.',
  'confirm.undo': 'Ce qui est retiré ne revient pas. {name} configure un nouveau facteur à la prochaine connexion.',
  'refuse.title': 'Refuser la demande de {name}',
  'refuse.act': 'Refuser la demande',
  'refuse.follows': 'Rien ne change. {name} en est informé par courriel, sans le motif.',
  'open.undo': 'La personne peut demander à nouveau à tout moment.',
  how: 'Comment vous êtes-vous assuré qu’il s’agit de cette personne ?',
  howHint:
    'Par exemple : « Appelée au numéro du contrat, interrogée sur la dernière réunion ». C’est conservé avec l’acte.',
  howSaid: 'Déjà garanti',
  reason: 'Pourquoi ?',
  reasonHint: 'Par exemple : « Injoignable au numéro que nous connaissons ». C’est conservé avec l’acte.',
  email: 'Adresse électronique',
  roles: 'Rôles',
};
