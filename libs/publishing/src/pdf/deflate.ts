import { zlibSync } from 'fflate';

/**
 * Compresses the document's streams with code of our own lock file. The zlib inside Node gives other bytes from release
 * to release and from processor to processor, and the same facts must give the same file on any machine.
 */
export function deflateStreams(doc: PDFKit.PDFDocument): void {
  const make = doc.ref.bind(doc);
  doc.ref = (data) => {
    const reference = make(data);
    const finalize = reference.finalize.bind(reference);
    reference.finalize = () => {
      const written: unknown = Reflect.get(reference, 'buffer');
      const already = 'Filter' in reference.data || Reflect.get(reference.data, 'Type') === 'Metadata';
      if (isChunks(written) && written.length > 0 && !already) {
        Reflect.set(reference, 'buffer', [zlibSync(Buffer.concat(written), { level: 6 })]);
        Reflect.set(reference.data, 'Filter', 'FlateDecode');
      }
      finalize();
    };
    return reference;
  };
}

const isChunks = (value: unknown): value is Uint8Array[] =>
  Array.isArray(value) && value.every((chunk) => ArrayBuffer.isView(chunk));
