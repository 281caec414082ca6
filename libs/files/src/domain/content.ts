import { declaredInZip, isZip, namesInZip } from './zip.ts';

/** What may be uploaded: documents that offices and people exchange, and the containers of their signatures. */
export const contentTypes = {
  pdf: { mediaType: 'application/pdf', extensions: ['pdf'] },
  png: { mediaType: 'image/png', extensions: ['png'] },
  jpeg: { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'] },
  docx: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', extensions: ['docx'] },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extensions: ['xlsx'] },
  odt: { mediaType: 'application/vnd.oasis.opendocument.text', extensions: ['odt'] },
  ods: { mediaType: 'application/vnd.oasis.opendocument.spreadsheet', extensions: ['ods'] },
  asice: { mediaType: 'application/vnd.etsi.asic-e+zip', extensions: ['asice', 'sce'] },
  p7s: { mediaType: 'application/pkcs7-signature', extensions: ['p7s'] },
  txt: { mediaType: 'text/plain; charset=utf-8', extensions: ['txt'] },
  csv: { mediaType: 'text/csv; charset=utf-8', extensions: ['csv'] },
} as const satisfies Record<string, { mediaType: string; extensions: readonly string[] }>;

export type ContentKind = keyof typeof contentTypes;

const HEAD = 4096;
const TAIL = 256 * 1024;
/** All that no text holds: what a terminal or a browser would act on. */
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;

/** Watches content go by and tells at its end what it is, whatever it is called. Keeps its beginning and its end alone. */
export class Inspection {
  private head = Buffer.alloc(0);
  private tail = Buffer.alloc(0);
  private size = 0;
  private text: InstanceType<typeof TextDecoder> | null = new TextDecoder('utf-8', { fatal: true });

  see(chunk: Buffer): void {
    if (this.head.length < HEAD) this.head = Buffer.concat([this.head, chunk.subarray(0, HEAD - this.head.length)]);
    this.tail = Buffer.concat([this.tail, chunk.subarray(-TAIL)]).subarray(-TAIL);
    this.size += chunk.length;
    this.read(chunk);
  }

  /** The kinds that the content can be; none when it is nothing that may be uploaded. Called once, at the end. */
  kinds(): readonly ContentKind[] {
    const { head } = this;
    if (head.subarray(0, 5).equals(Buffer.from('%PDF-'))) return ['pdf'];
    if (head.subarray(0, 8).equals(PNG)) return ['png'];
    if (head.subarray(0, 3).equals(JPEG)) return ['jpeg'];
    if (isZip(head)) return this.kindsOfZip();
    if (isSignedData(head)) return ['p7s'];
    this.read(null);
    // Markup is for browsers, and what they would run in it no reader sees.
    return this.text && !/^\s*</.test(head.toString('utf8').replace('\ufeff', '')) ? ['txt', 'csv'] : [];
  }

  private read(chunk: Buffer | null): void {
    try {
      const text = chunk ? this.text?.decode(chunk, { stream: true }) : this.text?.decode();
      if (text !== undefined && CONTROL.test(text)) this.text = null;
    } catch {
      this.text = null;
    }
  }

  private kindsOfZip(): readonly ContentKind[] {
    const names = namesInZip(this.tail, this.size);
    if (!names || names.some((name) => /vbaproject\.bin$/i.test(name))) return [];
    const declared = declaredInZip(this.head);
    if (declared !== null)
      return (['odt', 'ods', 'asice'] as const).filter((kind) => contentTypes[kind].mediaType === declared);
    if (!names.includes('[Content_Types].xml')) return [];
    const [docx, xlsx] = [names.includes('word/document.xml'), names.includes('xl/workbook.xml')];
    return docx === xlsx ? [] : [docx ? 'docx' : 'xlsx'];
  }
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);
const SIGNED_DATA = Buffer.from([0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02]);

/** A sequence of DER that begins with the name of CMS signed data. */
function isSignedData(head: Buffer): boolean {
  const length = head[1] ?? 0;
  const begin = 2 + (length > 0x80 ? length - 0x80 : 0);
  return head[0] === 0x30 && head.subarray(begin, begin + SIGNED_DATA.length).equals(SIGNED_DATA);
}
