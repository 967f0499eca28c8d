import type { SameKeys } from '../catalogue.ts';
import type { offline as english } from '../en/applicant-offline.ts';

export const offline: SameKeys<typeof english> = {
  'offline.title': 'Escribir sin conexión',
  'offline.lead':
    'Llévese las preguntas en un archivo de Word, escriba donde no haya conexión y traiga el archivo de vuelta.',
  'offline.out': 'Llevarse el formulario',
  'offline.outAbout': 'El archivo contiene todas las preguntas con su límite y lo que ya ha respondido.',
  'offline.download': 'Descargar el formulario (DOCX)',
  'offline.back': 'Traer el formulario de vuelta',
  'offline.backAbout':
    'Leemos sus respuestas y se las mostramos. No se guarda nada sin que usted lo diga, y el archivo no se conserva.',
  'offline.choose': 'El formulario en el que ha escrito',
  'offline.chooseHint': 'Un documento de Word (DOCX) de hasta {size}.',
  'offline.found':
    '{count, plural, =0 {Su archivo dice lo que ya está guardado} one {Una respuesta de su archivo es distinta} other {# respuestas de su archivo son distintas}}',
  'offline.foundAbout': 'Revise cada respuesta, corríjala si hace falta y guarde. Hasta entonces no ha cambiado nada.',
  'offline.more':
    'Su archivo contiene más respuestas de las que se pueden guardar de una vez. Guarde estas y traiga de nuevo el archivo para las demás.',
  'offline.tooMuch':
    'Estas respuestas son demasiado largas para guardarlas de una vez. Acorte las más largas y guarde de nuevo.',
  'offline.same': 'No hay nada que guardar. Las respuestas vacías del archivo no borran nada.',
  'offline.stored': 'Lo que está guardado ahora',
  'offline.save': 'Guardar estas respuestas',
  'offline.limit': '{limit} caracteres como máximo',
  'offline.until': 'La solicitud debe enviarse antes del {time}. Este archivo no es una solicitud.',
  'offline.fileFill':
    'Escriba cada respuesta en la casilla vacía debajo de su pregunta. Sirve cualquier programa que guarde archivos de Word.',
  'offline.fileCodes': 'Deje como están los códigos entre corchetes: por ellos encontramos sus respuestas.',
  'offline.fileBack': 'Guarde el archivo como DOCX y tráigalo de vuelta a la página donde lo descargó.',
  'offline.fileNames':
    'No escriba nada por lo que se pueda reconocer a una persona sobreviviente. Guarde este archivo donde solo sus colegas puedan abrirlo.',
  'offline.fileRest': 'El importe, la duración y los documentos se piden en las páginas de la solicitud.',
};
