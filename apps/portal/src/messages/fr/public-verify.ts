import type { SameKeys } from '../catalogue.ts';
import type { verify as english } from '../en/public-verify.ts';

export const verify: SameKeys<typeof english> = {
  'verify.title': 'Vérifier un récépissé ou un acte',
  'verify.lead':
    'Choisissez le fichier d’un récépissé, ou collez un récépissé ou l’empreinte d’un acte. Vous verrez s’il est valable et depuis quand il figure dans le registre public.',
  'verify.valid': 'Oui : ce récépissé est valable',
  'verify.broken': 'Non : ce récépissé n’est pas valable',
  'verify.broken.leaf': 'L’entrée qu’il contient n’a pas l’empreinte qu’il affiche.',
  'verify.broken.disclosures':
    'Une valeur qu’il contient n’est pas celle qui a été scellée lorsque l’acte a été consigné.',
  'verify.broken.number': 'Le numéro qu’il affiche n’est pas celui de l’acte.',
  'verify.broken.contentHash': 'L’empreinte du contenu n’est pas celle de l’acte.',
  'verify.broken.submittedAt': 'L’heure qu’il affiche n’est pas celle de l’acte.',
  'verify.brokenAbout':
    'Il a été modifié après que nous l’avons remis, ou copié en partie seulement. Le récépissé tel que nous le conservons est sur la page de la candidature.',
  'verify.receiptAbsent': 'Ce récépissé est cohérent, mais son acte n’est pas dans le registre public',
  'verify.promiseAbout':
    'Gardez-le. S’il a plus d’une minute, nous avons rompu la promesse que nous y avons signée, et il le prouve à tout le monde. Vérifiez-le avec la commande « verify receipt » et écrivez-nous.',
  'verify.receipt': 'Récépissé',
  'verify.receiptAbout': 'Le numéro, l’heure et le contenu sont ceux de l’acte inscrit au registre.',
  'verify.received': 'Reçue',
  'verify.file': 'Ou le fichier d’un récépissé',
  'verify.fileHint':
    'Le fichier téléchargé depuis la page du récépissé, par exemple « receipt-A-2026-00007.json ». Il est lu, sans être conservé.',
  'verify.found': 'Oui : cet acte est dans le registre public',
  'verify.waiting': 'Cet acte est en route vers le registre public',
  'verify.absent': 'Non : cet acte n’est pas dans le registre public',
  'verify.away': 'Le registre public ne répond pas en ce moment',
  'verify.question': 'Récépissé, ou empreinte d’un acte',
  'verify.hint':
    'Le texte du fichier de récépissé, ou les 64 signes (0 à 9, a à f) affichés sur une page, par exemple commençant par 9f2c 41d0. Les espaces ne comptent pas.',
  'verify.act': 'Vérifier',
  'verify.noHash': 'Il n’y a pas d’empreinte dans ce texte. Collez ses 64 signes.',
  'verify.foundAbout':
    'Il est à la place {index, number}, comptée à partir de 0, et un état signé du registre le contient.',
  'verify.waitingAbout':
    'Il a la place {index, number}, comptée à partir de 0. Le prochain état signé du registre le contiendra ; cela prend quelques secondes.',
  'verify.absentAbout':
    'Si cette empreinte figure sur un récépissé de plus d’une minute, gardez-le : l’erreur est de notre côté, et il le prouve. Vérifiez d’abord que les 64 signes sont là.',
  'verify.place': 'Place dans le registre',
  'verify.log': 'Nom du registre',
  'verify.index': '{index, number}, comptée à partir de 0',
  'verify.what': 'Ce qui s’est passé',
  'verify.when': 'Quand',
  'verify.hash': 'Empreinte',
  'verify.proof': 'Preuve',
  'verify.leaf': 'Ce que dit l’entrée',
  'verify.leafAbout': 'Ni noms ni montants : ils sont scellés, et seules les personnes concernées peuvent les ouvrir.',
  'verify.checkAbout':
    'Cette page est à nous : elle pourrait donc mentir. La commande ci-dessous ne le peut pas : elle lit tout le registre sur votre machine.',
  'verify.how': 'Comment le registre apporte sa propre preuve',
  'verify.howAbout':
    'Chaque acte est une entrée. Toutes les entrées ensemble ont une seule racine, et nous signons cette racine avec le nombre d’entrées. Si une entrée était modifiée, retirée ou insérée après coup, la racine ne correspondrait plus à ce qui a été signé.',
  'verify.checkpoint': 'L’état signé du moment (texte)',
  'verify.keys': 'La clé avec laquelle il est signé (texte)',
  'verify.status': 'L’état du registre (JSON)',
};
