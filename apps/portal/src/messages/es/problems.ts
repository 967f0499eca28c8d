import type { FullTranslation } from '../catalogue.ts';

export const problems: FullTranslation<'problems'> = {
  'provider-not-begun': 'Este inicio de sesión no empezó en este navegador o ya se usó. Vuelva a empezar aquí.',
  'provider-too-late': 'Este inicio de sesión tardó más de diez minutos, así que no cuenta. Vuelva a empezar aquí.',
  'provider-refused':
    'No se inició su sesión allí o usted no dio su acuerdo. Inténtelo de nuevo o inicie sesión con su contraseña.',
  'provider-answer-wrong':
    'La respuesta recibida no es correcta, así que no se inició ninguna sesión. Vuelva a empezar; si se repite, escríbanos.',
  'provider-away':
    'El inicio de sesión allí no funciona en este momento. Inténtelo dentro de poco o inicie sesión con su contraseña.',
  'erasure-asked-already': 'Ya lo pidió. Espere la respuesta o retire su petición.',
  'too-many-exports': 'Lo descargó {most, number} veces en un día. Inténtelo mañana o escríbanos.',
  'identity-unknown':
    'Ninguna cuenta de aquí está vinculada con la que usó allí. Inicie sesión con su contraseña y vincúlela en la página del inicio de sesión seguro.',
  'identity-closed': 'Su cuenta aquí está cerrada. Escríbanos si cree que es un error.',
  'identity-not-staff': 'Solo quienes trabajan para el fondo inician sesión así. Inicie sesión con su contraseña.',
  'identity-taken': 'La cuenta con la que inició sesión allí está vinculada con otra cuenta de aquí. Use la suya.',
  'identity-bound': 'Su cuenta ya está vinculada. Quite antes ese vínculo.',
  'representative-needed':
    'Solo un representante legal de su organización puede hacerlo. Pídaselo; lo que preparó se conserva.',
  'last-representative': 'Su organización necesita un representante legal. Nombre antes a otra persona.',
  'invitation-gone': 'Esta invitación ya no es válida. Pida una nueva a un representante legal de la organización.',
  stale: 'Mientras tanto, otra persona ha cambiado esto. Revíselo otra vez; lo que escribió sigue aquí.',
  'not-allowed-now':
    'Esto ya no es posible, porque algo ha cambiado mientras tanto. Vuelva a cargar la página y mire el estado.',
  busy: 'En este momento hay muchas personas trabajando aquí. No se ha cambiado nada; envíelo otra vez dentro de un momento.',
  internal:
    'Algo ha fallado por nuestra parte y no se ha cambiado nada. Inténtelo otra vez; si vuelve a ocurrir, díganos el número de la petición.',
  'service-away':
    'Esta parte no responde en este momento. No se ha perdido nada de lo que escribió; inténtelo otra vez dentro de un momento.',
  'service-silent': 'Esto tarda más de lo normal. Envíelo otra vez: lo que ya se hizo no se hace dos veces.',
  'idempotency-key-reused': 'Este formulario ya se envió con otras respuestas. Revíselo y después envíelo otra vez.',
  'idempotency-key-running':
    'El mismo formulario todavía se está tramitando. Espere un momento y vuelva a cargar la página.',
  'not-your-role':
    'Esta página corresponde a una función distinta de la suya. Abra “Su cuenta”: lleva a las páginas de su función.',
  'not-found': 'Aquí no hay nada, o no está abierto para usted. Compruebe la dirección o vaya a la página de inicio.',

  'wrong-sign-in': 'El correo electrónico o la contraseña no son correctos. Revise ambos e inténtelo otra vez.',
  'too-many-sign-ins':
    'Demasiados intentos fallidos. Vuelva a intentarlo dentro de {minutes, plural, one {un minuto} other {# minutos}}.',
  'too-many-requests':
    'Llegaron muchísimas peticiones de su cuenta en un minuto, así que con esta no se hizo nada. Espere {seconds, plural, one {un segundo} other {# segundos}}, vuelva atrás y envíela de nuevo.',
  'too-many-from-here':
    'Llegaron muchísimas peticiones de su red en un minuto, así que con esta no se hizo nada. Vuelva a intentarlo dentro de {seconds, plural, one {un segundo} other {# segundos}}, o inicie sesión: entonces solo cuentan las suyas.',
  'too-many-letters-from-here':
    'Se pidieron muchísimos mensajes desde aquí en una hora, así que ahora no se envió ninguno. Vuelva a intentarlo dentro de {minutes, plural, one {un minuto} other {# minutos}}.',
  'link-not-good':
    'Este enlace ya se usó, es demasiado antiguo o no llegó entero. Pida otro mensaje; si usted lo usó, inicie sesión.',
  'form-expired':
    'Esta página pertenecía a una sesión anterior, por lo que no se hizo nada. Ábrala de nuevo y envíela desde allí.',
  'token-name-taken': 'Ya tiene una clave de acceso con este nombre. Revóquela o elija otro nombre.',
  'scope-missing': 'Elija al menos un permiso.',
  'scope-unknown': 'Su clave no puede tener el permiso “{scope}”. Elija entre los que permiten sus funciones.',
  'beyond-scope':
    'Esta clave de acceso no basta: le falta el permiso {permission}, o ninguna clave puede tenerlo. Cree una con ese permiso o inicie sesión.',
  'header-not-taken': 'Aquí no se acepta la cabecera {header}, por lo que no se hizo nada. No la envíe.',
  'two-identities': 'La solicitud lleva una sesión y una clave de acceso. Envíe solo una de las dos.',
  'token-unknown': 'Esta no es una clave de acceso de este fondo. Cree una en la página de su cuenta.',
  'token-revoked': 'Esta clave de acceso fue revocada. Cree otra.',
  'token-expired': 'Esta clave de acceso ha caducado. Cree otra.',
  'account-disabled': 'La cuenta de esta clave de acceso está cerrada. Pregunte a la administración.',
  'factor-needed': 'La contraseña es correcta. Ahora indique también su código.',
  'wrong-code': 'Este código no es correcto o ya se ha usado. Espere el siguiente e inténtelo de nuevo.',
  'wrong-first-code': 'Este no es el código de este momento. Mire otra vez la aplicación y escriba los seis dígitos.',
  'demo-only': 'Solo una demostración acepta una clave conocida de antemano. No la envíe.',
  'factor-missing': 'Su función exige un segundo factor. Configure uno primero; hasta entonces no es posible nada más.',
  'fresh-factor-needed': 'Confirme primero que es usted; después hágalo en cinco minutos.',
  'email-missing': 'Escriba su correo electrónico.',
  'email-malformed': 'Esto no es una dirección de correo electrónico. Escriba una como nombre@example.org.',
  'email-taken': 'Ya hay una cuenta con este correo electrónico. Inicie sesión o utilice otra dirección.',
  'name-missing': 'Escriba su nombre.',
  'name-too-long': 'El nombre tiene más de {longest, number} caracteres. Acórtelo.',
  'password-too-short':
    'La contraseña tiene menos de {shortest, number} caracteres. Elija una más larga; varias palabras se recuerdan con facilidad.',
  'erasure-ordered-already':
    'Esta supresión ya está ordenada y espera a una segunda persona. Confirme o cancele esa orden.',
  'password-wrong': 'Esta no es su contraseña. Escriba aquella con la que inicia sesión ahora.',
  'password-common':
    'Mucha gente usa esta contraseña, por eso es de las primeras que se prueban. Use varias palabras que no tengan relación.',
  'password-personal':
    'Esta contraseña se compone sobre todo de su nombre, su dirección o el nombre del fondo, que cualquiera puede probar. Use otras palabras.',
  'too-many-letters':
    'Se han pedido demasiados mensajes para esta dirección. Vuelva a intentarlo dentro de {minutes, plural, one {un minuto} other {# minutos}}.',
  'password-too-long': 'La contraseña tiene más de {longest, number} caracteres. Acórtela.',

  day: 'Esta fecha no existe en el calendario. Escriba día, mes y año en cifras.',
  'wrong-day': 'Esta fecha no existe en el calendario. Escriba día, mes y año en cifras.',
  'day-in-the-future': 'Esta fecha todavía no ha llegado. Escriba la que figura en el documento.',
  instant: 'Esta fecha o esta hora no existe. Escriba una fecha del calendario y una hora como 23:59.',
  'is-int': 'Escriba un número entero, en cifras.',
  'wrong-amount': 'Esto no es un importe. Escríbalo en cifras, por ejemplo 12.500,00.',
  'unknown-country': 'Elija un país de la lista.',
  'no-country': 'Elija un país de la lista.',
  'wrong-web-address': 'Esto no es una dirección web. Escríbala así: https://example.org.',

  'file-expected': 'No ha elegido ningún archivo. Elija uno y después súbalo.',
  'file-empty': 'Este archivo está vacío. Elija otro.',
  'file-too-large':
    'Este archivo es más grande de lo que se permite aquí. Elija uno más pequeño o guárdelo con menor resolución.',
  'file-type': 'No se acepta este tipo de archivo. Guárdelo como PDF o envíe una fotografía en JPEG o PNG.',
  'files-full':
    'En este momento no se pueden recibir archivos. Todo lo demás funciona; inténtelo otra vez dentro de un rato.',

  'already-registered': 'Usted ya actúa por una organización, y nadie actúa por dos. Corrija su ficha o déjela antes.',
  'organisation-needed': 'Escriba primero los datos de su organización y después empiece la solicitud.',
  'already-started': 'Su organización ya tiene una solicitud en esta convocatoria. Continúe con ella.',
  'call-closed': 'Esta convocatoria está cerrada. Busque una abierta en la lista de convocatorias.',
  'unknown-question':
    'Esta convocatoria ya no hace esta pregunta. Vuelva a cargar la página y responda lo que pide ahora.',

  'former-tranche-not-paid': 'El tramo {ordinal, number} todavía no está pagado. Solicite este después.',
  'narrative-too-short': 'Escriba al menos {least, number} caracteres; ahora hay {length, number}.',
  'more-than-paid': 'Es más de lo que se ha pagado hasta ahora, {currency} {paid}. Escriba esa cantidad o menos.',
  'wrong-iban': 'En este IBAN falta un signo o hay uno equivocado. Compárelo con el extracto bancario.',
  'not-checked': 'Mire la cuenta una vez más y envíela.',
  'account-shared':
    'Esta cuenta bancaria también se indicó para {numbers}, una subvención de otra organización. Escriba por qué se puede pagar.',
  'wrong-bic': 'Un BIC tiene 8 u 11 letras y cifras, por ejemplo EXAMKENA. Pídaselo a su banco.',
  'wrong-account': 'Un número de cuenta tiene de 5 a 34 letras latinas y cifras. Cópielo del extracto bancario.',
  'one-account': 'Escriba el IBAN o el número de cuenta, no ambos.',

  'form-none': 'No se ha elegido ningún archivo. Elija el formulario en el que ha escrito.',
  'form-unreadable':
    'Este archivo no es un formulario que podamos leer. Guárdelo como documento de Word (.docx) y elíjalo de nuevo.',
  'form-of-another-call':
    'En este archivo no hay ninguna pregunta de esta convocatoria. Elija el formulario que descargó aquí; sus códigos entre corchetes deben seguir como estaban.',
  'form-too-large': 'Este archivo es demasiado grande para un formulario. Quite las imágenes y elíjalo de nuevo.',
};
