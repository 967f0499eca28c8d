import type { SameKeys } from '../catalogue.ts';
import type { about as english } from '../en/public-about.ts';

export const about: SameKeys<typeof english> = {
  'accessibility.title': 'Accesibilidad',
  'accessibility.lead':
    'Estas páginas son para todas las personas: con teléfonos antiguos, con malas conexiones, con teclado, con lector de pantalla.',
  'accessibility.can': 'Con qué puede contar',
  'accessibility.script': 'Todo funciona sin JavaScript, desde la creación de la cuenta hasta el recibo.',
  'accessibility.keys':
    'Todo funciona solo con el teclado. Cada formulario dice con palabras qué hay que corregir y dónde.',
  'accessibility.contrast':
    'El texto tiene un contraste de al menos 6,7 a 1, en claro y en oscuro. Ningún significado depende de un color. Nuestro objetivo es WCAG 2.2, nivel AA.',
  'accessibility.cannot': 'Qué falta por mejorar',
  'accessibility.gaps':
    'Ninguna persona que use a diario un lector de pantalla ha probado todavía estas páginas. Lo que escriben las organizaciones y el fondo, como el texto de una convocatoria, aparece en el idioma en que se escribió. La accesibilidad de los documentos que suben las organizaciones depende de quienes los prepararon.',
  'accessibility.tell': 'Díganos qué no le funciona',

  'privacy.title': 'Privacidad',
  'privacy.lead': 'Qué guarda este portal sobre las personas y qué no.',
  'privacy.victims': 'Víctimas de la trata de personas',
  'privacy.victimsAbout':
    'El sistema pide cifras, nunca nombres. No escriba en ningún formulario ni archivo el nombre de una persona que recibió ayuda ni el lugar de un albergue.',
  'privacy.kept': 'Qué guardamos',
  'privacy.keptAbout':
    'De usted: su nombre, su correo electrónico y su función. De una organización: lo que escribe en sus datos, solicitudes e informes, y los documentos que envía.',
  'privacy.bank':
    'Las cuentas bancarias están cifradas. Solo el oficial certificador puede abrirlas, y cada lectura queda anotada.',
  'privacy.cookies': 'Cookies',
  'privacy.cookiesAbout':
    'Tres como máximo, todas necesarias: una mientras tiene la sesión abierta, otra para el idioma y otra para los colores que eligió. No hay rastreo, ni nada de otras empresas, ni estadísticas de visitas.',
  'privacy.log': 'El registro público',
  'privacy.logAbout':
    'Sus entradas contienen seudónimos y valores sellados. Sin la clave de un sello, que solo tienen las personas a quienes concierne, una entrada dice qué ocurrió y cuándo, pero no a quién.',
  'privacy.long': 'Durante cuánto tiempo',
  'privacy.longAbout':
    'Una sesión termina tras unas horas sin uso. Lo que se rechazó por seguridad se guarda {days, plural, one {un día} other {# días}}. Las solicitudes, las decisiones y los pagos se guardan mientras el fondo deba rendir cuentas de ellos.',
  'privacy.rights': 'Qué puede exigir',
  'privacy.rightsAbout':
    'En la página de su cuenta ve su nombre, su dirección y sus funciones, y puede cambiar la dirección. Allí también puede descargar lo que conservamos sobre usted y pedir que se suprima: una persona lo ordena y otra lo confirma. Los datos de los pagos se conservan, porque así lo exige la ley.',
  'privacy.leave': 'Si alguien vigila su pantalla',
  'privacy.leaveAbout':
    '“Salir rápido” le lleva a otro sitio web. No puede ocultar que estuvo aquí: el historial del navegador y la red pueden mostrarlo todavía.',

  'contact.title': 'Contacto',
  'contact.lead': 'A quién escribir y qué conservar.',
  'contact.write': 'Escribir al fondo',
  'contact.demo':
    'Esto es una demostración. Nadie lee los mensajes que se le envíen, por eso no se da ninguna dirección.',
  'contact.none': 'Quien administra este portal todavía no ha indicado una dirección.',
  'contact.application': 'Sobre su solicitud o su subvención',
  'contact.applicationAbout':
    'Inicie sesión: la página de su solicitud dice qué falta y qué ocurre después. Indique su número cuando escriba.',
  'contact.mismatch': 'Si una prueba no coincide',
  'contact.mismatchAbout':
    'Conserve el recibo, la prueba y el estado firmado que tenga, y publíquelos si lo desea: juntos muestran quién tiene razón.',
  'contact.help': 'Si es usted quien necesita ayuda',
  'contact.helpAbout':
    'El fondo financia a organizaciones y no puede ayudar directamente a las personas. Si corre peligro, llame al número de emergencias del país en el que se encuentra.',

  'data.title': 'Datos abiertos',
  'data.lead': 'Todo lo que muestran las páginas públicas se puede leer con programas, sin cuenta.',
  'data.read': 'Qué se puede leer',
  'data.calls': 'cada convocatoria publicada, con sus reglas',
  'data.grants': 'cada subvención, en la medida en que se muestra',
  'data.totals': 'los totales de todas las subvenciones',
  'data.history': 'lo que se publicó antes de este sistema, con sus fuentes',
  'data.api': 'la descripción de toda la API (OpenAPI)',
  'data.checkpoint': 'el estado firmado del registro público',
  'data.policy': 'dónde está el registro y qué claves lo firman (C2SP tlog-policy)',
  'data.reuse': 'Cómo usarlos',
  'data.reuseAbout': 'Reutilización libre citando al fondo. Una cifra sin su fecha dice poco: conserve ambas.',
};
