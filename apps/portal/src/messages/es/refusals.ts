import type { FullTranslation } from '../catalogue.ts';

export const refusals: FullTranslation<'refusals'> = {
  'too-many-invitations': 'Ya hay {most, number} invitaciones pendientes. Espere a que algunas se acepten o terminen.',
  'unknown-position': 'Elija: representante legal o miembro.',
  'not-a-draft': 'Esto ya se envió y no se puede cambiar. Vuelva a cargar la página para verlo como está.',
  'deadline-passed': 'El plazo ha terminado. Busque una convocatoria abierta en la lista de convocatorias.',
  'not-open-yet': 'La convocatoria todavía no está abierta. Vuelva el día de su apertura.',
  'call-still-open': 'La convocatoria sigue abierta. Haga la verificación cuando se cierre.',
  missing: 'Esto falta todavía. Respóndalo o añádalo.',
  'language-not-accepted': 'Esta convocatoria no admite solicitudes en este idioma. Elija otro.',
  'above-maximum':
    'Una subvención de esta convocatoria es de {amount} {currency} como máximo. Pida esa cantidad o menos.',
  'below-minimum':
    'Una subvención de esta convocatoria es de {amount} {currency} como mínimo. Pida esa cantidad o más.',
  'too-many-months':
    'El proyecto es demasiado largo o falta su duración. Mire en las reglas de la convocatoria cuántos meses puede durar y escriba ese número o menos.',
  'too-little-experience':
    'Esta convocatoria exige más años de asistencia directa de los que tiene su organización. Busque otra convocatoria.',
  'too-long': 'Es demasiado largo. Acórtelo.',
  'registered-too-late':
    'Su organización se registró más tarde de lo que permite esta convocatoria. Busque otra convocatoria.',
  'country-not-eligible': 'Esta convocatoria no es para organizaciones de su país. Busque otra convocatoria.',
  'unknown-document': 'Esta convocatoria no pide este documento. Elija uno de los que pide.',
  'other-currency': 'Esta cantidad está en otra moneda. Escríbala en la moneda de la convocatoria o de la subvención.',
  'not-positive': 'Escriba una cantidad mayor que cero.',
  'not-text': 'Escriba la respuesta como texto, sin caracteres de control.',
  'deadline-earlier': 'El plazo solo puede ampliarse. Escriba el publicado o uno posterior.',
  'lower-than-published': 'Se publicó como {amount} {currency}. Escriba esa cantidad o más.',
  'stricter-than-published': 'Esto no puede ser más estricto que lo publicado. Escriba lo publicado o menos.',
  removed: 'Aquí falta algo que se publicó. Vuelva a ponerlo.',
  'made-compulsory': 'Algo que no era obligatorio ha pasado a serlo. Déjelo como estaba.',
  'made-smaller': 'Algo que se publicó se ha acortado o reducido. Escriba lo publicado o más.',
  'unknown-time-zone': 'No es un huso horario. Escriba su nombre, por ejemplo Europe/Vienna.',
  'deadline-before-opening': 'El plazo debe terminar después de la apertura. Elija uno posterior.',
  'unknown-language': 'No es un código de idioma. Escriba códigos como en, fr o es.',
  'deadline-in-the-past': 'Este plazo ya ha pasado. Elija uno posterior.',
  'deadline-not-passed': 'La convocatoria todavía admite solicitudes. Ciérrela cuando termine el plazo.',
  'nothing-changed': 'Nada ha cambiado. Cambie algo o deje la convocatoria como está.',
  'no-checkpoint': 'El registro todavía no tiene un estado firmado. Vuelva a intentarlo en un momento.',
  'start-too-far': 'El proyecto no puede comenzar ese día. Elija uno más cercano.',
  'report-not-accepted': 'El informe {ordinal, number} todavía no está aceptado. Vuelva a intentarlo después.',
  'tranche-not-paid': 'El tramo {ordinal, number} no está pagado ni anulado. Cierre el acuerdo después.',
  unreadable: 'Los bancos extranjeros no pueden leer esto. Escríbalo en letras latinas y no muy largo.',
  'bic-of-other-country': 'Este BIC es de un banco de otro país. Corríjalo o corrija el país del banco.',
  'iban-needed': 'Los bancos de este país usan el IBAN. Escríbalo aquí.',
  'iban-of-other-country': 'Este IBAN es de otro país. Corríjalo o corrija el país del banco.',
  'before-pledge': 'Este día es anterior al de la promesa. Escriba ese día o uno posterior.',
  'day-to-come': 'Este día todavía no ha llegado. Escriba un día que ya haya llegado.',
  'fund-account-missing': 'La cuenta bancaria del fondo no está configurada. Avise a quien opera el sistema.',
  'unknown-currency': 'No es una moneda en uso. Elija otra.',
  'needs-another-person': 'Usted ya ha intervenido en esto. Pida a otra persona que dé este paso.',
  'before-run': 'Este día es anterior al archivo bancario. Escriba ese día o uno posterior.',
  'nothing-to-pay': 'No hay ningún pago liberado en {currency} pendiente. Libere uno primero.',
  negative: 'Lo gastado no puede ser menor que cero. Escriba 0 o más.',
  'agreement-not-active':
    'Es posible desde que ambas partes han firmado el acuerdo y hasta su cierre. Mire el estado del acuerdo.',
  'correct-these-fields': '{count, plural, one {Corrija un punto.} other {Corrija # puntos.}}',
  'sign-in-needed': 'Inicie sesión para hacer esto.',
  'account-change-open':
    'Se está cambiando la cuenta bancaria de esta subvención y no se paga nada de ella. Espere a que se decida.',
  'account-not-changeable':
    'La cuenta se puede cambiar desde su firma y hasta que se cierre el acuerdo. Escriba al fondo sobre ello.',
  'decision-not-witnessed':
    'Los testigos del registro público todavía no han confirmado la decisión de la Junta. Ocurre por sí solo, normalmente en menos de un minuto. Vuelva a intentarlo entonces.',
  unsupported: 'Esto no es lo que se espera aquí. Abra la página y envíelo desde allí.',
  'account-still-open': 'Esta cuenta sigue abierta. Ciérrela primero; después se podrán suprimir sus datos.',
  'too-large': 'Es demasiado grande. Elija algo más pequeño.',
  'not-yourself': 'No puede hacer esto con su propia cuenta. Pídalo a otra persona de la administración.',
  'name-malformed': 'El nombre contiene un salto de línea o un carácter de control. Escríbalo de nuevo.',
  'role-missing': 'Elija al menos una función.',
  'role-unknown': 'Esta función no se puede asignar aquí. Elija otra.',
  'role-twice': 'Una función se asigna dos veces. Asígnela una sola vez.',
  'role-held': 'Esta persona ya tiene esta función. Elija otra.',
  'role-not-held': 'Esta persona no tiene esta función asignada por la administración. Elija otra.',
  'last-role': 'Es la única función de esta persona. Cierre la cuenta o asigne antes otra función.',
  'reason-missing': 'Indique el motivo; se guarda con el acto.',
  'role-needs-another': 'Estas dos funciones van juntas. Asigne o retire ambas.',
  'day-past': 'Este día ya pasó. Elija hoy o un día posterior.',
  'day-too-far': 'Falta más de un año para este día. Elija uno anterior.',
  'day-before-first': 'El último día es anterior al primero. Elija uno posterior.',
  'delegation-too-long': 'Una delegación dura como máximo {most, number} días. Elija un día anterior.',
  'role-not-yours': 'Elija una función de la Secretaría o de finanzas que se le haya concedido.',
  'not-to-yourself': 'Usted ya actúa por sí. Elija un colega.',
  'colleague-unknown': 'Esta persona no puede actuar por usted. Elija un colega de la Secretaría o de finanzas.',
  'colleague-holds-role': 'Este colega ya tiene la función y actúa en ella en su propio nombre. Elija otro.',
  'delegated-already': 'Alguien ya actúa por usted en esta función algunos de estos días. Póngale fin primero.',
  'colleague-acts-already': 'Este colega actúa en esta función por otra persona algunos de estos días. Elija otro.',
  'acts-for-another': 'Esta persona actúa por otra durante un tiempo. Ponga fin primero a esa delegación.',
  'incompatible-roles': 'Nadie puede tener a la vez estas dos funciones. Asigne una de ellas a otra persona.',
  'form-expired':
    'Este formulario es de una sesión anterior, así que no se ha hecho nada. Abra de nuevo la página y envíelo desde allí.',
  'another-site':
    'Esto se envió desde otro sitio web, así que no se ha hecho nada. Abra la página aquí y envíelo de nuevo.',
  'form-broken': 'El formulario no llegó entero. Envíelo de nuevo.',
  'call-not-closed': 'La convocatoria sigue abierta. Ciérrela primero, cuando termine el plazo.',
  'applications-on-their-way':
    'Algunas solicitudes enviadas todavía están en camino a la evaluación. Vuelva a intentarlo en un minuto.',
  'not-all-screened': 'Estas solicitudes no están verificadas todavía: {numbers}. Decida primero si son admisibles.',
  'nothing-eligible':
    'Ninguna solicitud de esta convocatoria es admisible, así que no hay nada que evaluar. Revise los motivos de la verificación.',
  'unknown-criterion': 'La convocatoria no tiene este criterio. Puntúe solo los criterios de la convocatoria.',
  doubled: 'Algo figura aquí dos veces. Déjelo una sola vez.',
  'off-the-scale': 'La puntuación no está en la escala. Elija de 0 a 5 en medios puntos.',
  'score-missing': '“{title}” no tiene puntuación. Elija una de 0 a 5.',
  'reason-too-short':
    'El motivo de “{title}” es demasiado corto. Escriba al menos {least, plural, one {un carácter} other {# caracteres}}.',
  'comment-missing': 'No hay comentario. Diga en una o dos frases qué es lo decisivo para usted.',
  'already-assigned':
    'Cada solicitud tiene sus personas evaluadoras. Asigne de nuevo cuando alguien se haya abstenido.',
  'too-few-reviewers':
    'Hay muy pocas personas evaluadoras para {numbers}. Pida a la administración que añada más y asigne de nuevo.',
  'reviewer-missing': 'Elija a la persona evaluadora a la que afecta el conflicto.',
  'unknown-organisation': 'Esta organización no tiene ninguna solicitud en evaluación. Elija una de la lista.',
  'unknown-kind': 'No es un tipo de conflicto. Elija uno de la lista.',
  'already-declared': 'Ya está declarado un conflicto con {organisation}. Déjelo como está.',
  'not-on-the-panel':
    'Esta persona ha dejado el panel, así que no hace falta declarar ningún conflicto. Elija a alguien que esté en él.',
  'not-all-assessed':
    'Faltan evaluaciones: {numbers}. Espere a las personas evaluadoras o sustituya a quienes se han abstenido.',
  'already-agreed':
    'Usted ya dio su conformidad a esta lista. Espere a que haya conformidades suficientes; entonces se podrá aprobar.',
  'quorum-missing':
    'Espere: antes de aprobar la lista {missing, plural, one {falta la conformidad de un miembro más} other {faltan las conformidades de # miembros más}}.',
  'already-drafted':
    'Esta convocatoria ya tiene su recomendación. Ábrala y vuelva a calcularla mientras sea un borrador.',
  'wrong-date': 'No es una fecha. Escríbala como la da la fuente: 2019-04-05, 2019-04 o 2019.',
  'date-in-the-future': 'Esta fecha está en el futuro. Escriba la fecha en que se publicó la fuente.',
  'cannot-narrow': 'Lo que se publicó no se puede retirar. Elija el nivel actual o uno que muestre más.',
  'budget-below-one-grant':
    'El presupuesto es menor que la subvención máxima. Aumente el primero o reduzca la segunda.',
  'least-above-most': 'La subvención mínima es mayor que la máxima. Reduzca la primera o aumente la segunda.',
  'out-of-range': 'Escriba un número entero de {least, number} a {most, number}.',
  'empty-list': 'Añada al menos un elemento.',
  'wrong-word': 'Use solo minúsculas latinas, cifras y guiones.',
  'not-a-hundred': 'Juntos suman {sum, number} y deben sumar 100. Cambie alguno.',
  'no-such-report': 'No hay ningún informe con ese número. Elija uno que exista, o ninguno.',
  'no-payment': 'El archivo bancario no tiene ningún pago. Añada uno primero.',
  'no-such-day': 'No es un día del calendario. Escriba día, mes y año en cifras.',
  'day-passed': 'Este día ya ha pasado. Elija hoy o un día posterior.',
  'wrong-uetr': 'La referencia de un pago no tiene la forma que usan los bancos. Avise a quien opera el sistema.',
  'wrong-reference': 'No puede ser una referencia: use de 1 a 35 letras latinas, cifras o guiones.',
  'amount-too-large': 'La cantidad tiene más de 18 cifras. Divídala.',
  malformed: 'El texto contiene caracteres que no se pueden guardar o no se ha entendido. Escríbalo de nuevo.',
  'actor-token-expired': 'Ha tardado demasiado. Vuelva a intentarlo.',
  'actor-token-invalid': 'Inicie sesión de nuevo.',
  'database-away':
    'El servicio no puede acceder ahora a sus datos. No se ha perdido nada; vuelva a intentarlo en un momento.',
  'log-behind':
    'El registro público va con retraso, y no se decide ni se paga nada que el público no pueda ver. No se ha cambiado nada. Vuelva a intentarlo en un minuto; si persiste, avise a la administración.',
  'zone-unknown': 'No es un huso horario. Elija uno de la lista.',
  'plain-text':
    '{least, plural, =0 {Escriba un texto de {longest, number} caracteres como máximo, sin caracteres de control.} other {Escriba un texto de {least, number} a {longest, number} caracteres, sin caracteres de control.}}',
  'is-string': 'Escriba texto.',
  'is-not-empty': 'Falta la respuesta. Responda.',
  'min-length':
    '{limit, plural, =0 {Es demasiado corto. Escriba más.} other {Es demasiado corto. Escriba al menos {limit, number} caracteres.}}',
  'max-length':
    '{limit, plural, =0 {Es demasiado largo. Acórtelo.} other {Es demasiado largo. Acórtelo a {limit, number} caracteres.}}',
  'is-in': 'Elija una de las respuestas que se muestran.',
  'is-uuid': 'Elija uno de la lista.',
  'is-boolean': 'Responda sí o no.',
  'is-iso8601': 'Este día o esta hora no existe. Escríbalos como en el ejemplo.',
  equals: 'Confirme esto primero.',
  matches: 'No tiene la forma que se espera aquí. Compárelo con el ejemplo.',
  min: '{limit, plural, =0 {Este número es demasiado pequeño. Escriba uno mayor.} other {Este número es demasiado pequeño. Escriba {limit, number} o más.}}',
  max: '{limit, plural, =0 {Este número es demasiado grande. Escriba uno menor.} other {Este número es demasiado grande. Escriba {limit, number} o menos.}}',
  'array-min-size': 'Añada al menos un elemento.',
  'array-max-size': 'Hay demasiados elementos. Quite algunos.',
  'challenge-foreign':
    'Esta llave de acceso respondió a una pregunta que no se hizo aquí. Abra la página de nuevo y úsela allí.',
  'challenge-answered': 'Esta respuesta de una llave de acceso ya se ha usado. Use la llave una vez más.',
  'challenge-expired': 'Tardó demasiado. Use la llave de acceso una vez más.',
  'passkey-unknown': 'No conocemos esta llave de acceso. Use otra o inicie sesión con su contraseña.',
  'passkey-wrong':
    'Esta llave de acceso no se aceptó. Úsela en la dirección del fondo y desbloquéela con el dedo, el rostro o un PIN.',
  'passkey-copied':
    'Es posible que esta llave de acceso se haya copiado, por eso no se acepta. Quítela de su cuenta y escríbanos.',
  'passkey-name-taken': 'Ya tiene una llave de acceso con este nombre. Elija otro.',
  'last-factor':
    'Su función exige un segundo factor y este es el único que tiene. Añada otro primero y después quite este.',
  'how-missing':
    'Diga en una frase cómo se aseguró de quién es, por ejemplo: «Reunión en la oficina, pasaporte visto».',
  'second-person-needed':
    'La función de esta persona exige un segundo factor, por eso se aseguran dos personas. Pida primero a una persona de la administración que responda por ella.',
  'factor-reset-asked-already':
    'Ya lo ha pedido. Espere a que otra persona se asegure de que es usted; quizá le llame.',
  'file-ending':
    'El nombre de este archivo termina en «.{ending}», pero su contenido es {kind}. Compruebe que es el archivo que quería y dele un nombre que termine en «.{right}».',
  'file-damaged':
    'Este archivo está dañado o no llegó entero, y nadie podría abrirlo. Ábralo en su ordenador, guárdelo otra vez y envíe el nuevo.',
  'file-unpacks':
    'Al abrirlo, este archivo crecería demasiado y podría bloquear el ordenador de quien lo lee. Guárdelo como PDF y envíe ese.',
  'file-macros':
    'Este archivo contiene un programa (macros o controles) que podría ejecutarse en el ordenador de quien lo lee. Guárdelo como PDF, o sin macros, y envíe ese.',
  'file-loads':
    'Al abrirse, este archivo trae algo de otra dirección u otro ordenador y revelaría quién lo lee. Ponga las imágenes dentro del archivo, o guárdelo como PDF, y envíe ese.',
  'file-holds-files':
    'Dentro de este archivo hay otro que no podemos examinar. Quítelo o envíelo como un documento aparte.',
  'file-infected':
    'Se encontró un virus en este archivo y no se guardó. Busque virus en su ordenador, haga el archivo de nuevo en uno limpio y envíe ese.',
  'file-being-checked':
    'Todavía buscamos virus en este archivo y nadie puede abrirlo aún. Está guardado a salvo; inténtelo de nuevo en unos minutos.',
  'file-locked-away':
    'Se encontró un virus en este archivo después de su envío y nadie puede abrirlo. Pida uno limpio a quien lo envió.',
  'document-infected': 'Se encontró un virus en este archivo. Quítelo o envíe uno limpio.',
  'upload-gone': 'Lo que había llegado de este archivo ya no está: lo guardamos un día. Elija otra vez el archivo.',
  'upload-unfinished': 'Este archivo todavía no ha llegado entero. Elíjalo otra vez y espere hasta que se envíe.',
  'too-many-uploads': 'Ha empezado muchos envíos sin terminarlos. Termínelos o espere un día a que desaparezcan.',
  'file-locked':
    'Este archivo está protegido con contraseña o contra la copia: no podemos examinarlo y quizá nadie pueda abrirlo. Guárdelo o imprímalo como PDF sin protección y envíe ese.',
  'file-scripts':
    'Este PDF contiene un script que podría ejecutarse en el ordenador de quien lo lee. Imprímalo como PDF desde su programa, lo que quita los scripts, y envíe ese.',
  'file-launches':
    'Este PDF puede iniciar un programa o abrir otro archivo en el ordenador de quien lo lee. Quite los enlaces a archivos y programas, o imprímalo como PDF desde su programa, y envíe ese.',
  'file-pixels':
    'Esta imagen tiene más de {megapixels, number} millones de puntos, demasiados para algunos ordenadores. Guárdela más pequeña y envíe esa.',
};
