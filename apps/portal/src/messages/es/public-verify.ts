import type { SameKeys } from '../catalogue.ts';
import type { verify as english } from '../en/public-verify.ts';

export const verify: SameKeys<typeof english> = {
  'verify.title': 'Comprobar un recibo o un acto',
  'verify.lead':
    'Elija el archivo de un recibo, o pegue un recibo o la huella de un acto. Verá si es válido y desde cuándo está en el registro público.',
  'verify.valid': 'Sí: este recibo es válido',
  'verify.broken': 'No: este recibo no es válido',
  'verify.broken.leaf': 'La entrada que contiene no tiene la huella que muestra.',
  'verify.broken.disclosures': 'Uno de sus valores no es el que se selló cuando se anotó el acto.',
  'verify.broken.number': 'El número que muestra no es el del acto.',
  'verify.broken.contentHash': 'La huella del contenido no es la del acto.',
  'verify.broken.submittedAt': 'La hora que muestra no es la del acto.',
  'verify.brokenAbout':
    'Se cambió después de que lo entregáramos, o se copió solo en parte. El recibo que nosotros guardamos está en la página de la solicitud.',
  'verify.receiptAbsent': 'Este recibo es coherente, pero su acto no está en el registro público',
  'verify.promiseAbout':
    'Consérvelo. Si tiene más de un minuto, no hemos cumplido la promesa que firmamos en él, y el recibo lo prueba ante cualquiera. Compruébelo con la orden “verify receipt” y escríbanos.',
  'verify.receipt': 'Recibo',
  'verify.receiptAbout': 'El número, la hora y el contenido son los del acto en el registro.',
  'verify.received': 'Recibida',
  'verify.file': 'O el archivo de un recibo',
  'verify.fileHint':
    'El archivo de la página del recibo, por ejemplo “receipt-A-2026-00007.json”. Se examina y no se guarda.',
  'verify.found': 'Sí: este acto está en el registro público',
  'verify.waiting': 'Este acto va camino del registro público',
  'verify.absent': 'No: este acto no está en el registro público',
  'verify.away': 'El registro público no responde en este momento',
  'verify.question': 'Recibo o huella de un acto',
  'verify.hint':
    'El texto del archivo del recibo, o los 64 signos (cifras del 0 al 9 y letras de la a a la f) que muestra una página, por ejemplo los que empiezan por 9f2c 41d0. Los espacios no importan.',
  'verify.act': 'Comprobar',
  'verify.noHash': 'En este texto no hay ninguna huella. Pegue sus 64 signos completos.',
  'verify.foundAbout':
    'Está en la posición {index, number}, contando desde 0, y un estado firmado del registro lo contiene.',
  'verify.waitingAbout':
    'Tiene la posición {index, number}, contando desde 0. El próximo estado firmado del registro lo contendrá; tarda unos segundos.',
  'verify.absentAbout':
    'Si esta huella está en un recibo de hace más de un minuto, conserve el recibo: algo falla por nuestra parte, y el recibo lo prueba. Compruebe antes que están los 64 signos.',
  'verify.place': 'Posición en el registro',
  'verify.log': 'Nombre del registro',
  'verify.index': '{index, number}, contando desde 0',
  'verify.what': 'Qué ocurrió',
  'verify.when': 'Cuándo',
  'verify.hash': 'Huella',
  'verify.proof': 'Prueba',
  'verify.leaf': 'Qué dice la entrada',
  'verify.leafAbout':
    'Ni nombres ni importes: están sellados, y solo las personas a quienes conciernen pueden abrirlos.',
  'verify.checkAbout':
    'Esta página es nuestra, así que podría mentir. La orden de abajo no puede: lee todo el registro en su equipo.',
  'verify.how': 'Cómo se prueba el registro a sí mismo',
  'verify.howAbout':
    'Cada acto es una entrada. Todas las entradas juntas tienen una raíz, y firmamos la raíz y el número de entradas: es el estado firmado. Si alguien cambiara, quitara o insertara una entrada más tarde, la raíz ya no coincidiría con lo que se firmó antes.',
  'verify.checkpoint': 'El estado firmado de este momento (texto)',
  'verify.keys': 'La clave con la que está firmado (texto)',
  'verify.status': 'El estado del registro (JSON)',
};
