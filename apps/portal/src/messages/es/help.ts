import type { FullTranslation } from '../catalogue.ts';

export const help: FullTranslation<'help'> = {
  'saved.refused':
    'Solo en este dispositivo, en esta ventana: una respuesta no puede guardarse tal como está. Guarde con un botón para ver qué corregir.',
  'saved.stale':
    'Solo en este dispositivo, en esta ventana: otra persona, o usted en otra ventana, ha guardado una versión más reciente. Guarde con un botón para ver las dos.',
  'saved.over':
    'Solo en este dispositivo, en esta ventana: su sesión ha terminado. Guarde con un botón e inicie sesión; lo que escribió volverá.',
  'saved.away':
    'Solo en este dispositivo, en esta ventana: nuestro servidor no responde. Volvemos a intentarlo; deje abierta esta ventana.',
  'sum.points': '{points} de {of} puntos hasta ahora, según lo que hay en esta página.',
  'theme.label': 'Colores de las páginas',
  'theme.light': 'Claros',
  'theme.dark': 'Oscuros',
  'theme.device': 'Como en el dispositivo',
  'exit.link': 'Qué oculta esto',
  'exit.footer': 'Salir rápido',
  'exit.title': 'Qué oculta la salida rápida y qué no puede ocultar',
  'exit.lead': 'Para quienes no deben ser vistos en estas páginas.',
  'exit.does': 'Qué hace',
  'exit.button':
    '“Salir rápido” está en la parte superior de cada página para solicitantes y abre Wikipedia en su lugar.',
  'exit.keys':
    'Si su navegador ejecuta JavaScript, pulsar tres veces la tecla Esc hace lo mismo, la página desaparece al instante y el botón Atrás no vuelve a ella.',
  'exit.cannot': 'Qué no puede ocultar',
  'exit.history': 'El historial del navegador: las demás páginas que abrió aquí permanecen en él hasta que las borre.',
  'exit.session':
    'Su sesión: permanece abierta. Quien abra este portal en el mismo navegador antes de que termine actúa como usted. En un dispositivo compartido, cierre primero la sesión.',
  'exit.typed': 'Lo que escribió: las respuestas guardadas permanecen en nuestro servidor; las demás se pierden.',
  'exit.network':
    'La red y el dispositivo: quien administra la red, o ha instalado un programa en el dispositivo, puede ver que usted estuvo aquí.',
  'exit.letters': 'Los correos que le enviamos: permanecen en su buzón.',
  'exit.safer': 'Qué es más seguro',
  'exit.saferAbout': 'Un dispositivo que nadie más abre y una ventana privada que cierra al terminar.',
  'exit.danger': 'Si está en peligro',
  'exit.dangerAbout': 'Llame al número de emergencia del país en que se encuentra.',
};
