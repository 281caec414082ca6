import { strToU8, zipSync } from 'fflate';

/** The least that is still a file of its kind. */
export const samples = {
  pdf: Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n'),
  png: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  jpg: Buffer.from('ffd8ffe000104a4649460001', 'hex'),
  docx: zipped({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>' }),
  xlsx: zipped({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' }),
  odt: declared('application/vnd.oasis.opendocument.text'),
  ods: declared('application/vnd.oasis.opendocument.spreadsheet'),
  asice: declared('application/vnd.etsi.asic-e+zip'),
  p7s: Buffer.concat([Buffer.from('3082012006092a864886f70d010702a0820111', 'hex'), Buffer.alloc(64, 1)]),
  txt: Buffer.from('Довідка № 1\nз підписом\n'),
  csv: Buffer.from('код;назва\n015.1;Догляд вдома\n'),
};

export function zipped(entries: Readonly<Record<string, string>>): Buffer {
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)]))));
}

function declared(type: string): Buffer {
  return Buffer.from(
    zipSync({ mimetype: [strToU8(type), { level: 0 }], 'META-INF/manifest.xml': strToU8('<manifest/>') }),
  );
}
