import type { FullTranslation } from '../catalogue.ts';

export const account: FullTranslation<'account'> = {
  'signIn.title': 'Se connecter',
  'signIn.lead':
    'Un seul compte pour les organisations candidates, les évaluateurs, le Conseil et le personnel du fonds.',
  'signIn.kept':
    'Votre session est terminée, mais rien de ce que vous avez saisi n’est perdu. Connectez-vous, relisez, puis envoyez.',
  'signIn.again':
    'Cette page est restée ouverte trop longtemps, ou le navigateur ne garde pas les cookies. Saisissez de nouveau le mot de passe et connectez-vous.',
  'signIn.email': 'Adresse électronique',
  'signIn.password': 'Mot de passe',
  'signIn.act': 'Se connecter',
  'signIn.noAccount': 'Pas encore de compte ?',
  'signIn.register': 'Inscrire votre organisation',
  'register.title': 'S’inscrire',
  'register.lead':
    'Pour les organisations qui souhaitent postuler. Une minute suffit ; la page suivante concerne votre organisation.',
  'register.name': 'Votre nom',
  'register.email': 'Adresse électronique',
  'register.emailHint':
    'Nous écrivons à cette adresse quand il y a du nouveau pour votre candidature, par exemple grace@harbour-light.example.',
  'register.act': 'S’inscrire',
  'register.haveAccount': 'Vous avez un compte ?',
  'kept.title': 'Rien n’est perdu : relisez et envoyez',
  'kept.lead':
    'Votre session était terminée quand vous avez envoyé ce formulaire : il n’est donc pas parti. Voici ce que vous aviez saisi.',
  'kept.away':
    'Une partie du portail ne répond pas en ce moment : on ne sait pas si votre envoi a abouti. Renvoyez sans crainte : cela ne se fera qu’une seule fois. Voici ce que vous aviez saisi.',
  'kept.over':
    'Votre session était terminée lorsque vous avez envoyé ce formulaire : il n’a donc pas été envoyé. Voici ce que vous aviez saisi ; relisez-le, puis envoyez-le.',
  'kept.expired':
    'Cette page appartenait à une session précédente : rien n’a été fait. Voici ce que vous aviez saisi ; relisez-le, puis envoyez-le de nouveau.',
  'kept.confirmed': 'Vous avez confirmé que c’est bien vous. Rien n’est encore parti : relisez, puis envoyez.',
  'kept.file': 'Si vous aviez choisi un fichier, il faut le choisir à nouveau sur sa page.',
  'kept.answer': 'Réponse {place, number}',
  'kept.act': 'Envoyer maintenant',
  'kept.leave': 'Ne pas envoyer',
  'page.title': 'Votre compte',
  'page.roles': 'Rôles',
  'page.work': 'Où se trouve votre travail',
  'page.place': 'Pages de travail : {role}',
  'page.security': 'Se connecter en sécurité : second facteur et codes de secours',
  'page.letters': 'Ce que nous vous écrivons',
  'page.mailbox': 'Les courriels que cette démonstration vous a écrits',
  'role.applicant': 'organisations candidates',
  'role.reviewer': 'évaluateurs',
  'role.trustee': 'Conseil',
  'role.secretariat': 'secrétariat',
  'role.focal-point': 'point focal du secrétariat',
  'role.certifying-officer': 'agents certificateurs',
  'role.approving-officer': 'agents ordonnateurs',
  'role.releasing-officer': 'agents chargés de la libération',
  'role.donor': 'donateurs',
  'role.auditor': 'auditeurs',
  'role.administrator': 'administrateurs',
  'mailbox.title': 'Boîte aux lettres de la démonstration',
  'mailbox.headline': '{count, plural, =0 {Aucun courriel pour le moment} one {Un courriel} other {# courriels}}',
  'mailbox.lead':
    'Une démonstration n’envoie pas de courriels. Ceux qui seraient partis sont ici, le plus récent en premier.',
  'mailbox.to': 'Adresse électronique',
  'mailbox.none': 'Le premier courriel paraîtra ici quand il y aura quelque chose à annoncer.',
  'mailbox.line': 'À {to}, le {time}',
  'problem.reference': 'Numéro de la requête, si vous nous écrivez : {requestId}',
  'problem.back': 'Aller à la page d’accueil',
  'problem.401.title': 'Connectez-vous d’abord',
  'problem.403.title': 'Cette page n’est pas pour votre rôle',
  'problem.404.title': 'Il n’y a rien à cette adresse',
  'problem.409.title': 'Ce n’est pas possible maintenant',
  'problem.429.title': 'Trop de tentatives',
  'problem.503.title': 'Cette partie ne répond pas en ce moment',
  'problem.other.title': 'Un problème est survenu',
};
