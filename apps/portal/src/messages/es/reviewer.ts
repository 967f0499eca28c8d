import type { FullTranslation } from '../catalogue.ts';

export const reviewer: FullTranslation<'reviewer'> = {
  'home.title':
    '{all, plural, =0 {Todavía no tiene ninguna solicitud} other {{left, plural, =0 {No le queda nada por evaluar} one {Una solicitud por evaluar} other {# solicitudes por evaluar}}}}',
  'home.none': 'Cuando se le asigne una solicitud, aparecerá aquí y recibirá un mensaje.',
  'home.progress': 'Su avance',
  'home.sent': '{sent, number} de {all, number} evaluaciones enviadas',
  'home.blind': 'Verá las puntuaciones de las demás personas sobre una solicitud después de enviar las suyas.',
  'home.next': 'Continuar con {number}',
  'home.conflicts': 'Primero: ¿conoce a alguna de las organizaciones solicitantes?',
  'home.conflictsAbout':
    '{organisations, plural, one {Una organización está} other {# organizaciones están}} en evaluación. {declared, plural, =0 {No ha declarado ningún conflicto de intereses.} one {Ha declarado un conflicto de intereses.} other {Ha declarado # conflictos de intereses.}}',
  'home.conflictsLink': 'Ver la lista de organizaciones',
  'home.steppedAside': 'Usted se abstuvo',
  'home.yourPoints': 'Sus puntos',

  'done.saved': 'Guardado en nuestro servidor',
  'done.saved.about': 'Nadie lo ve hasta que usted lo envíe.',
  'done.sent': 'Su evaluación está enviada y sellada',
  'done.sent.about': 'Ahora ve lo que han enviado las demás personas.',
  'done.declared': 'Su conflicto de intereses está declarado',
  'done.declared.about': 'Las solicitudes de esta organización que no había evaluado dejan de estar a su cargo.',
  'done.stepped-aside': 'Usted se ha abstenido',
  'done.stepped-aside.about': 'El puesto pasa a otra persona evaluadora. Para usted no tiene ninguna consecuencia.',

  'kind.employment': 'Trabajo',
  'kind.employment.hint': 'Trabaja, trabajó o desea trabajar en ella, o forma parte de su junta directiva.',
  'kind.family': 'Familia o amistad estrecha',
  'kind.family.hint': 'Alguien cercano trabaja en ella o la dirige.',
  'kind.financial': 'Dinero',
  'kind.financial.hint': 'La decisión le hace ganar o perder dinero, de forma directa o a través de alguien cercano.',
  'kind.former-partner': 'Colaboración anterior',
  'kind.former-partner.hint': 'Llevó a cabo con ella un proyecto, un estudio o una solicitud en los tres últimos años.',
  'kind.other': 'Otro motivo',
  'kind.other.hint': 'Cualquier cosa que haría dudar a alguien de fuera de que el juicio es libre.',

  'conflicts.title':
    '{count, plural, =0 {No ha declarado ningún conflicto de intereses} one {Ha declarado un conflicto de intereses} other {Ha declarado # conflictos de intereses}}',
  'conflicts.lead':
    'Estas organizaciones tienen una solicitud en evaluación. Si algo le vincula con alguna de ellas, dígalo antes de leer.',
  'conflicts.organisations': 'Organizaciones en evaluación',
  'conflicts.none': 'Ahora no hay ninguna solicitud en evaluación.',
  'conflicts.nothing': 'Nada declarado',
  'conflicts.kind': 'Su declaración',
  'conflicts.declare': 'Declarar',
  'conflicts.open': 'Declarar un conflicto',

  'declare.title': '¿Declarar un conflicto de intereses?',
  'declare.who': 'Quién declara',
  'declare.readers': 'Quién lo lee',
  'declare.readersAbout': 'Solo la Secretaría y la auditoría.',
  'declare.organisation': '¿Con qué organización?',
  'declare.choose': 'Elija una organización',
  'declare.kind': '¿Qué le vincula con ella?',
  'declare.reason': 'En una o dos frases: ¿en qué consiste?',
  'declare.reasonHint': 'Sin nombres de terceras personas. Por ejemplo: en su junta directiva hasta 2024.',
  'declare.follows.files':
    'Las solicitudes de esta organización que no ha evaluado dejan de estar a su cargo, y no volverá a recibir ninguna.',
  'declare.follows.others': 'Las evaluaciones que ya ha enviado se mantienen.',
  'declare.follows.log':
    'El registro público muestra que se declaró un conflicto y de qué tipo. Los nombres y el motivo quedan sellados.',
  'declare.undo': 'No. Una declaración es definitiva.',
  'declare.act': 'Declarar el conflicto',

  'sheet.project': 'En breve',
  'sheet.documentsAbout': 'La Secretaría ha verificado los documentos según las reglas de la convocatoria.',
  'sheet.title': 'Su evaluación',
  'sheet.about':
    'Una puntuación y un motivo para cada criterio. Guarde tantas veces como quiera; envíe cuando lo tenga claro.',
  'sheet.points':
    '{of, plural, =0 {Todavía no hay ninguna puntuación guardada.} other {{points} de {of, number} puntos hasta ahora, según lo que hay en esta página.}}',
  'sheet.score': 'Puntuación',
  'sheet.noScore': 'Sin puntuación todavía',
  'sheet.reason': 'Motivo',
  'sheet.reasonHint':
    'Al menos 20 caracteres. Qué hay en la solicitud que le lleva a esta puntuación, por ejemplo: el plan dice quién hace qué y cuándo.',
  'sheet.reasonNeedsScore':
    'Elija una puntuación para “{title}”: el motivo se guarda junto a su puntuación. Todavía no se ha guardado nada.',
  'sheet.comment': 'En conjunto, ¿qué es lo decisivo para usted?',
  'sheet.commentHint': 'Una o dos frases, por ejemplo: plan sólido, presupuesto débil.',
  'sheet.save': 'Guardar',
  'sheet.toSend': 'Guardar y continuar al envío',

  'anchor.0': 'sin respuesta',
  'anchor.1': 'muy deficiente',
  'anchor.2': 'deficiente',
  'anchor.3': 'aceptable',
  'anchor.4': 'buena',
  'anchor.5': 'excelente',
  'anchor.0.about': 'La solicitud no responde a esto, o responde a otra cosa.',
  'anchor.1.about': 'Deficiencias graves que el proyecto no podría superar.',
  'anchor.2.about': 'Deficiencias importantes; algunas partes de la respuesta convencen.',
  'anchor.3.about': 'Responde al criterio; algunas deficiencias requieren atención.',
  'anchor.4.about': 'Responde bien al criterio; algunas cosas podrían mejorar.',
  'anchor.5.about': 'Responde plenamente al criterio; las deficiencias son menores.',

  'send.title': '¿Enviar su evaluación de {number}?',
  'send.total': 'Sus puntos',
  'send.points': '{points} de 100',
  'send.scores': 'Sus puntuaciones, como están guardadas en nuestro servidor',
  'send.follows.sealed':
    'Las puntuaciones, los motivos y el comentario quedan sellados. La clasificación los cuenta tal como están.',
  'send.follows.panel': 'Verá las puntuaciones de las demás personas evaluadoras, con un código.',
  'send.follows.readers':
    'La Secretaría y la auditoría la leen con su nombre; las demás personas que evalúan esta solicitud, sin él.',
  'send.undo': 'No. Una evaluación enviada nunca se cambia.',
  'send.act': 'Enviar la evaluación',

  'sent.title':
    'Usted dio {total} de 100 puntos; {others, plural, =0 {nadie más ha enviado todavía la suya} one {otra persona ha enviado la suya} other {otras # personas han enviado la suya}}',
  'sent.apart': 'Entre los totales hay {points} puntos de diferencia',
  'sent.caption': 'Puntuaciones sobre 5, una junto a otra',
  'sent.criterion': 'Criterio',
  'sent.you': 'Usted',
  'sent.code': 'Evaluación {code}',
  'sent.reasons': 'Motivos: {name}',
  'sent.alone': 'Las puntuaciones de las demás personas aparecerán aquí a medida que las envíen.',

  'aside.open': 'Abstenerse en esta solicitud',
  'aside.title': '¿Abstenerse en {number}?',
  'aside.follows.file': 'Dejará de ver esta solicitud. Lo que guardó en la hoja no se cuenta.',
  'aside.follows.conflict':
    'Se declara en su nombre un conflicto de intereses con esta organización; no volverá a recibir ninguna de sus solicitudes.',
  'aside.follows.place': 'El puesto pasa a otra persona evaluadora.',
  'aside.undo': 'No.',
  'aside.act': 'Abstenerse',

  'guide.title': 'Cómo evaluar',
  'guide.lead':
    'Varias personas leen cada solicitud. Sus puntuaciones se pueden comparar porque todas siguen esta página.',
  'guide.scale': 'La escala',
  'guide.word': 'En una palabra',
  'guide.about': 'Cuándo darla',
  'guide.halves':
    'Los medios puntos quedan entre dos líneas. El texto junto a cada criterio dice qué significan ahí 0 y 5.',
  'guide.rules': 'Seis reglas',
  'guide.rule.read': 'Lea toda la solicitud antes de dar la primera puntuación.',
  'guide.rule.criteria':
    'Juzgue según los criterios de la convocatoria y nada más: ni el idioma, ni la presentación, ni lo que haya oído.',
  'guide.rule.reason': 'Escriba primero el motivo y elija después la puntuación que le corresponde.',
  'guide.rule.alone':
    'No hable con nadie de una solicitud. Verá las puntuaciones de las demás personas después de enviar las suyas.',
  'guide.rule.tie': 'Si algo le vincula con una organización solicitante, absténgase antes de seguir leyendo.',
  'guide.rule.final': 'Lo que se envía queda sellado. Si después ve un error, avise a la Secretaría.',
};
