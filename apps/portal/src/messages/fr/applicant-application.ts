import type { SameKeys } from '../catalogue.ts';
import type { application as english } from '../en/applicant-application.ts';

export const application: SameKeys<typeof english> = {
  'start.title': 'Commencer une candidature',
  'start.for': 'Pour',
  'start.existing': 'Vous avez déjà commencé',
  'start.follows':
    '{count, plural, one {Vous répondez à # question} other {Vous répondez à # questions}}, à votre rythme. Vous pouvez vous arrêter à tout moment et reprendre plus tard.',
  'start.private': 'Ce que vous écrivez reste privé jusqu’à l’envoi. Personne au fonds ne peut lire un brouillon.',
  'start.log': 'Le registre public note qu’une candidature a été commencée, sans dire par qui.',
  'start.undo': 'Oui. Vous pouvez retirer la candidature à tout moment avant la décision.',
  'start.earlier': 'Le contenu de la candidature que vous avez retirée est repris, avec ses documents.',
  'start.act': 'Commencer la candidature',

  'task.saved': 'Enregistré sur notre serveur',
  'task.aside': 'Date limite et aide',
  'task.next': '{count, plural, one {À faire : il manque # élément} other {À faire : il manque # éléments}}',
  'task.nextAct': 'Le faire maintenant',
  'task.nextSend': 'À faire : vérifiez vos réponses et envoyez',
  'task.nextSendAbout': 'Il ne manque rien. La candidature n’est prise en compte qu’une fois envoyée.',
  'task.before': 'Avant de commencer',
  'task.organisation': 'Votre organisation',
  'task.organisationUnfit': 'Un point ne correspond pas aux règles de cet appel.',
  'task.project': 'Vos réponses',
  'task.evidence': 'Pièces justificatives',
  'task.send': 'Envoi',
  'task.check': 'Vérifier vos réponses et envoyer',
  'task.checkLater': 'S’ouvre quand il ne manque rien. Vous pouvez relire vos réponses à tout moment.',
  'task.answered': 'Réponses : {done, number} sur {all, number}.',
  'task.asked': 'Montant demandé : {amount}.',
  'task.files':
    '{count, plural, =0 {Aucun fichier pour le moment.} one {Un fichier est là.} other {# fichiers sont là.}}',
  'task.filesMissing': 'Il manque : {list}.',
  'task.deadlineAbout':
    'Ce qui compte, c’est le moment où la candidature complète est sur notre serveur. Vous recevez aussitôt un récépissé.',
  'task.over': 'La date limite est dépassée',
  'task.overAbout':
    'Cette candidature n’a pas été envoyée à temps : elle n’est donc pas prise en compte. Votre texte reste ici et vous pouvez le copier dans une autre candidature.',
  'task.help': 'Aide',
  'task.call': 'Relire l’appel',
  'part.empty': 'Pas commencé',
  'part.started': 'Commencé',
  'part.done': 'Fait',
  'part.wrong': 'À corriger',

  'section.back': 'Revenir à la liste',
  'section.lead': 'Des nombres seulement, jamais de noms de personnes. Vous pouvez enregistrer une réponse inachevée.',
  'section.stored': 'Ce qui est enregistré, par vous dans une autre fenêtre ou par un membre de votre équipe',

  'about.heading': 'Le projet en bref',
  'about.title': 'Titre du projet',
  'about.titleHint':
    'Quelques mots auxquels on le reconnaît, par exemple : Chambres sûres à Tema. 200 caractères au plus.',
  'about.language': 'Langue de la candidature',
  'about.languageHint': 'Rédigez toutes les réponses dans cette seule langue, par exemple toutes en français.',
  'about.requested': 'Combien demandez-vous ?',
  'about.requestedHint': 'Pour cet appel : {range}. Écrivez le montant en chiffres, par exemple {example}.',
  'about.months': 'Combien de mois dure le projet ?',
  'about.monthsHint': 'Un nombre entier, par exemple 8 ; {most, number} au plus.',
  'about.yearsOfExperience': 'Depuis combien d’années votre organisation aide-t-elle directement des victimes ?',
  'about.yearsOfExperienceHint': 'Un nombre entier, par exemple 5. Cet appel demande au moins {least, number}.',

  'documents.title': 'Documents',
  'documents.lead':
    'Un fichier par document. Une photo nette vaut un document numérisé. Un nouveau fichier remplace le précédent. Nous retirons des photos le lieu où elles ont été prises.',
  'documents.choose': 'Choisissez un fichier : {title}',
  'documents.replace': 'Remplacez le fichier : {title}',
  'documents.checking':
    'Nous cherchons des virus dans ce fichier. Vous pouvez envoyer votre candidature entre-temps ; personne n’ouvrira le fichier avant la fin de la recherche.',
  'documents.infected':
    'Un virus a été trouvé dans ce fichier après son envoi. Retirez-le ou envoyez-en un qui soit sain.',
  'documents.none': 'Aucun fichier n’est choisi. Choisissez un fichier, puis envoyez-le.',
  'documents.continue': 'Passer à la vérification',

  'check.title': 'Vérifiez vos réponses, puis envoyez',
  'check.incomplete':
    '{count, plural, one {Il manque # élément avant l’envoi} other {Il manque # éléments avant l’envoi}}',
  'check.missing': '{count, plural, one {Encore # élément à compléter} other {Encore # éléments à compléter}}',
  'check.optional': 'Sans réponse ; c’est facultatif.',
  'check.send': 'Envoyer la candidature',
  'check.sendAbout': 'Ensuite, rien ne peut plus changer, ni par vous ni par nous. Vous recevez aussitôt un récépissé.',
  'check.confirmed': 'J’agis pour cette organisation, et ce que dit cette candidature est vrai.',
  'check.act': 'Envoyer la candidature',

  'receipt.title': 'Récépissé {number}',
  'receipt.headline': 'Nous avons votre candidature.',
  'receipt.lead':
    'Elle est complète et arrivée à temps. Gardez cette page ou le fichier : ils prouvent ce qui est arrivé, et quand.',
  'receipt.call': 'Appel',
  'receipt.from': 'De',
  'receipt.received': 'Reçue',
  'receipt.yourTime': '(votre heure)',
  'receipt.content': 'Empreinte de toute la candidature',
  'receipt.contentAbout':
    'SHA-256 de chaque réponse, de la fiche de votre organisation, des règles et de chaque fichier.',
  'receipt.download': 'Télécharger le récépissé (JSON, 4 ko)',
  'receipt.back': 'Aller à la candidature',
  'receipt.fingerprints': 'Les empreintes complètes des fichiers',
  'receipt.fingerprintsAbout':
    'Comparez-les avec vos propres fichiers : le même fichier donne toujours le même SHA-256. Pour une photo, comparez celle que vous téléchargez ici, car nous en avons retiré le lieu et la date de la prise de vue.',
  'receipt.aside': 'Suite et preuve',
  'receipt.next': 'Et maintenant ?',
  'receipt.screen': 'Nous vérifions les règles de l’appel',
  'receipt.assess': 'Elle est évaluée',
  'receipt.answer': 'Le Conseil décide, et vous recevez la réponse',
  'receipt.inLog': 'Dans le registre public, à la place {index, number}',
  'receipt.proofAbout':
    'Personne ne pourra dire plus tard que votre candidature n’est pas arrivée, ou que c’en était une autre.',
  'receipt.promise':
    'Nous nous sommes engagés, par notre signature, à inscrire cet acte au registre public en moins d’une minute. Le fichier de ce récépissé contient cette promesse : si nous la rompions un jour, il le prouverait.',
  'receipt.leaf': 'L’acte, par l’empreinte de son entrée dans le registre public',
  'receipt.lookUp': 'Le chercher dans le registre',
  'receipt.commandReceipt': 'Vérifier ce récépissé sur votre propre machine',
  'receipt.commandLog': 'Vérifier tout le registre',

  'sent.next': 'Et maintenant ?',
  'sent.receipt': 'Afficher le récépissé',
  'sent.answers': 'Ce que vous avez envoyé',
  'sent.toGrant': 'Aller à la subvention',
  'sent.agreement': 'Signer l’accord',
  'sent.awardedName': 'Montant accordé',
  'sent.submitted': 'Nous avons votre candidature',
  'sent.submittedAbout': 'À la clôture de l’appel, nous vérifions les règles. Vous verrez le résultat ici.',
  'sent.eligible': 'Votre candidature remplit les règles',
  'sent.eligibleAbout': 'Elle est en cours d’évaluation. Ensuite, le Conseil décide.',
  'sent.ineligible': 'Votre candidature ne remplit pas les règles de cet appel',
  'sent.ineligibleAbout': 'Elle n’est pas évaluée. En voici les raisons :',
  'sent.awarded': 'Votre candidature est financée : {amount}',
  'sent.awardedSoon': 'Nous rédigeons l’accord. Il sera ici dans un instant ; rechargez la page.',
  'sent.toSign': 'L’accord attend votre signature.',
  'sent.awardedAbout': 'Les paiements, les rapports et l’accord sont sur la page de la subvention.',
  'sent.reserve': 'Votre candidature est sur la liste de réserve',
  'sent.reserveAbout':
    'Elle était assez bonne pour être financée, mais le budget de cet appel était épuisé avant sa place. Si de l’argent se libère, il va à la liste de réserve, dans l’ordre.',
  'sent.declined': 'Votre candidature n’a pas été retenue',
  'sent.declinedAbout':
    'Merci pour le travail que vous y avez consacré. D’autres candidatures ont obtenu plus de points, ou la vôtre est restée sous le seuil fixé par l’appel.',
  'sent.withdrawn': 'Cette candidature est retirée',
  'sent.withdrawnAbout':
    'Elle n’est plus prise en compte. Tant que l’appel est ouvert, vous pouvez en commencer une autre.',

  'withdraw.link': 'Retirer la candidature',
  'withdraw.title': 'Retirer cette candidature ?',
  'withdraw.follows': 'La candidature ne participe plus à l’appel.',
  'withdraw.again':
    'Tant que l’appel est ouvert, vous pouvez en commencer une autre : le contenu de celle-ci y est repris, à corriger et à renvoyer.',
  'withdraw.undo': 'Non. Une candidature retirée le reste.',
  'withdraw.reason': 'Pourquoi la retirez-vous ?',
  'withdraw.reasonHint': 'Une phrase suffit, par exemple : nous avons trouvé un autre donateur.',
  'withdraw.reasonEmpty': 'Dites en une phrase pourquoi vous la retirez.',
  'withdraw.act': 'Retirer la candidature',

  'missing.title': 'Donnez un titre au projet.',
  'missing.language': 'Choisissez la langue de la candidature : {choices}.',
  'missing.otherLanguage': 'Cet appel accepte les candidatures dans ces langues : {choices}. Choisissez-en une.',
  'missing.amount': 'Indiquez combien vous demandez, {most} au plus.',
  'missing.amountAbove': 'Une subvention de cet appel est de {most} au plus. Demandez ce montant ou moins.',
  'missing.amountBelow': 'Une subvention de cet appel est de {least} au moins. Demandez ce montant ou plus.',
  'missing.months': 'Indiquez combien de mois dure le projet, {most, number} au plus.',
  'missing.monthsAbove': 'Un projet de cet appel dure de 1 à {most, number} mois. Raccourcissez-le.',
  'missing.experience': 'Indiquez depuis combien d’années votre organisation aide directement des victimes.',
  'missing.experienceBelow':
    'Cet appel demande {least, plural, =0 {moins d’une année} one {une année} many {# d’années} other {# années}} d’aide directe. Cherchez un autre appel.',
  'missing.answer': 'Répondez à cette question : {question}',
  'missing.answerAbove': 'Raccourcissez cette réponse à {most, number} caractères : {question}',
  'missing.document': 'Joignez ce document : {document}',
  'missing.documentInfected':
    'Retirez ce document ou envoyez-en un qui soit sain, car il contient un virus : {document}',
  'missing.registered':
    'Votre organisation a été enregistrée après le {latest}, dernier jour admis pour cet appel. Cherchez un autre appel.',
  'missing.country':
    'Cet appel s’adresse aux organisations de ces pays : {countries}. Cherchez un appel ouvert au vôtre.',
};
