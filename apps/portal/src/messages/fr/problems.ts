import type { FullTranslation } from '../catalogue.ts';

export const problems: FullTranslation<'problems'> = {
  'provider-not-begun': 'Cette connexion n’a pas été commencée dans ce navigateur, ou a déjà servi. Recommencez ici.',
  'provider-too-late': 'Cette connexion a duré plus de dix minutes et ne compte donc pas. Recommencez ici.',
  'provider-refused':
    'Vous n’avez pas été connecté là-bas, ou n’avez pas donné votre accord. Réessayez, ou connectez-vous avec votre mot de passe.',
  'provider-answer-wrong':
    'La réponse reçue n’est pas bonne, personne n’a donc été connecté. Recommencez ; si cela se répète, écrivez-nous.',
  'provider-away':
    'La connexion par ce service ne fonctionne pas en ce moment. Réessayez sous peu, ou connectez-vous avec votre mot de passe.',
  'erasure-asked-already': 'Vous l’avez déjà demandé. Attendez la réponse, ou retirez votre demande.',
  'too-many-exports': 'Vous l’avez téléchargé {most, number} fois en un jour. Réessayez demain, ou écrivez-nous.',
  'identity-unknown':
    'Aucun compte ici n’est relié à celui avec lequel vous vous êtes connecté là-bas. Connectez-vous avec votre mot de passe et reliez-le depuis la page de la connexion sûre.',
  'identity-closed': 'Votre compte ici est fermé. Écrivez-nous si vous pensez que c’est une erreur.',
  'identity-not-staff':
    'Seules les personnes qui travaillent pour le fonds se connectent ainsi. Connectez-vous avec votre mot de passe.',
  'identity-taken':
    'Le compte avec lequel vous vous êtes connecté là-bas est relié à un autre compte d’ici. Utilisez le vôtre.',
  'identity-bound': 'Votre compte est déjà relié. Déliez-le d’abord pour en relier un autre.',
  'representative-needed':
    'Seul un représentant légal de votre organisation peut le faire. Demandez-le-lui ; ce que vous avez préparé est conservé.',
  'last-representative': 'Votre organisation a besoin d’un représentant légal. Nommez d’abord quelqu’un d’autre.',
  'invitation-gone':
    'Cette invitation n’est plus valable. Demandez-en une nouvelle à un représentant légal de l’organisation.',
  stale: 'Quelqu’un d’autre a modifié ceci entre-temps. Relisez ; ce que vous avez saisi est toujours là.',
  'not-allowed-now':
    'Ce n’est plus possible, car quelque chose a changé entre-temps. Rechargez la page et regardez où en est le dossier.',
  busy: 'Beaucoup de personnes y travaillent en ce moment. Rien n’a changé ; renvoyez dans un instant.',
  internal:
    'Un problème est survenu de notre côté, et rien n’a changé. Réessayez ; si cela se reproduit, donnez-nous le numéro de la requête.',
  'service-away':
    'Cette partie ne répond pas en ce moment. Rien de ce que vous avez saisi n’est perdu ; réessayez dans un instant.',
  'service-silent': 'C’est plus long que prévu. Renvoyez : ce qui est déjà fait ne sera pas fait deux fois.',
  'idempotency-key-reused': 'Ce formulaire a déjà été envoyé avec d’autres réponses. Relisez-le, puis renvoyez-le.',
  'idempotency-key-running':
    'Ce formulaire est encore en cours de traitement. Attendez un instant, puis rechargez la page.',
  'not-your-role':
    'Cette page est réservée à un autre rôle que le vôtre. Ouvrez « Votre compte » : il mène aux pages de votre rôle.',
  'not-found': 'Il n’y a rien ici, ou vous n’y avez pas accès. Vérifiez l’adresse, ou allez à la page d’accueil.',

  'wrong-sign-in': 'L’adresse électronique ou le mot de passe est inexact. Vérifiez les deux et réessayez.',
  'too-many-sign-ins':
    'Trop de tentatives inexactes. Réessayez dans {minutes, plural, one {# minute} other {# minutes}}.',
  'too-many-requests':
    'De très nombreuses demandes sont venues de votre compte en une minute ; celle-ci n’a donc pas été traitée. Attendez {seconds, plural, one {# seconde} other {# secondes}}, puis revenez en arrière et renvoyez-la.',
  'too-many-from-here':
    'De très nombreuses demandes sont venues de votre réseau en une minute ; celle-ci n’a donc pas été traitée. Réessayez dans {seconds, plural, one {# seconde} other {# secondes}}, ou connectez-vous : seules vos propres demandes comptent alors.',
  'too-many-letters-from-here':
    'De très nombreux courriels ont été demandés d’ici en une heure ; aucun n’a été envoyé maintenant. Réessayez dans {minutes, plural, one {# minute} other {# minutes}}.',
  'link-not-good':
    'Ce lien a déjà servi, est trop ancien ou n’est pas arrivé en entier. Demandez un autre courriel ; si vous l’avez utilisé, connectez-vous.',
  'form-expired':
    'Cette page appartenait à une session précédente : rien n’a été fait. Ouvrez-la de nouveau et envoyez-la de là.',
  'token-name-taken': 'Vous avez déjà un jeton d’accès de ce nom. Révoquez-le ou choisissez un autre nom.',
  'scope-missing': 'Choisissez au moins un droit.',
  'scope-unknown':
    'Votre jeton ne peut pas avoir le droit « {scope} ». Choisissez parmi ceux que vos rôles permettent.',
  'beyond-scope':
    'Ce jeton d’accès ne suffit pas ici : il lui manque le droit {permission}, ou aucun jeton ne peut l’avoir. Créez-en un avec ce droit, ou connectez-vous.',
  'header-not-taken': 'L’en-tête {header} n’est pas accepté ici : rien n’a été fait. Ne l’envoyez pas.',
  'two-identities': 'La requête porte une session et un jeton d’accès. Envoyez l’un des deux.',
  'token-unknown': 'Ce n’est pas un jeton d’accès de ce fonds. Créez-en un sur la page de votre compte.',
  'token-revoked': 'Ce jeton d’accès a été révoqué. Créez-en un autre.',
  'token-expired': 'Ce jeton d’accès a expiré. Créez-en un autre.',
  'account-disabled': 'Le compte de ce jeton d’accès est fermé. Adressez-vous à un administrateur.',
  'factor-needed': 'Le mot de passe est correct. Donnez maintenant aussi votre code.',
  'wrong-code': 'Ce code n’est pas le bon, ou il a déjà servi. Attendez le suivant et réessayez.',
  'wrong-first-code': 'Ce n’est pas le code du moment. Regardez à nouveau l’application et saisissez les six chiffres.',
  'demo-only': 'Seule une démonstration accepte un secret connu d’avance. Ne l’envoyez pas.',
  'factor-missing':
    'Votre rôle exige un second facteur. Configurez-en un d’abord ; d’ici là, rien d’autre n’est possible.',
  'fresh-factor-needed': 'Confirmez d’abord que c’est bien vous ; faites-le ensuite dans les cinq minutes.',
  'email-missing': 'Indiquez votre adresse électronique.',
  'email-malformed': 'Ce n’est pas une adresse électronique. Écrivez-la ainsi : nom@example.org.',
  'email-taken': 'Il existe déjà un compte avec cette adresse. Connectez-vous, ou utilisez une autre adresse.',
  'name-missing': 'Indiquez votre nom.',
  'name-too-long': 'Le nom a plus de {longest, number} caractères. Raccourcissez-le.',
  'password-too-short':
    'Le mot de passe a moins de {shortest, number} caractères. Choisissez-en un plus long ; plusieurs mots se retiennent facilement.',
  'erasure-ordered-already':
    'Cet effacement est déjà ordonné et attend une deuxième personne. Confirmez ou annulez cet ordre.',
  'password-wrong': 'Ce n’est pas votre mot de passe. Saisissez celui avec lequel vous vous connectez actuellement.',
  'password-common':
    'Beaucoup de gens utilisent ce mot de passe, il est donc essayé en premier. Prenez plusieurs mots sans rapport entre eux.',
  'password-personal':
    'Ce mot de passe est surtout fait de votre nom, de votre adresse ou du nom du fonds, que n’importe qui peut essayer. Prenez d’autres mots.',
  'too-many-letters':
    'Trop de courriels ont été demandés pour cette adresse. Réessayez dans {minutes, plural, one {# minute} other {# minutes}}.',
  'password-too-long': 'Le mot de passe a plus de {longest, number} caractères. Raccourcissez-le.',

  day: 'Cette date n’existe pas. Indiquez le jour, le mois et l’année en chiffres.',
  'wrong-day': 'Cette date n’existe pas. Indiquez le jour, le mois et l’année en chiffres.',
  'day-in-the-future': 'Cette date est encore à venir. Indiquez celle qui figure sur le document.',
  instant: 'Cette date ou cette heure n’existe pas. Indiquez une date du calendrier et une heure comme 23:59.',
  'is-int': 'Indiquez un nombre entier, en chiffres.',
  'wrong-amount': 'Ce n’est pas un montant. Écrivez-le en chiffres, par exemple 12 500,00.',
  'unknown-country': 'Choisissez un pays de la liste.',
  'no-country': 'Choisissez un pays de la liste.',
  'wrong-web-address': 'Ce n’est pas une adresse Web. Écrivez-la ainsi : https://example.org.',

  'file-expected': 'Aucun fichier n’est choisi. Choisissez un fichier, puis envoyez-le.',
  'file-empty': 'Ce fichier est vide. Choisissez-en un autre.',
  'file-too-large':
    'Ce fichier dépasse la taille admise ici. Choisissez-en un plus petit, ou enregistrez-le avec une résolution plus basse.',
  'file-type': 'Ce type de fichier n’est pas accepté. Enregistrez-le en PDF, ou envoyez une photo en JPEG ou en PNG.',
  'files-full':
    'Nous ne pouvons pas recevoir de fichiers en ce moment. Tout le reste fonctionne ; réessayez un peu plus tard.',

  'already-registered':
    'Vous agissez déjà pour une organisation, et personne n’agit pour deux. Corrigez sa fiche, ou quittez-la d’abord.',
  'organisation-needed': 'Décrivez d’abord votre organisation, puis commencez la candidature.',
  'already-started': 'Votre organisation a déjà une candidature pour cet appel. Continuez celle-ci.',
  'call-closed': 'Cet appel est clos. Voyez dans la liste des appels s’il y en a un d’ouvert.',
  'unknown-question':
    'Cet appel ne pose plus cette question. Rechargez la page et répondez à ce qu’il demande maintenant.',

  'former-tranche-not-paid': 'La tranche {ordinal, number} n’est pas encore payée. Demandez celle-ci ensuite.',
  'narrative-too-short': 'Écrivez au moins {least, number} caractères ; il y en a {length, number}.',
  'more-than-paid': 'C’est plus que ce qui a été payé jusqu’ici, {currency} {paid}. Indiquez au plus ce montant.',
  'wrong-iban': 'Un signe de cet IBAN est faux ou manque. Comparez avec le relevé bancaire.',
  'not-checked': 'Regardez encore une fois le compte, puis envoyez-le.',
  'account-shared':
    'Ce compte bancaire a aussi été indiqué pour {numbers}, subvention d’une autre organisation. Écrivez pourquoi il peut être payé.',
  'wrong-bic': 'Un BIC a 8 ou 11 lettres et chiffres, par exemple EXAMKENA. Demandez-le à la banque.',
  'wrong-account': 'Un numéro de compte a de 5 à 34 lettres latines et chiffres. Recopiez-le du relevé bancaire.',
  'one-account': 'Indiquez soit un IBAN, soit un numéro de compte, pas les deux.',

  'form-none': 'Aucun fichier n’a été choisi. Choisissez le formulaire que vous avez rempli.',
  'form-unreadable':
    'Ce fichier n’est pas un formulaire que nous pouvons lire. Enregistrez-le comme document Word (.docx) et choisissez-le à nouveau.',
  'form-of-another-call':
    'Ce fichier ne contient aucune question de cet appel. Choisissez le formulaire que vous avez téléchargé ici ; ses codes entre crochets doivent rester tels quels.',
  'form-too-large':
    'Ce fichier est trop volumineux pour un formulaire. Retirez-en les images et choisissez-le à nouveau.',
};
