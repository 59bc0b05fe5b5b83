// Media types of what offices attach.

/** By extension. */
const TYPES = new Map(Object.entries({
  pdf: 'application/pdf',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ppt: 'application/vnd.ms-powerpoint',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  zip: 'application/zip',
  rar: 'application/vnd.rar',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
}));

/** The media type of what an address leads to; `undefined` if its extension does not say. @param {string} address */
export const mediaType = (address) => TYPES.get(/\.([a-z0-9]+)(?:[?#].*)?$/i.exec(address)?.[1].toLowerCase() ?? '');
