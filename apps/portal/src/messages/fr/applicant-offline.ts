import type { SameKeys } from '../catalogue.ts';
import type { offline as english } from '../en/applicant-offline.ts';

export const offline: SameKeys<typeof english> = {
  'offline.title': 'Rédiger hors connexion',
  'offline.lead':
    'Emportez les questions dans un fichier Word, rédigez là où il n’y a pas de connexion, puis rapportez le fichier.',
  'offline.out': 'Emporter le formulaire',
  'offline.outAbout': 'Le fichier contient toutes les questions avec leur limite, et ce que vous avez déjà répondu.',
  'offline.download': 'Télécharger le formulaire (DOCX)',
  'offline.back': 'Rapporter le formulaire',
  'offline.backAbout':
    'Nous lisons vos réponses et vous les montrons. Rien n’est enregistré avant votre accord, et le fichier n’est pas conservé.',
  'offline.choose': 'Le formulaire que vous avez rempli',
  'offline.chooseHint': 'Un document Word (DOCX) de {size} au plus.',
  'offline.found':
    '{count, plural, =0 {Votre fichier dit ce qui est déjà enregistré} one {Une réponse de votre fichier est différente} other {# réponses de votre fichier sont différentes}}',
  'offline.foundAbout': 'Relisez chaque réponse, corrigez-la au besoin, puis enregistrez. Jusque-là, rien n’a changé.',
  'offline.more':
    'Votre fichier contient plus de réponses qu’on ne peut en enregistrer en une fois. Enregistrez celles-ci, puis rapportez le fichier pour les autres.',
  'offline.tooMuch':
    'Ces réponses sont trop longues pour être enregistrées en une fois. Raccourcissez les plus longues, puis enregistrez à nouveau.',
  'offline.same': 'Il n’y a rien à enregistrer. Les réponses vides du fichier n’effacent rien.',
  'offline.stored': 'Ce qui est enregistré actuellement',
  'offline.save': 'Enregistrer ces réponses',
  'offline.limit': '{limit} caractères au plus',
  'offline.until': 'La candidature doit être envoyée avant le {time}. Ce fichier n’est pas une candidature.',
  'offline.fileFill':
    'Écrivez chaque réponse dans la case vide sous sa question. Tout logiciel qui enregistre des fichiers Word convient.',
  'offline.fileCodes': 'Laissez tels quels les codes entre crochets : c’est par eux que nous retrouvons vos réponses.',
  'offline.fileBack': 'Enregistrez le fichier au format DOCX et rapportez-le sur la page où vous l’avez téléchargé.',
  'offline.fileNames':
    'N’écrivez rien qui permette de reconnaître une personne survivante. Gardez ce fichier là où seuls vos collègues peuvent l’ouvrir.',
  'offline.fileRest': 'Le montant, la durée et les documents sont demandés sur les pages de la candidature.',
};
