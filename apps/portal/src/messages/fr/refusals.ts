import type { FullTranslation } from '../catalogue.ts';

export const refusals: FullTranslation<'refusals'> = {
  'too-many-invitations':
    '{most, number} invitations attendent déjà. Attendez que certaines soient acceptées ou terminées.',
  'unknown-position': 'Choisissez : représentant légal ou membre.',
  'not-a-draft': 'Ceci a déjà été envoyé et ne peut plus être modifié. Rechargez la page pour le voir tel quel.',
  'deadline-passed': 'La date limite est passée. Cherchez un appel ouvert dans la liste des appels.',
  'not-open-yet': 'L’appel n’est pas encore ouvert. Revenez le jour de son ouverture.',
  'call-still-open': 'L’appel est encore ouvert. Examinez la recevabilité après sa clôture.',
  missing: 'Il manque encore ceci. Répondez, ou joignez-le.',
  'language-not-accepted': 'Cet appel n’accepte pas de candidatures dans cette langue. Choisissez-en une autre.',
  'above-maximum': 'Une subvention de cet appel est de {amount} {currency} au plus. Demandez ce montant ou moins.',
  'below-minimum': 'Une subvention de cet appel est de {amount} {currency} au moins. Demandez ce montant ou plus.',
  'too-many-months':
    'Le projet est trop long, ou sa durée manque. Regardez dans les règles de l’appel combien de mois il peut durer, et écrivez ce nombre ou moins.',
  'too-little-experience':
    'Cet appel demande plus d’années d’aide directe que vous n’en avez. Cherchez un autre appel.',
  'too-long': 'C’est trop long. Raccourcissez.',
  'registered-too-late':
    'Votre organisation a été enregistrée plus tard que cet appel ne le permet. Cherchez un autre appel.',
  'country-not-eligible': 'Cet appel ne s’adresse pas aux organisations de votre pays. Cherchez un autre appel.',
  'unknown-document': 'Cet appel ne demande pas ce document. Choisissez-en un parmi ceux qu’il demande.',
  'other-currency': 'Ce montant est dans une autre monnaie. Écrivez-le dans la monnaie de l’appel ou de la subvention.',
  'not-positive': 'Écrivez un montant supérieur à zéro.',
  'not-text': 'Écrivez la réponse sous forme de texte, sans caractères de contrôle.',
  'deadline-earlier':
    'La date limite ne peut qu’être reportée. Écrivez celle qui est publiée ou une date plus tardive.',
  'lower-than-published': 'Le montant publié est de {amount} {currency}. Écrivez ce montant ou plus.',
  'stricter-than-published':
    'Ceci ne peut pas devenir plus strict que ce qui a été publié. Écrivez ce qui a été publié, ou moins.',
  removed: 'Il manque ici un élément qui a été publié. Remettez-le.',
  'made-compulsory': 'Un élément facultatif est devenu obligatoire. Laissez-le facultatif.',
  'made-smaller': 'Un élément publié est devenu plus court ou plus petit. Écrivez ce qui a été publié, ou plus.',
  'unknown-time-zone': 'Ce n’est pas un fuseau horaire. Écrivez son nom, par exemple Europe/Vienna.',
  'deadline-before-opening': 'La date limite doit être postérieure à l’ouverture. Choisissez-en une plus tardive.',
  'unknown-language': 'Ce n’est pas un code de langue. Écrivez des codes comme en, fr ou es.',
  'deadline-in-the-past': 'Cette date limite est passée. Choisissez-en une plus tardive.',
  'deadline-not-passed': 'L’appel accepte encore des candidatures. Clôturez-le après la date limite.',
  'nothing-changed': 'Rien n’a changé. Modifiez quelque chose, ou laissez l’appel tel quel.',
  'no-checkpoint': 'Le registre n’a pas encore d’état signé. Réessayez dans un instant.',
  'start-too-far': 'Le projet ne peut pas commencer ce jour-là. Choisissez un jour plus proche.',
  'report-not-accepted': 'Le rapport {ordinal, number} n’est pas encore accepté. Réessayez ensuite.',
  'tranche-not-paid': 'La tranche {ordinal, number} n’est ni payée ni annulée. Clôturez l’accord ensuite.',
  unreadable:
    'Les banques à l’étranger ne peuvent pas lire ceci. Écrivez-le en lettres latines, sans trop de longueur.',
  'bic-of-other-country':
    'Ce BIC est celui d’une banque d’un autre pays. Corrigez-le, ou corrigez le pays de la banque.',
  'iban-needed': 'Les banques de ce pays utilisent l’IBAN. Écrivez-le ici.',
  'iban-of-other-country': 'Cet IBAN est celui d’un autre pays. Corrigez-le, ou corrigez le pays de la banque.',
  'before-pledge': 'Ce jour précède celui de la promesse. Écrivez ce jour-là ou un jour ultérieur.',
  'day-to-come': 'Ce jour est à venir. Écrivez un jour déjà passé ou celui d’aujourd’hui.',
  'fund-account-missing': 'Le compte bancaire du fonds n’est pas configuré. Prévenez l’exploitant du système.',
  'unknown-currency': 'Cette monnaie n’a pas cours. Choisissez-en une autre.',
  'needs-another-person': 'Vous y avez déjà pris part. Demandez à une autre personne de faire cette étape.',
  'before-run': 'Ce jour précède l’établissement du fichier bancaire. Écrivez ce jour-là ou un jour ultérieur.',
  'nothing-to-pay': 'Aucun paiement libéré en {currency} n’est en attente. Libérez-en un d’abord.',
  negative: 'Les dépenses ne peuvent pas être inférieures à zéro. Écrivez 0 ou plus.',
  'agreement-not-active':
    'C’est possible dès que les deux parties ont signé l’accord, et jusqu’à sa clôture. Regardez où en est l’accord.',
  'correct-these-fields': '{count, plural, =0 {Ne corrigez rien.} one {Corrigez un point.} other {Corrigez # points.}}',
  'sign-in-needed': 'Connectez-vous pour faire ceci.',
  'account-change-open':
    'Le compte bancaire de cette subvention est en cours de changement, et rien n’en est payé. Attendez la décision.',
  'account-not-changeable':
    'Le compte peut être changé à partir de votre signature et jusqu’à la clôture de l’accord. Écrivez au fonds à ce sujet.',
  'decision-not-witnessed':
    'Les témoins du registre public n’ont pas encore confirmé la décision du Conseil. Cela se fait de soi-même, en général en moins d’une minute. Réessayez ensuite.',
  unsupported: 'Ce n’est pas ce qui est attendu ici. Ouvrez la page et envoyez-le de là.',
  'account-still-open': 'Ce compte est encore ouvert. Fermez-le d’abord ; il pourra ensuite être effacé.',
  'too-large': 'C’est trop volumineux. Choisissez quelque chose de plus petit.',
  'not-yourself': 'Vous ne pouvez pas le faire pour votre propre compte. Demandez à un autre administrateur.',
  'name-malformed': 'Le nom contient un retour à la ligne ou un caractère de contrôle. Saisissez-le de nouveau.',
  'role-missing': 'Choisissez au moins un rôle.',
  'role-unknown': 'Ce rôle ne peut pas être attribué ici. Choisissez-en un autre.',
  'role-twice': 'Un rôle est donné deux fois. Donnez-le une seule fois.',
  'role-held': 'Cette personne a déjà ce rôle. Choisissez-en un autre.',
  'role-not-held': 'Cette personne ne tient pas ce rôle d’un administrateur. Choisissez-en un autre.',
  'last-role': 'C’est le seul rôle de cette personne. Fermez plutôt le compte, ou attribuez d’abord un autre rôle.',
  'reason-missing': 'Indiquez le motif ; il est conservé avec l’acte.',
  'role-needs-another': 'Ces deux rôles vont ensemble. Donnez ou retirez les deux.',
  'day-past': 'Ce jour est passé. Choisissez aujourd’hui ou un jour suivant.',
  'day-too-far': 'Ce jour est à plus d’un an. Choisissez un jour plus proche.',
  'day-before-first': 'Le dernier jour précède le premier. Choisissez un jour suivant.',
  'delegation-too-long': 'Une délégation dure {most, number} jours au plus. Choisissez un jour plus proche.',
  'role-not-yours': 'Choisissez un rôle du secrétariat ou des finances qui vous a été attribué.',
  'not-to-yourself': 'Vous agissez déjà pour vous-même. Choisissez un collègue.',
  'colleague-unknown':
    'Cette personne ne peut pas agir pour vous. Choisissez un collègue du secrétariat ou des finances.',
  'colleague-holds-role': 'Ce collègue a déjà ce rôle et y agit en son propre nom. Choisissez-en un autre.',
  'delegated-already': 'Quelqu’un agit déjà pour vous dans ce rôle certains de ces jours. Mettez-y fin d’abord.',
  'colleague-acts-already':
    'Ce collègue agit dans ce rôle pour quelqu’un d’autre certains de ces jours. Choisissez-en un autre.',
  'acts-for-another':
    'Cette personne agit pour quelqu’un d’autre pendant un temps. Mettez d’abord fin à cette délégation.',
  'incompatible-roles': 'Nul ne peut cumuler ces deux rôles. Donnez l’un d’eux à une autre personne.',
  'form-expired':
    'Ce formulaire appartient à une session précédente : rien n’a été fait. Rouvrez la page et envoyez-le de là.',
  'another-site':
    'Ceci a été envoyé depuis un autre site : rien n’a été fait. Ouvrez la page ici et envoyez de nouveau.',
  'form-broken': 'Le formulaire n’est pas arrivé entier. Envoyez-le de nouveau.',
  'call-not-closed': 'L’appel est encore ouvert. Clôturez-le d’abord, après la date limite.',
  'applications-on-their-way':
    'Des candidatures envoyées sont encore en route vers l’évaluation. Réessayez dans une minute.',
  'not-all-screened':
    'Ces candidatures ne sont pas encore examinées : {numbers}. Décidez d’abord si elles sont recevables.',
  'nothing-eligible':
    'Aucune candidature de cet appel n’est recevable : il n’y a rien à évaluer. Relisez les raisons de l’examen de recevabilité.',
  'unknown-criterion': 'L’appel n’a pas ce critère. Ne notez que les critères de l’appel.',
  doubled: 'Un élément figure ici deux fois. Ne le laissez qu’une fois.',
  'off-the-scale': 'La note n’est pas sur l’échelle. Choisissez de 0 à 5 par demi-points.',
  'score-missing': '« {title} » n’a pas de note. Choisissez-en une de 0 à 5.',
  'reason-too-short':
    'La justification de « {title} » est trop courte. Écrivez au moins {least, plural, =0 {quelques signes} one {un signe} other {# signes}}.',
  'comment-missing': 'Il n’y a pas de commentaire. Dites en une ou deux phrases ce qui est décisif pour vous.',
  'already-assigned': 'Chaque candidature a ses évaluateurs. Affectez de nouveau quand quelqu’un s’est récusé.',
  'too-few-reviewers':
    'Il y a trop peu d’évaluateurs pour {numbers}. Demandez à l’administrateur d’en ajouter, puis affectez de nouveau.',
  'reviewer-missing': 'Choisissez l’évaluateur que le conflit concerne.',
  'unknown-organisation':
    'Cette organisation n’a pas de candidature en cours d’évaluation. Choisissez-en une de la liste.',
  'unknown-kind': 'Ce n’est pas une forme de conflit. Choisissez-en une de la liste.',
  'already-declared': 'Un conflit avec {organisation} est déjà déclaré. Laissez-le tel quel.',
  'not-on-the-panel':
    'Cette personne a quitté le groupe d’évaluateurs : aucun conflit n’est à déclarer. Choisissez quelqu’un qui en fait partie.',
  'not-all-assessed':
    'Il manque des évaluations : {numbers}. Attendez les évaluateurs, ou remplacez ceux qui se sont récusés.',
  'already-agreed':
    'Vous avez déjà donné votre accord à cette liste. Attendez qu’assez de membres du Conseil l’aient donné ; elle pourra alors être approuvée.',
  'quorum-missing':
    'Attendez : {missing, plural, =0 {il y a assez d’accords} one {il faut encore l’accord d’un membre du Conseil} other {il faut encore l’accord de # membres du Conseil}} avant d’approuver la liste.',
  'already-drafted':
    'Cet appel a déjà sa recommandation. Ouvrez-la, et recalculez-la tant qu’elle est à l’état de projet.',
  'wrong-date': 'Ce n’est pas une date. Écrivez-la comme dans la source : 2019-04-05, 2019-04 ou 2019.',
  'date-in-the-future': 'Cette date est dans le futur. Écrivez la date de publication de la source.',
  'cannot-narrow':
    'Ce qui a été publié ne peut pas être retiré. Choisissez le niveau actuel, ou un niveau qui montre davantage.',
  'budget-below-one-grant': 'Le budget est inférieur à la subvention maximale. Augmentez l’un ou réduisez l’autre.',
  'least-above-most':
    'La subvention minimale est supérieure à la subvention maximale. Réduisez l’une ou augmentez l’autre.',
  'out-of-range': 'Écrivez un nombre entier de {least, number} à {most, number}.',
  'empty-list': 'Ajoutez au moins un élément.',
  'wrong-word': 'N’utilisez que des minuscules latines, des chiffres et des traits d’union.',
  'not-a-hundred': 'Le total est de {sum, number} ; il doit être de 100. Modifiez l’un des éléments.',
  'no-such-report': 'Il n’y a pas de rapport de ce numéro. Choisissez-en un qui existe, ou aucun.',
  'no-payment': 'Le fichier bancaire ne contient aucun paiement. Ajoutez-en un d’abord.',
  'no-such-day': 'Ce n’est pas un jour du calendrier. Indiquez le jour, le mois et l’année en chiffres.',
  'day-passed': 'Ce jour est passé. Choisissez aujourd’hui ou un jour ultérieur.',
  'wrong-uetr':
    'La référence d’un paiement n’a pas la forme employée par les banques. Prévenez l’exploitant du système.',
  'wrong-reference': 'Ce n’est pas une référence : utilisez de 1 à 35 lettres latines, chiffres ou traits d’union.',
  'amount-too-large': 'Le montant a plus de 18 chiffres. Divisez-le.',
  malformed:
    'Le texte contient des caractères qui ne peuvent pas être conservés, ou n’a pas été compris. Saisissez-le de nouveau.',
  'actor-token-expired': 'Cela a pris trop de temps. Réessayez.',
  'actor-token-invalid': 'Connectez-vous de nouveau.',
  'database-away': 'Le service n’atteint pas ses données en ce moment. Rien n’est perdu ; réessayez dans un instant.',
  'log-behind':
    'Le registre public est en retard, et rien n’est décidé ni payé que le public ne puisse voir. Rien n’a été modifié. Réessayez dans une minute ; si cela dure, prévenez l’administrateur.',
  'zone-unknown': 'Ce n’est pas un fuseau horaire. Choisissez-en un de la liste.',
  'plain-text':
    '{least, plural, =0 {Écrivez un texte de {longest, number} caractères au plus, sans caractères de contrôle.} other {Écrivez un texte de {least, number} à {longest, number} caractères, sans caractères de contrôle.}}',
  'is-string': 'Saisissez du texte.',
  'is-not-empty': 'La réponse manque. Répondez.',
  'min-length':
    '{limit, plural, =0 {C’est trop court. Écrivez davantage.} other {C’est trop court. Écrivez au moins {limit, number} caractères.}}',
  'max-length':
    '{limit, plural, =0 {C’est trop long. Raccourcissez.} other {C’est trop long. Raccourcissez à {limit, number} caractères.}}',
  'is-in': 'Choisissez l’une des réponses proposées.',
  'is-uuid': 'Choisissez un élément de la liste.',
  'is-boolean': 'Répondez par oui ou par non.',
  'is-iso8601': 'Ce jour ou cette heure n’existe pas. Saisissez-les comme dans l’exemple.',
  equals: 'Confirmez d’abord ceci.',
  matches: 'Ce n’est pas la forme attendue ici. Comparez avec l’exemple.',
  min: '{limit, plural, =0 {Ce nombre est trop petit. Indiquez-en un plus grand.} other {Ce nombre est trop petit. Indiquez {limit, number} ou plus.}}',
  max: '{limit, plural, =0 {Ce nombre est trop grand. Indiquez-en un plus petit.} other {Ce nombre est trop grand. Indiquez {limit, number} ou moins.}}',
  'array-min-size': 'Ajoutez au moins un élément.',
  'array-max-size': 'Il y a trop d’éléments. Supprimez-en.',
  'challenge-foreign':
    'Cette clé d’accès a répondu à une question qui n’a pas été posée ici. Rouvrez la page et utilisez-la là.',
  'challenge-answered': 'Cette réponse d’une clé d’accès a déjà servi. Utilisez la clé encore une fois.',
  'challenge-expired': 'Cela a duré trop longtemps. Utilisez la clé d’accès encore une fois.',
  'passkey-unknown':
    'Nous ne connaissons pas cette clé d’accès. Utilisez-en une autre, ou connectez-vous avec votre mot de passe.',
  'passkey-wrong':
    'Cette clé d’accès n’a pas été acceptée. Utilisez-la à l’adresse du fonds, et déverrouillez-la avec le doigt, le visage ou un code PIN.',
  'passkey-copied':
    'Cette clé d’accès a peut-être été copiée : elle n’est pas acceptée. Supprimez-la de votre compte et écrivez-nous.',
  'passkey-name-taken': 'Vous avez déjà une clé d’accès de ce nom. Choisissez un autre nom.',
  'last-factor':
    'Votre rôle exige un second facteur, et c’est le seul que vous ayez. Ajoutez-en d’abord un autre, puis supprimez celui-ci.',
  'how-missing':
    'Dites en une phrase comment vous vous êtes assuré de l’identité, par exemple : « Rencontrée au bureau, passeport vu ».',
  'second-person-needed':
    'Le rôle de cette personne exige un second facteur : deux personnes s’assurent de son identité. Demandez d’abord à un administrateur de se porter garant.',
  'factor-reset-asked-already':
    'Vous l’avez déjà demandé. Attendez qu’une autre personne se soit assurée que c’est bien vous ; elle vous appellera peut-être.',
  'file-ending':
    'Le nom de ce fichier se termine par « .{ending} », mais son contenu est du {kind}. Vérifiez que c’est le fichier voulu, puis donnez-lui un nom qui se termine par « .{right} ».',
  'file-damaged':
    'Ce fichier est abîmé ou n’est pas arrivé en entier, et personne ne pourrait l’ouvrir. Ouvrez-le sur votre ordinateur, enregistrez-le de nouveau et envoyez le nouveau.',
  'file-unpacks':
    'Une fois ouvert, ce fichier deviendrait bien trop grand et pourrait bloquer l’ordinateur de qui le lit. Enregistrez-le en PDF et envoyez celui-ci.',
  'file-macros':
    'Ce fichier contient un programme (macros ou contrôles) qui pourrait s’exécuter sur l’ordinateur de qui le lit. Enregistrez-le en PDF, ou sans macros, et envoyez celui-ci.',
  'file-loads':
    'À l’ouverture, ce fichier va chercher quelque chose à une autre adresse ou sur un autre ordinateur, et révélerait qui le lit. Placez les images dans le fichier même, ou enregistrez-le en PDF, et envoyez celui-ci.',
  'file-holds-files':
    'Un autre fichier est inséré dans celui-ci, et nous ne pouvons pas l’examiner. Retirez-le, ou envoyez-le comme un document à part.',
  'file-infected':
    'Un virus a été trouvé dans ce fichier : il n’a pas été gardé. Cherchez les virus sur votre ordinateur, refaites le fichier sur un ordinateur sain et envoyez celui-ci.',
  'file-being-checked':
    'La recherche de virus dans ce fichier n’est pas finie : personne ne peut encore l’ouvrir. Il est gardé en sûreté ; réessayez dans quelques minutes.',
  'file-locked-away':
    'Un virus a été trouvé dans ce fichier après son envoi : personne ne peut l’ouvrir. Demandez un fichier sain à qui l’a envoyé.',
  'document-infected': 'Un virus a été trouvé dans ce fichier. Retirez-le ou envoyez-en un qui soit sain.',
  'upload-gone':
    'Ce qui était arrivé de ce fichier n’est plus là : nous le gardons un jour. Choisissez à nouveau le fichier.',
  'upload-unfinished':
    'Ce fichier n’est pas encore arrivé en entier. Choisissez-le à nouveau et attendez qu’il soit envoyé.',
  'too-many-uploads':
    'Vous avez commencé beaucoup d’envois sans les finir. Finissez-les ou attendez un jour qu’ils disparaissent.',
  'file-locked':
    'Ce fichier est protégé par un mot de passe ou contre la copie : nous ne pouvons pas l’examiner, et on ne pourrait peut-être pas l’ouvrir. Enregistrez-le ou imprimez-le en PDF sans protection, et envoyez celui-ci.',
  'file-scripts':
    'Ce PDF contient un script qui pourrait s’exécuter sur l’ordinateur de qui le lit. Imprimez-le en PDF depuis votre programme, ce qui enlève les scripts, et envoyez celui-ci.',
  'file-launches':
    'Ce PDF peut lancer un programme ou ouvrir un autre fichier sur l’ordinateur de qui le lit. Retirez les liens vers des fichiers et des programmes, ou imprimez-le en PDF depuis votre programme, et envoyez celui-ci.',
  'file-pixels':
    'Cette image a plus de {megapixels, number} millions de points, trop pour certains ordinateurs. Enregistrez-la en plus petit et envoyez celle-ci.',
};
