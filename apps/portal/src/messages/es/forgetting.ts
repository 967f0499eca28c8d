import type { FullTranslation } from '../catalogue.ts';

export const forgetting: FullTranslation<'forgetting'> = {
  'account.title': 'Lo que conservamos sobre usted',
  'account.export': 'Descargar lo que conservamos sobre usted',
  title: 'Pedir la supresión de su cuenta',
  lead: 'Usted lo pide, una persona lo ordena y otra lo confirma. Hasta entonces puede retirar su petición.',
  goes: 'Lo que desaparece',
  'goes.account':
    'Su cuenta: nombre, correo electrónico, contraseña, segundos factores, claves de acceso, preferencias y avisos.',
  'goes.letters': 'Los mensajes que le enviamos, salvo el último, que le dice que está hecho.',
  'goes.log':
    'Lo que abre sus actos en el registro público: después nadie, ni con todas las claves del fondo, podrá decir que eran suyos.',
  stays: 'Lo que queda',
  'stays.leaves':
    'Las entradas mismas del registro público. No contienen nombre ni palabras, solo un seudónimo que ya no lleva a nadie.',
  'stays.payments': 'Los documentos de los pagos, mientras lo diga la ley.',
  'stays.records':
    'Las solicitudes, subvenciones e informes de su organización y las evaluaciones sobre las que el fondo decidió. Pertenecen al expediente.',
  export: 'Descargar lo que conservamos sobre usted antes de que desaparezca',
  asked: 'Lo pidió el {date}',
  askedLead: 'Dos personas lo examinan. Un mensaje le dirá cómo termina.',
  withdraw: 'Retirar la petición',
  withdrawn: 'Retiró su última petición. Su cuenta sigue como está.',
  refused: 'Su última petición fue rechazada, por este motivo',
  first: 'Resuelva esto primero',
  firstLead:
    'Otras personas dependen de ello. Cuando esté resuelto, podrá pedirlo aquí. Si no puede resolverlo, escríbanos.',
  'obstacle.applications':
    '{count, plural, one {Una solicitud abierta de su organización no tiene otro representante legal.} other {# solicitudes abiertas de su organización no tienen otro representante legal.}}',
  'obstacle.agreements':
    '{count, plural, one {Una subvención en curso de su organización no tiene otro representante legal.} other {# subvenciones en curso de su organización no tienen otro representante legal.}}',
  'obstacle.assessments': '{count, plural, one {No ha enviado una evaluación.} other {No ha enviado # evaluaciones.}}',
  'obstacle.role':
    'Nadie más es parte de: {role}. {count, plural, =0 {} one {Un pago le espera.} other {# pagos le esperan.}}',
  'settle.applications': 'Nombrar a otro miembro representante legal, o retirar la solicitud',
  'settle.agreements': 'Nombrar a otro miembro representante legal',
  'settle.assessments': 'Enviarla, o abstenerse',
  'settle.role': 'Pedir a la administración que dé la función a otra persona',
  ask: 'Pedir la supresión',
  askLead: 'Su cuenta funciona hasta que se confirme la supresión. Entonces se cierra y nadie puede recuperarla.',
  act: 'Pedir la supresión de mi cuenta',
  'requests.title': '{count, plural, one {Una persona pide ser olvidada} other {# personas piden ser olvidadas}}',
  'requests.person': 'Cuenta',
  'requests.askedAt': 'Pedido',
  'requests.order': 'Ordenar la supresión',
  'requests.ordered': 'Ordenada: espera a una segunda persona',
  'requests.refuse': 'Rechazar',
  'refuse.title': '¿Rechazar la supresión de una cuenta?',
  'refuse.follows1': 'La cuenta sigue como está. La persona recibe un mensaje y lee los motivos en su propia página.',
  'refuse.follows2': 'La orden que hubiera queda sin efecto.',
  'refuse.undo': 'La persona puede pedirlo de nuevo.',
  'refuse.reason': 'Motivos',
  'refuse.reasonHint': 'Solo para la persona, en palabras que entienda: por ejemplo, qué obligación legal se opone.',
  'refuse.act': 'Rechazar la supresión',
  'download.title': 'Descargar lo que conservamos sobre usted',
  'download.lead': 'Un solo archivo que usted y los programas pueden leer: JSON, con palabras en inglés.',
  'download.holds': 'Lo que contiene',
  'download.holds.account':
    'Su cuenta, sus funciones y todo lo que se hizo con ella, con los lugares en el registro público.',
  'download.holds.signIn':
    'Dónde tiene sesiones abiertas, sus claves de acceso, segundos factores y cuenta vinculada, sin ningún secreto; las peticiones suyas que rechazamos.',
  'download.holds.letters': 'Los mensajes que le enviamos, sus avisos y cómo quiere recibirlos.',
  'download.holds.work':
    'La organización por la que actúa; sus evaluaciones y declaraciones de conflictos de intereses.',
  'download.holds.acts': 'Cada acto del fondo que le nombra, por servicio.',
  'download.lacks': 'Lo que no contiene',
  'download.lacks.secrets':
    'Contraseñas, códigos y claves: los guardamos de modo que nadie pueda leerlos, ni siquiera nosotros.',
  'download.lacks.others':
    'Lo que su organización solicitó y recibió. Pertenece a la organización, y sus miembros lo ven en el portal.',
  'download.lacks.log':
    'El registro público. Contiene entradas con un seudónimo y sin nombre; está abierto a todos en /log y las guarda para siempre.',
  'download.act': 'Descargar el archivo',
  'download.password':
    'Es personal, así que antes pedimos su contraseña y anotamos la descarga. Guarde el archivo como guarda sus papeles.',
};
