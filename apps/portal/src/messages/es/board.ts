import type { FullTranslation } from '../catalogue.ts';

export const board: FullTranslation<'board'> = {
  'home.title': 'Mis tareas',
  'home.waiting':
    '{count, plural, =0 {Ninguna lista espera su decisión} one {Una lista espera su decisión} other {# listas esperan su decisión}}',
  'home.lead':
    'Las solicitudes están evaluadas y la regla las ha ordenado. Usted mira la lista completa y dice si el fondo puede aplicarla.',
  'home.nothing': 'Cuando la Secretaría envíe una lista clasificada, aparecerá aquí.',
  'home.now': 'Esperan su decisión',
  'home.under': 'En curso',
  'home.decided': 'Decididas',
  'home.read': 'Leer la lista y decidir',
  'home.youAgreed':
    'Usted dio su conformidad el {date}. {missing, plural, =0 {Ya hay conformidades suficientes.} one {Falta la conformidad de otro miembro.} other {Faltan las conformidades de otros # miembros.}}',
  'home.back': 'De vuelta en la Secretaría. El motivo: {reason}',
  'home.backPlain': 'De vuelta en la Secretaría.',
  'home.approvedOn': 'Aprobada el {date}',

  'dossier.title': 'Lista clasificada',
  'dossier.canFund': 'Con {budget} se pueden financiar {funded, number} de {all, number} solicitudes',
  'dossier.funded': 'Con {budget} se financian {funded, number} de {all, number} solicitudes',
  'dossier.allocated': 'Se repartirían {allocated} y quedarían {left}',
  'dossier.given': 'Repartidos {allocated}, quedan {left}',
  'dossier.what': 'Qué dice la lista',
  'dossier.awards':
    '{count, plural, =0 {No se financia ninguna solicitud.} one {Una solicitud recibe todo lo que pide.} other {# solicitudes reciben todo lo que piden.}}',
  'dossier.reserves':
    '{count, plural, =0 {No hay ninguna en la lista de reserva.} one {Una tiene puntos suficientes, pero el dinero se acaba antes. Pasa a la lista de reserva.} other {# tienen puntos suficientes, pero el dinero se acaba antes. Pasan a la lista de reserva, en este orden.}}',
  'dossier.declines':
    '{count, plural, =0 {Ninguna está por debajo de la puntuación mínima.} one {Una está por debajo de la puntuación mínima de la convocatoria.} other {# están por debajo de la puntuación mínima de la convocatoria.}}',
  'dossier.rule':
    'El orden resulta solo de las puntuaciones, y no se salta ninguna solicitud en favor de otra de menor importe que está más abajo. Si ve algo que las puntuaciones no pueden mostrar, devuelva la lista con el motivo.',
  'dossier.ranking': 'La lista, de mayor a menor puntuación',
  'dossier.check': 'Cómo puede comprobar esta lista',
  'dossier.checkAbout':
    'La huella de abajo está en el registro público. Cualquiera que reciba la lista y las reglas de la convocatoria obtiene las mismas dos huellas; si no, algo se ha cambiado.',
  'dossier.rankingHash': 'Huella de la lista',
  'dossier.rulesHash': 'Huella de las reglas',
  'dossier.decide': 'Cómo decidimos, paso a paso',
  'dossier.returned': 'Devuelta a la Secretaría',
  'dossier.returnedAbout':
    'La Secretaría examina el motivo y envía otra vez una lista. Las conformidades dadas hasta ahora ya no cuentan.',
  'dossier.notReturned': 'La lista está de vuelta en la Secretaría, que la calcula y la envía otra vez.',

  'agreed.title': '{agreed, number} de {quorum, number} conformidades',
  'agreed.enough':
    '{agreed, plural, one {Un miembro ha dado su conformidad} other {# miembros han dado su conformidad}}; {quorum, plural, one {basta una} other {bastan #}}',
  'agreed.missing':
    '{missing, plural, one {Falta la conformidad de un miembro} other {Falta la conformidad de # miembros}} para que se pueda aprobar la lista.',
  'agreed.ready': 'Hay suficientes conformidades. Cualquier miembro puede aprobar ahora la lista.',
  'agreed.approved': 'La lista se aprobó el {date}.',
  'agreed.nobody': 'Todavía nadie ha dado su conformidad.',
  'agreed.you': 'usted',

  'done.agree': 'Ha dado su conformidad. Queda anotada y consta en el registro público.',
  'done.approve': 'La lista está aprobada. Las organizaciones reciben su respuesta y se redactan los acuerdos.',
  'done.return': 'La lista está de vuelta en la Secretaría, con su motivo.',

  'command.agree': 'Todavía no ha decidido.',
  'command.agreed': 'Ha dado su conformidad. No queda nada por hacer hasta que la den los demás miembros.',
  'command.approve': 'Hay suficientes conformidades. Al aprobarla, la lista es definitiva.',

  'act.agree': 'Dar la conformidad a la lista',
  'act.return': 'Devolverla con un motivo',
  'act.approve': 'Aprobar la lista',

  'agree.title': '¿Dar la conformidad a esta lista?',
  'agree.follows1':
    'Su nombre y la hora se guardan con la lista; el registro público muestra que un miembro dio su conformidad.',
  'agree.follows2':
    '{missing, plural, =0 {Ya hay suficientes conformidades; la suya es una más.} one {Entonces habrá suficientes conformidades y la lista se podrá aprobar.} other {Después de usted, {more, plural, one {falta la conformidad de otro miembro} other {falta la conformidad de otros # miembros}}.}}',
  'agree.undo': 'Su conformidad solo deja de valer si la lista se devuelve a la Secretaría antes de aprobarse.',
  'return.title': '¿Devolver esta lista a la Secretaría?',
  'return.reason': '¿Qué debe examinar la Secretaría?',
  'return.reasonHint':
    'Indique el puesto y lo que las puntuaciones no pueden mostrar, por ejemplo: el puesto 4 repite un proyecto del año pasado. Lo leen la Secretaría y la auditoría.',
  'return.reasonEmpty': 'Escriba el motivo: la Secretaría solo puede corregir lo que conoce.',
  'return.follows1': 'La lista vuelve a la Secretaría con su motivo.',
  'return.follows2':
    'Las conformidades dadas hasta ahora ya no cuentan: una lista nueva necesita conformidades nuevas.',
  'return.undo': 'No. La Secretaría puede enviar otra vez la misma lista, y entonces usted puede darle su conformidad.',
  'approve.title': '¿Aprobar esta lista?',
  'approve.follows1':
    '{count, plural, one {Se comunica a una organización que recibe financiación} other {Se comunica a # organizaciones que reciben financiación}}, y se redactan los acuerdos.',
  'approve.follows2': 'Las demás también reciben hoy su respuesta: lista de reserva, o no seleccionada, con el motivo.',
  'approve.follows3': 'La convocatoria queda concluida.',
  'approve.undo': 'No. Las decisiones se publican y no se pueden revocar.',
  'fact.call': 'Convocatoria',
  'fact.list': 'La lista',
  'fact.money': 'Dinero',
  'fact.moneyOf': '{allocated} de {budget}',
  'fact.agreed': 'Conformidades hasta ahora',
  'fact.nobody': 'Ninguna',

  'rank.application': 'Solicitud',
  'rank.score': 'Puntos',
  'rank.range': 'De la evaluación más baja a la más alta, de {from, number} a 100 puntos',
  'rank.rangeLabel':
    '{mean} puntos; entre {lowest} y {highest} en {reviews, plural, one {una evaluación} other {# evaluaciones}}',
  'rank.asked': 'Solicitado',
  'rank.named': '{place, number}. {title}',
  'rank.outcome': 'Según la regla',
  'rank.result': 'Resultado',
  'rank.line': 'Aquí se acaba el dinero: quedan {left} y la solicitud siguiente pide {asked}.',
  'rank.key': 'El punto es la media de las evaluaciones; la línea va de la más baja a la más alta.',
  'outcome.award': 'Financiar',
  'outcome.reserve': 'Lista de reserva',
  'outcome.decline': 'No financiar',
  'reason.within-the-budget': 'El dinero alcanza hasta este puesto.',
  'reason.at-the-line': 'El dinero que queda es menos de lo que pide.',
  'reason.after-the-line': 'Está después del puesto en que se acaba el dinero.',
  'reason.below-the-threshold': 'Tiene menos puntos de los que exige la convocatoria.',
};
